"""The authorities of a pool add up to it, and what cannot be said of a pool is said where it would stand."""

import pytest

from stepdown.evaluation.pool.second_round import SECOND_ROUND
from stepdown.evaluation.pool.together import Pool, pool
from stepdown.reporting.pooled.assemble import pool_report, release_pool
from stepdown.reporting.report import ReportTable
from stepdown.results.result import Measure
from tests.evaluation.pool.parts import counts_of, exact, split
from tests.evaluation.sums import broken, crooked
from tests.evaluation.worlds import world_of
from tests.spec.a_study import study

NAMES = ("North", "South", "West")
ASKED = study("""
cohort = { families_left_out = [], people_left_out = [] }
compare = { from = "at_referral", to = "at_engagement" }
factors.child = ["neglect", "at_risk_of_being_accommodated"]
factors.parent = ["parental_domestic_abuse"]

[[aims]]
id = "safer"
text = "Children are safer"
results = [
  "change.child.neglect.difference",
  "engagement.engaged_of_offered",
  "movement.unchanged",
  "flow.included.children",
]
""")


@pytest.fixture(scope="module")
def three() -> Pool:
    worlds = split(world_of(11, 400), lambda family: family % 3, 3)
    return pool([exact(n, counts_of(w, ASKED), ASKED) for n, w in zip(NAMES, worlds, strict=True)])


def test_every_sum_holds_between_authorities_and_their_pool(three):
    assert broken(three.findings) == []
    assert [r.id for r in three.findings.results if crooked(r.tally)] == []


def test_each_authority_has_what_the_study_names(three):
    found = three.findings.by_id()
    for slug in ("north", "south", "west"):
        assert f"authorities.{slug}.movement.stepped_down" in found
    added = sum(found[f"authorities.{slug}.movement.stepped_down"].tally.known for slug in ("north", "south", "west"))
    assert added == found["movement.stepped_down"].tally.known


def test_a_mean_gives_nothing_away_that_its_authorities_hide(three):
    found = three.findings.by_id()
    mean = found["pooled.engagement.engaged_of_offered.random"]
    assert set(mean.derived_from) <= set(found)
    assert all(source.startswith("authorities.") for source in mean.derived_from)
    shown = release_pool(three).protected.by_id()
    for id_, released in shown.items():
        if id_.startswith("pooled.") and any(shown[source].hidden for source in released.result.derived_from):
            assert released.result.estimate is None, id_


def test_weights_add_up_to_one(three):
    weights = [r.estimate for r in three.findings.results if ".engaged_of_offered.weight." in r.id]
    assert sum(weights) == pytest.approx(1)


def test_limits_that_need_a_second_round_are_not_given_and_it_is_said(three):
    over_time = [r for r in three.findings.results if r.measure is Measure.OVER_TIME and r.estimate is not None]
    waiting = [r for r in over_time if SECOND_ROUND in (r.method or "")]
    assert waiting
    assert all((r.low, r.high, r.level) == (None, None, None) for r in waiting)
    assert any(r.low is not None for r in over_time if r not in waiting)
    notes = [note for table in tables(three) for note in table.notes]
    assert any(SECOND_ROUND in note for note in notes)


def tables(of: Pool) -> list[ReportTable]:
    report = pool_report(release_pool(of, "internal"), of, {})
    return [block for section in report.sections for block in section.blocks if isinstance(block, ReportTable)]


def test_what_is_no_share_is_said_not_to_be_set_side_by_side(three):
    report = pool_report(release_pool(three), three, {})
    (section,) = (each for each in report.sections if each.id == "authorities")
    assert any("flow.included.children" in getattr(block, "text", "") for block in section.blocks)


def test_of_two_authorities_no_more_is_said_than_two_can_say():
    worlds = split(world_of(11, 400), lambda family: family % 2, 2)
    two = pool([exact(n, counts_of(w, ASKED), ASKED) for n, w in zip(NAMES, worlds, strict=False)])
    assert "pooled.engagement.engaged_of_offered.prediction" not in two.findings.by_id()
    report = pool_report(release_pool(two, "internal"), two, {})
    said = " ".join(getattr(block, "text", "") for section in report.sections for block in section.blocks)
    assert "Two authorities are too few to say how far authorities differ" in said
    assert "leaves exactly the other's" in said


def test_no_authority_is_called_better_or_worse(three):
    report = pool_report(release_pool(three, "internal"), three, {})
    (section,) = (each for each in report.sections if each.id == "authorities")
    said = repr(section).lower()
    assert "worse" not in said
    assert said.count("better") == said.count("nothing here says which is better")
