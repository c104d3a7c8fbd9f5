"""What holds of every curve, whoever is watched and however it ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.infer.competing import incidence, pulls_on_incidence, pulls_on_survival
from stepdown.evaluation.infer.curve_error import family_variance
from stepdown.evaluation.infer.occupation import occupation
from stepdown.evaluation.infer.survival import Step, kaplan_meier, log_log, median_day
from stepdown.evaluation.reduce.risk_sets import RiskSet, Spell
from tests.evaluation.time.spells import CAUSES, spells

DAYS = st.integers(0, 18)


@given(spells(CAUSES, latest=0), DAYS)
def test_where_all_are_watched_to_the_end_the_curve_is_the_plain_share(drawn, day):
    n = len(drawn)
    beyond = sum(spell.left > day for spell in drawn) / n
    step = kaplan_meier(RiskSet.of(drawn)).at(day)
    assert step.share == pytest.approx(beyond)
    assert step.variance == pytest.approx(beyond * (1 - beyond) / n)


@given(spells(CAUSES, latest=0), DAYS, st.sampled_from(CAUSES))
def test_where_all_are_watched_to_the_end_each_ends_share_is_the_plain_share(drawn, day, cause):
    n = len(drawn)
    ended = sum(spell.left <= day and spell.cause == cause for spell in drawn) / n
    step = incidence(RiskSet.of(drawn), cause, day)
    assert step.share == pytest.approx(ended)
    assert step.variance == pytest.approx(ended * (1 - ended) / n)


@given(spells(), DAYS)
def test_the_ends_and_what_has_not_ended_add_up_to_one(drawn, day):
    table = RiskSet.of(drawn)
    still = kaplan_meier(table).at(day)
    ends = [incidence(table, cause, day) for cause in CAUSES]
    if still is None:
        assert ends == [None] * 3
    else:
        assert still.share + sum(end.share for end in ends) == pytest.approx(1)


@given(spells(), spells())
def test_two_risk_sets_pooled_are_the_risk_set_of_both(one, other):
    pooled = RiskSet.of(one).with_more(RiskSet.of(other))
    whole = RiskSet.of([*one, *other])
    assert list(pooled.days()) == list(whole.days())
    assert [pooled.watched_after(day) for day in range(20)] == [whole.watched_after(day) for day in range(20)]


@given(spells(), DAYS)
def test_one_who_is_watched_later_is_in_no_day_before(drawn, day):
    """Who came late is not taken to have been there: nobody is watched on a day on which nobody had come yet."""
    for found in RiskSet.of(drawn).days():
        watched = [s for s in drawn if (s.entered < found.day or not s.entered) and s.left >= found.day]
        assert found.watched == len(watched)
        assert dict(found.ended) == {
            cause: n for cause in CAUSES if (n := sum(s.left == found.day and s.cause == cause for s in drawn))
        }


@given(spells(), DAYS)
def test_at_the_end_of_a_day_all_are_watched_ended_stopped_or_yet_to_come(drawn, day):
    table = RiskSet.of(drawn)
    to_come = sum(spell.entered > day for spell in drawn)
    assert table.watched_after(day) + table.ended_by(day) + table.stopped_by(day) + to_come == table.units


@given(spells(latest=0), DAYS)
def test_where_nobody_is_of_one_family_the_error_by_family_is_the_error(drawn, day):
    """Of all who are watched from the start; with delayed entry the two are two estimates of one thing."""
    table, alone = RiskSet.of(drawn), [[spell] for spell in drawn]
    end = incidence(table, "closed", day)
    if end is not None:
        assert family_variance(pulls_on_incidence(table, "closed", day), alone, "closed") == pytest.approx(
            end.variance, abs=1e-12
        )
        still = kaplan_meier(table).at(day)
        assert family_variance(pulls_on_survival(table, day), alone) == pytest.approx(still.variance, abs=1e-12)


@given(spells(), DAYS)
def test_twins_who_always_end_alike_tell_no_more_than_one_of_them(drawn, day):
    """Every child twice, with a twin that ends on the same day: the error by family is that of the half."""
    table = RiskSet.of(drawn)
    twice = table.with_more(table)
    if kaplan_meier(table).at(day) is not None:
        once = family_variance(pulls_on_survival(table, day), [[spell] for spell in drawn])
        twins = family_variance(pulls_on_survival(twice, day), [[spell, spell] for spell in drawn])
        assert twins == pytest.approx(once, abs=1e-12)


@given(spells(latest=0), DAYS)
def test_the_limits_hold_the_share_and_stay_between_nought_and_one(drawn, day):
    step = kaplan_meier(RiskSet.of(drawn)).at(day)
    limits = log_log(step) if step else None
    if limits:
        assert 0 <= limits.low <= step.share <= limits.high <= 1


def test_beyond_the_last_day_watched_nothing_is_known():
    table = RiskSet.of([Spell(0, 10, "closed"), Spell(0, 20, None)])
    curve = kaplan_meier(table)
    assert (curve.at(20), curve.at(21)) == (Step(0.5, pytest.approx(0.125)), None)
    assert incidence(table, "closed", 21) is None


def test_once_everybody_has_ended_the_share_stays():
    table = RiskSet.of([Spell(0, 10, "closed"), Spell(0, 20, "moved")])
    assert kaplan_meier(table).at(1000) == Step(0.0, 0.0)
    assert incidence(table, "moved", 1000).share == 0.5


def test_one_who_is_watched_no_longer_on_a_day_is_watched_on_it():
    (only,) = RiskSet.of([Spell(0, 10, "closed"), Spell(0, 10, None)]).days()
    assert only.watched == 2


@pytest.mark.parametrize(
    ("days", "expected"), [((10, 20), 10), ((10, 20, 30), 20), ((10, None), 10), ((None, None), None), ((), None)]
)
def test_the_median_is_the_first_day_on_which_no_more_than_half_are_left(days, expected):
    drawn = [Spell(0, 40 if day is None else day, None if day is None else "closed") for day in days]
    assert median_day(kaplan_meier(RiskSet.of(drawn))) == expected


def test_more_cannot_leave_than_are_watched():
    with pytest.raises(ValueError, match="2 leave on day 5, and 1 are watched"):
        list(RiskSet({0: 1}, {"closed": {5: 2}}).days())


def of_states(drawn: dict[str, list[Spell]]) -> dict[str, RiskSet]:
    return {state: RiskSet.of(found) for state, found in drawn.items()}


def test_the_shares_of_states_are_plain_shares_where_all_are_watched():
    found = occupation(
        of_states(
            {
                "plan": [Spell(0, 5, "need"), Spell(0, 9, None), Spell(0, 7, "care"), Spell(0, 5, "need")],
                "need": [Spell(5, 9, None), Spell(5, 8, "plan")],
                "care": [Spell(7, 9, None)],
            }
        ),
        (0, 4, 5, 7, 8, 9, 10),
    )
    assert [found[day] for day in (0, 4)] == [{"plan": 1, "need": 0, "care": 0}] * 2
    assert found[5] == {"plan": 0.5, "need": 0.5, "care": 0}
    assert found[7] == {"plan": 0.25, "need": 0.5, "care": 0.25}
    assert found[8] == {"plan": 0.5, "need": 0.25, "care": 0.25}
    assert 10 not in found


@given(spells(latest=0), DAYS)
def test_one_state_and_its_ends_are_the_competing_ends(drawn, day):
    """Where nobody moves on from an end, the share in it is the share that has ended so."""
    table = RiskSet.of(drawn)
    found = occupation({"open": table}, (day,))
    if day in found:
        assert found[day]["open"] == pytest.approx(kaplan_meier(table).at(day).share)
        for cause in CAUSES:
            assert found[day].get(cause, 0) == pytest.approx(incidence(table, cause, day).share)
