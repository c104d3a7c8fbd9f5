"""Short ways to write down what files say of one invented child, Tia, born on 3 June 2010."""

from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin
from stepdown.linkage.ladder.coverage import Coverage
from stepdown.linkage.ladder.story import Story

KIND = ActivityKind
EVERYTHING = frozenset(ActivityKind)
TOLD = Coverage(EVERYTHING, date(2021, 4, 1), date(2023, 4, 1))
"""Two years of which the files tell everything."""
UNKNOWN_END = Missing.NOT_KNOWN


def day(text: str) -> date:
    return date.fromisoformat(text)


def said(
    kind: ActivityKind,
    started: str,
    ended: str | Missing | None = None,
    *,
    left: LeftLadder | None = None,
    continues: bool = False,
) -> Activity:
    end = day(ended) if isinstance(ended, str) and not isinstance(ended, Missing) else ended
    return Activity("tia", kind, day(started), end, Origin("council.xml", f"{kind} {started}"), left, continues)


def a_story(*activities: Activity, coverages: tuple[Coverage, ...] = (TOLD,), **more: object) -> Story:
    return Story("tia", activities, coverages, **{"born_on": date(2010, 6, 3)} | more)
