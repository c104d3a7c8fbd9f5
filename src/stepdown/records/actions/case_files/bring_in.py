"""The children who were found get what the files tell, all of them or none; and all of it can be taken back."""

from datetime import datetime
from uuid import UUID

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.lifecycle.case_files import CASE_FILES, CaseFilesState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.case_files.levels_held import held_of, put_back, sealed_before, write_held
from stepdown.records.actions.case_files.locked import check_seen, locked
from stepdown.records.actions.observing.mirror import mirror_levels
from stepdown.records.decided import Decided
from stepdown.records.found_in_files import found_of
from stepdown.records.models.case_files import CaseFileChange, CaseFiles
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilExtract
from stepdown.records.models.people import Identifier, Person

_SOURCE = "Council's case files"


@action(Act.BRING_IN_FILES)
def bring_in_files(*, by: Colleague, at: datetime, files: CaseFiles) -> CaseFiles:
    """Give each child who was found and accepted the levels that the files tell. The others stay as they are."""
    check_may(by, Act.BRING_IN_FILES, today=at.date())
    waiting = locked(by, files)
    state = CASE_FILES.after(CaseFilesState(waiting.state), "bring_in")
    decided = Decided.of(waiting)
    links = decided.links
    if not links:
        raise Refusal("No child has been found in the files yet. Decide the matches first, or drop the files.")
    check_seen(by, (UUID(one.left) for one in links), at.date())
    found = found_of(waiting)
    for one in links:
        child = Person.objects.select_for_update().get(pk=UUID(one.left))
        held = held_of(child)
        new = held.with_files(found.children[one.right].timeline, waiting.as_at, _SOURCE)
        gave = _give_number(child, one.right, waiting)
        if new != held or gave:
            CaseFileChange.objects.create(
                case_files=waiting, child=child, before=sealed_before(child), gave_number=gave
            )
            write_held(child, new)
    waiting.state, waiting.found, waiting.ended_at, waiting.ended_by = state, None, at, by
    waiting.save(update_fields=["state", "found", "ended_at", "ended_by"])
    waiting.matches.exclude(pk__in=[decided.matches[one.left, one.right].pk for one in links]).delete()
    return waiting


@action(Act.TAKE_BACK_FILES)
def take_back_files(*, by: Colleague, at: datetime, files: CaseFiles, reason: str) -> CaseFiles:
    """Put every child back to what was held before. What the council's extract has said since is said again."""
    check_may(by, Act.TAKE_BACK_FILES, today=at.date())
    held = locked(by, files)
    if not reason.strip():
        raise Refusal("Say why it is taken back.")
    if (later := _later(held)) is not None:
        raise Refusal(
            f"Files that were brought in on {later:%-d %B %Y} are about some of these children. Take those back first."
        )
    held.state = CASE_FILES.after(CaseFilesState(held.state), "take_back")
    held.taken_back_at, held.taken_back_by, held.taken_back_because = at, by, reason.strip()[:300]
    held.save(update_fields=["state", "taken_back_at", "taken_back_by", "taken_back_because"])
    changes = list(held.changes.select_related("child"))
    check_seen(by, (change.child_id for change in changes), at.date())
    for change in changes:
        put_back(change.child, bytes(change.before))
        if change.gave_number:
            change.child.identifiers.filter(scheme=IdentifierScheme.COUNCIL_CHILD, source=_SOURCE).delete()
    extract = CouncilExtract.newest_of(held.authority)
    if extract is not None:
        mirror_levels(extract, [change.child_id for change in changes])
    held.changes.all().delete()
    return held


def _give_number(child: Person, number: str, files: CaseFiles) -> bool:
    """Record the council's number of the child where the record has none for them; whether it was."""
    scheme = IdentifierScheme.COUNCIL_CHILD
    if child.identifiers.filter(scheme=scheme).exists():
        return False
    if Identifier.objects.filter(scheme=scheme, value=number).exists():
        raise Refusal(
            "The council's number of one of these children is recorded for somebody else. "
            "Look at that record first: it may be the same child twice."
        )
    Identifier.objects.create(person=child, scheme=scheme, value=number, source=_SOURCE, as_at=files.as_at)
    return True


def _later(files: CaseFiles) -> datetime | None:
    children = files.changes.values("child")
    later = CaseFileChange.objects.filter(
        child__in=children, case_files__state=CaseFilesState.BROUGHT_IN, case_files__ended_at__gt=files.ended_at
    )
    return later.values_list("case_files__ended_at", flat=True).order_by("case_files__ended_at").first()
