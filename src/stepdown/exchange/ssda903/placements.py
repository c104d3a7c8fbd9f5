"""Where looked-after children lived. A change of legal status alone begins an episode and no placement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from stepdown.exchange.case_files.codes import PLACES, is_code
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.linkage.extract.records import Placement
from stepdown.linkage.ladder.activity import Activity, ActivityKind

_LEGAL_STATUS_ONLY = "L"  # why an episode begins: another legal status, in the placement in which the child was


@dataclass(frozen=True, slots=True)
class Stay:
    """A placement as one episode tells of it. ``goes_on``: the return says that the child was there before."""

    placement: Placement
    code: str
    goes_on: bool


def stay_of(u: Understanding, row: Row, activity: Activity) -> Stay | None:
    """The placement of an episode; None of short breaks, whose children live at home, and where no kind is known."""
    if activity.kind is not ActivityKind.LOOKED_AFTER:
        return None
    kind = u.code(row, "PLACE", PLACES, None)
    if kind is None:
        return None
    placement = Placement(activity.child, kind, activity.started_on, activity.ended_on, activity.origin)
    return Stay(placement, str(row["PLACE"]).upper(), is_code(str(row["RNE"] or ""), _LEGAL_STATUS_ONLY))


def placements(stays: Iterable[Stay]) -> Iterator[Placement]:
    """Each placement once, by child and day: with its whole length, and the record in which it began."""
    whole: Stay | None = None
    for stay in sorted(stays, key=lambda stay: (stay.placement.child, stay.placement.started_on)):
        if whole and _is_same(whole, stay):
            longer = replace(whole.placement, ended_on=stay.placement.ended_on)
            whole = replace(whole, placement=longer)
        else:
            if whole:
                yield whole.placement
            whole = stay
    if whole:
        yield whole.placement


def _is_same(before: Stay, after: Stay) -> bool:
    """Whether a stay carries on from another, by what the return says; a move between two of one kind is a move."""
    return (
        after.goes_on
        and after.code == before.code
        and after.placement.child == before.placement.child
        and after.placement.started_on == before.placement.ended_on
    )
