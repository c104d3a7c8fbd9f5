"""What was found in case files waits, sealed, until it is decided; or it is dropped."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from stepdown.domain.lifecycle.case_files import CASE_FILES, CaseFilesState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.case_files.locked import locked
from stepdown.records.found_in_files import FilesRead, sealed_found
from stepdown.records.models.case_files import CaseFileMatch, CaseFiles
from stepdown.records.models.colleagues import Colleague


@action(Act.LOOK_THROUGH_FILES)
def keep_what_was_found(*, by: Colleague, at: datetime, read: FilesRead) -> CaseFiles:
    """Let what was found wait for decisions. Refusal where other files of the authority wait already."""
    check_may(by, Act.LOOK_THROUGH_FILES, today=at.date())
    if not by.authority:
        raise Refusal("You belong to no team, so nobody can say whose files these are.")
    if CaseFiles.objects.filter(authority=by.authority, state=CaseFilesState.WAITING).exists():
        raise Refusal("Other files wait already. Bring them in or drop them first.")
    made = CaseFiles.objects.create(
        authority=by.authority,
        files=[{name: value for name, value in asdict(one).items() if name != "name"} for one in read.sets],
        findings=len(read.findings),
        others=read.looked.others,
        not_found=len(read.looked.unmatched),
        assumed_none=[str(kind) for kind in read.assumed_none],
        not_told=[str(kind) for kind in read.not_told],
        as_at=read.as_at,
        found=sealed_found(read),
        looked_through_at=at,
        looked_through_by=by,
    )
    CaseFileMatch.objects.bulk_create(
        CaseFileMatch(
            case_files=made, child_id=UUID(p.left), number=p.right, place=place, strength=p.strength, rule=p.rule,
            reasons=list(p.reasons), doubts=list(p.doubts),
        )
        for place, p in enumerate(read.looked.proposals)
    )  # fmt: skip
    return made


@action(Act.DROP_FILES)
def drop_files(*, by: Colleague, at: datetime, files: CaseFiles) -> CaseFiles:
    """Delete everything that was read. Nothing in the record changes."""
    check_may(by, Act.DROP_FILES, today=at.date())
    held = locked(by, files)
    held.state, held.found = CASE_FILES.after(CaseFilesState(held.state), "drop"), None
    held.ended_at, held.ended_by = at, by
    held.save(update_fields=["state", "found", "ended_at", "ended_by"])
    held.matches.all().delete()
    return held
