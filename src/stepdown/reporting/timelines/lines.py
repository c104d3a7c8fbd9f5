"""What a dataset tells of a child, as a line to be drawn."""

from collections.abc import Iterator
from datetime import date

from stepdown.evaluation.timelines.told import ToldChild, ToldLevel
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.timeline import ASSESSMENT_ONLY
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, Mark, without_overlap

_FLAGS = {ASSESSMENT_ONLY: "Assessment only"} | {str(kind): kind.label for kind in ActivityKind}
_DAYS = {"referred": "Referred to the team", "closed": "Closed by the team"}


def line_of(told: ToldChild, as_at: date) -> Line:
    """A child's line. What the source says goes on has no end, if the source reaches to the last day told of."""
    return Line(
        told.child,
        without_overlap([*(_days(level, as_at) for level in told.levels), *_leavings(told)]),
        tuple(Mark(day.day, _DAYS[day.what]) for day in told.days),
        tuple(Flag(_FLAGS[flag.kind], flag.first, flag.until) for flag in told.flags),
    )


def _days(level: ToldLevel, as_at: date) -> Days:
    until = None if level.goes_on and level.until > as_at else level.until
    return Days(level.first, until, level.level, level.source)


def _leavings(told: ToldChild) -> Iterator[Days]:
    """The days after a child left the ladder, up to the next stretch if one follows."""
    firsts = [level.first for level in told.levels]
    for level in told.levels:
        back = min((first for first in firsts if first >= level.until), default=None)
        if level.left is not None and back != level.until:
            yield Days(level.until, back, level.left, level.source)
