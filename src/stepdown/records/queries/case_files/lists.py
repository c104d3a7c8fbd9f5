"""The case files that were looked through, the latest first, and how far the one that waits has come."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count

from stepdown.dataset.finding import Finding
from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.exchange.extracts import FileKind
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.matching.proposal import Strength
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.decided import Decided
from stepdown.records.found_in_files import found_of
from stepdown.records.models.case_files import CaseFiles
from stepdown.records.models.colleagues import Colleague


@dataclass(frozen=True, slots=True)
class FilesRow:
    """One bringing-in of case files. ``changed``: children whose levels they changed."""

    id: UUID
    state: CaseFilesState
    kinds: tuple[str, ...]
    as_at: date
    looked_through_at: datetime
    looked_through_by: str
    ended_at: datetime | None
    ended_by: str
    taken_back_at: datetime | None
    taken_back_by: str
    taken_back_because: str
    changed: int
    findings: int
    others: int


@dataclass(frozen=True, slots=True)
class SetRow:
    """One set of files and its records. Its name is known only while it waits."""

    kind: str
    name: str
    read: int
    kept: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class HowFar:
    """How many matches are accepted, may be accepted together or are looked at one by one; and children not found."""

    accepted: int
    together: int
    one_by_one: int
    not_found: int


@dataclass(frozen=True, slots=True)
class FilesView:
    """One bringing-in of case files with what is known of it; ``findings`` are of those that wait."""

    row: FilesRow
    sets: tuple[SetRow, ...]
    assumed_none: tuple[str, ...]
    not_told: tuple[str, ...]
    how_far: HowFar | None
    findings: tuple[Finding, ...]


def all_files(who: Colleague, *, at: datetime) -> tuple[FilesRow, ...]:
    """Every bringing-in of the authority's case files."""
    check_may(who, Act.READ_FILES, today=at.date())
    trail.note_list(Act.READ_FILES, by=who, at=at, which="case files")
    found = CaseFiles.objects.filter(authority=who.authority).annotate(changed=Count("changes"))
    every = found.select_related("looked_through_by", "ended_by", "taken_back_by").defer("found")
    return tuple(_row(files, files.changed) for files in every.order_by("-looked_through_at"))


def files_row(who: Colleague, *, files_id: UUID, at: datetime) -> CaseFiles:
    """The row that a page hands to an action. NotSeen where it is another authority's."""
    check_may(who, Act.READ_FILES, today=at.date())
    found = CaseFiles.objects.filter(pk=files_id, authority=who.authority).first()
    if found is None:
        raise NotSeen
    return found


def one_of_files(who: Colleague, *, files_id: UUID, at: datetime) -> FilesView:
    """One bringing-in of case files."""
    files = files_row(who, files_id=files_id, at=at)
    trail.note(Act.READ_FILES, by=who, at=at, about=files)
    waits = found_of(files) if files.found is not None else None
    names = waits.names if waits else [""] * len(files.files)
    return FilesView(
        row=_row(files, files.changes.count()),
        sets=tuple(
            SetRow(FileKind(one["kind"]).label, name, one["read"], one["kept"], one["set_aside"])
            for one, name in zip(files.files, names, strict=True)
        ),
        assumed_none=tuple(ActivityKind(kind).label for kind in files.assumed_none),
        not_told=tuple(ActivityKind(kind).label for kind in files.not_told),
        how_far=_how_far(files) if waits else None,
        findings=waits.findings if waits else (),
    )


def _row(files: CaseFiles, changed: int) -> FilesRow:
    return FilesRow(
        id=files.pk,
        state=CaseFilesState(files.state),
        kinds=tuple(dict.fromkeys(FileKind(one["kind"]).label for one in files.files)),
        as_at=files.as_at,
        looked_through_at=files.looked_through_at,
        looked_through_by=files.looked_through_by.name,
        ended_at=files.ended_at,
        ended_by=files.ended_by.name if files.ended_by else "",
        taken_back_at=files.taken_back_at,
        taken_back_by=files.taken_back_by.name if files.taken_back_by else "",
        taken_back_because=files.taken_back_because,
        changed=changed,
        findings=files.findings,
        others=files.others,
    )


def _how_far(files: CaseFiles) -> HowFar:
    decided = Decided.of(files)
    by_strength = Counter(proposal.strength for proposal in decided.open)
    return HowFar(
        accepted=len(decided.links),
        together=by_strength[Strength.CORROBORATED],
        one_by_one=by_strength[Strength.REVIEW],
        not_found=files.not_found,
    )
