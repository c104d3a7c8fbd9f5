"""One council's records say the same, whichever of the two formats they are written in."""

from dataclasses import replace
from pathlib import Path

import pytest

from stepdown.exchange.dfe_api.read import read_dfe_api
from stepdown.exchange.dfe_api.to_extract import dfe_api_extract
from stepdown.exchange.ssd.read import read_ssd
from stepdown.exchange.ssd.to_extract import ssd_extract
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin
from stepdown.linkage.ladder.story import Story
from stepdown.linkage.ladder.timeline import timeline
from tests.exchange.dfe_api.council import PEOPLE, as_daily_data, as_tables
from tests.exchange.dfe_api.files import AS_AT, TODAY, child, episode, told
from tests.exchange.ssd.files import told as told_by_tables

NOWHERE = Origin("", "")


@pytest.fixture
def both(tmp_path: Path):
    """What the council's tables tell, and its daily data."""
    tables = ssd_extract(read_ssd([as_tables(tmp_path / "tables")]), TODAY, AS_AT)
    daily = dfe_api_extract(read_dfe_api(as_daily_data(tmp_path)), TODAY, AS_AT)
    return tables.extract, daily.extract


def placeless(records: tuple) -> set:
    """Records without the place at which each is written."""
    return {replace(record, origin=NOWHERE) for record in records}


@pytest.mark.parametrize("what", ["people", "activities", "referrals", "assessments", "placements"])
def test_both_say_the_same(both, what: str):
    tables, daily = (getattr(extract, what) for extract in both)
    assert len(tables) == len(daily) > 0
    if what == "people":
        # The tables have no disability, and the daily data a table of it: not asked, and not known.
        tables, daily = (tuple(replace(p, disability=False) for p in people) for people in (tables, daily))
    assert placeless(tables) == placeless(daily)


def test_each_activity_is_of_a_kind_that_the_file_tells_of_or_follows_from_one(both):
    for extract in both:
        kinds = {activity.kind for activity in extract.activities}
        assert kinds - extract.coverages[0].kinds == {ActivityKind.EARLY_HELP}


def ladder(extract, number: str) -> list:
    """A child's way along the ladder, in the days of which both tell."""
    own = tuple(a for a in extract.activities if a.child == number)
    coverage = replace(extract.coverages[0], kinds=frozenset(ActivityKind), first=TOLD_BY_BOTH)
    stretches = timeline(Story(number, own, (coverage,))).stretches
    return [(s.first, s.until, s.standing, s.flags) for s in stretches]


TOLD_BY_BOTH = AS_AT.replace(year=2022, month=4, day=1)


@pytest.mark.parametrize("number", PEOPLE)
def test_both_give_the_same_way_along_the_ladder(both, number: str):
    tables, daily = both
    assert ladder(tables, number) == ladder(daily, number) != []


def joined(activities: tuple[Activity, ...]) -> list:
    """Stretches of care, those that touch taken together."""
    days: list[list] = []
    for a in sorted(activities, key=lambda a: a.started_on):
        if days and days[-1][1] == a.started_on:
            days[-1][1:] = [a.ended_on, a.left]
        else:
            days.append([a.started_on, a.ended_on, a.left])
    return days


def test_care_in_several_placements_is_the_same_days(tmp_path: Path):
    moves = [("2024-06-01", "2024-07-01", "X1"), ("2024-07-01", "2024-09-15", "X1"), ("2024-09-15", "2024-12-01", "E3")]
    rows = [
        {
            "clae_person_id": "T1",
            "clae_cla_episode_start_date": start,
            "clae_cla_episode_ceased_date": end,
            "clae_cla_episode_ceased_reason": why,
        }
        for start, end, why in moves
    ]
    stays = [{"start_date": start, "end_date": end, "end_reason": why} for start, end, why in moves]
    case = episode(referral_no_further_action_flag=True, child_looked_after_placements=stays)
    tables = told_by_tables(tmp_path / "tables", cla_episodes=rows).extract
    daily = told(tmp_path, [child(case)]).extract
    assert joined(tables.activities) == joined(daily.activities)
    assert (len(tables.activities), len(daily.activities)) == (3, 1)
