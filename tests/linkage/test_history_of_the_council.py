"""On the invented council, whose truth is known: what five yearly files say, stitched, is so; the rest is not known."""

from collections import Counter
from datetime import date, timedelta

import pytest

from stepdown.invented.council.child import Child
from stepdown.invented.council.council import Council, invented_council
from stepdown.invented.council.days import AS_AT, YEARS
from stepdown.invented.council.told import CARE, CENSUS, told_in
from stepdown.invented.pilot.deal import draws
from stepdown.linkage.history import History, history
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.timeline import timeline
from stepdown.linkage.stitching.stitch import RECORDED_WITHIN

RUNGS = {"early_help": 1, "child_in_need": 2, "child_in_need_plan": 2, "child_protection_plan": 3, "looked_after": 4}
NAMES = ["closed", "early_help", "child_in_need", "child_protection_plan", "looked_after"]


@pytest.fixture(scope="module")
def council() -> Council:
    return invented_council(11, 1500)


@pytest.fixture(scope="module")
def told(council: Council) -> History:
    census = [told_in(council, year, CENSUS) for year in YEARS]
    care = [told_in(council, year, CARE) for year in YEARS]
    return history([census, care], assumed_none=[ActivityKind.EARLY_HELP])


def truly(child: Child, on: date) -> str:
    """Where the child truly stood, from the truth alone; it shares no code with the timeline."""
    if (on.year, on.month, on.day) >= (child.born_on.year + 18, child.born_on.month, child.born_on.day):
        return "turned_18"
    rung, gone = 0, ""
    for activity in child.history:
        if activity.started_on <= on and (activity.ended_on is None or on < activity.ended_on):
            rung = max(rung, RUNGS.get(str(activity.kind), 0))
        elif activity.left and activity.ended_on <= on:
            gone = str(activity.left)
    return NAMES[rung] if rung or not gone else gone


def test_on_ten_thousand_days_of_children_nothing_untrue_is_said(council: Council, told: History):
    chance = draws(5, "days")
    in_files = [child for child in council.children if child.number in told.people]
    timelines = {child.number: timeline(told.story(child.number)) for child in in_files}
    # What ended in the last weeks before the last file was taken may not be written down in any.
    first, last = date(2019, 4, 1), AS_AT - RECORDED_WITHIN
    said: Counter[tuple[str, str]] = Counter()
    for _ in range(10_000):
        child = chance.choice(in_files)
        on = first + timedelta(days=chance.randrange((last - first).days))
        said[str(timelines[child.number].standing(on)), truly(child, on)] += 1
    # Of early help only a referral to it is in these files: that there was none otherwise is assumed.
    untrue = {pair: n for pair, n in said.items() if pair[0] not in (pair[1], "not_known") and pair[1] != "early_help"}
    assert untrue == {}
    assert sum(n for pair, n in said.items() if pair[0] == "not_known") < 800
