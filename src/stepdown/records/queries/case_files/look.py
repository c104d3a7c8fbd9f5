"""Case files that were read are looked through for the children of the record. Nothing is kept by it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from stepdown.exchange.extracts import Taken
from stepdown.linkage.history import history
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.standing import LEVELLED
from stepdown.linkage.looked_through import look_through
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.found_in_files import FilesRead, sets_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.case_files.record_side import council_people, record_side


def files_read(
    who: Colleague, *, taken: Sequence[Taken], assumed_none: Iterable[ActivityKind], at: datetime
) -> FilesRead:
    """What the files tell of the children of the families that one sees. Refusal where they cannot be used."""
    check_may(who, Act.LOOK_THROUGH_FILES, today=at.date())
    extracts = [extract for of_kind in taken for extract in of_kind.extracts]
    if not extracts or not all(of_kind.is_sound for of_kind in taken):
        raise Refusal("The files cannot be used yet. Put right what was found in them, then send them again.")
    assumed = tuple(assumed_none)
    whole = history([of_kind.extracts for of_kind in taken], assumed)
    findings = tuple(finding for of_kind in taken for finding in of_kind.findings)
    return FilesRead(
        sets_of(taken),
        findings,
        max(extract.as_at for extract in extracts),
        assumed,
        tuple(kind for kind in LEVELLED if kind not in assumed and not any(kind in c.kinds for c in whole.coverages)),
        look_through(whole, record_side(who, at.date()), council_people(who)),
    )
