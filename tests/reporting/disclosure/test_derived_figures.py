"""A figure is hidden with the counts that it is made of: shares, differences, averages, extremes and money."""

from dataclasses import replace

import pytest

from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from stepdown.results.result import Measure, Relation, Result, Tally
from tests.reporting.disclosure.figures import count, distribution, findings, share, together


def figure(result_id, measure, estimate, known=None, sources=(), **more):
    tally = Tally(known=known, total=known)
    return Result(
        result_id,
        result_id,
        measure,
        "child",
        more.pop("definition", "other_rule"),
        tally,
        estimate,
        derived_from=sources,
        **more,
    )


def estimate(given, result_id, profile=DFE_1_5):
    """The estimate as shown: 'c' where hidden."""
    released = protect(given, profile).by_id()[result_id]
    return "c" if released.hides("estimate") else released.result.estimate


def test_a_share_goes_with_its_numerator_and_so_do_its_interval_and_method():
    released = protect(findings([share("a", 3, 57)]), DFE_1_5).by_id()["a"]
    assert released.hidden == {"numerator", "estimate", "low", "high"}
    result = released.result
    assert [result.estimate, result.low, result.high, result.level, result.method] == [None] * 5


def test_that_no_percentage_was_given_does_not_say_that_fewer_than_ten_are_known():
    assert estimate(findings([share("a", 7, 8, not_known=2)]), "a") == "c"


@pytest.mark.parametrize(("known", "shown"), [(9, "c"), (10, 1.5)])
@pytest.mark.parametrize("measure", [Measure.MEAN, Measure.MEDIAN, Measure.PERCENTILE_90])
def test_an_average_of_fewer_than_ten_is_hidden(known, shown, measure):
    assert estimate(findings([figure("a", measure, 1.5, known)]), "a") == shown


@pytest.mark.parametrize("measure", [Measure.MINIMUM, Measure.MAXIMUM])
def test_an_extreme_is_one_persons_value_and_is_always_hidden(measure):
    assert estimate(findings([figure("a", measure, 20, 190)]), "a") == "c"
    assert estimate(findings([figure("a", measure, 20, 190)]), "a", INTERNAL) == 20


@pytest.mark.parametrize(("third", "shown"), [(3, "c"), (9, 0.4)])
def test_a_mean_is_hidden_where_a_count_of_its_distribution_is(third, shown):
    episodes = distribution("episodes", {"none": 40, "one": 12, "more": third})
    mean = figure("mean", Measure.MEAN, 0.4, 52 + third, definition="rule")
    assert estimate(together(episodes, findings([mean])), "mean") == shown


@pytest.mark.parametrize(("discordant", "shown"), [(2, "c"), (9, 0.1)])
@pytest.mark.parametrize("measure", [Measure.PAIRED_DIFFERENCE, Measure.TEST])
def test_a_comparison_goes_with_the_counts_that_it_compares(discordant, shown, measure):
    pairs = [count("gained", discordant), count("lost", 12)]
    comparison = figure("comparison", measure, 0.1, 57, ("gained", "lost"))
    assert estimate(findings([*pairs, comparison]), "comparison") == shown


@pytest.mark.parametrize("sources", [(), ("not_there",)])
def test_a_comparison_that_does_not_say_what_it_compares_is_hidden(sources):
    assert estimate(findings([figure("a", Measure.TEST, 0.04, 57, sources)]), "a") == "c"


@pytest.mark.parametrize(("children", "shown"), [(3, "c"), (31, 1_373_300.0)])
def test_money_is_a_count_in_disguise(children, shown):
    """A saving divided by its unit cost, which is printed, is the number of children."""
    saving = figure("saving", Measure.COUNT, 1_373_300.0, sources=("avoided",), of="pounds")
    assert estimate(findings([count("avoided", children), saving]), "saving") == shown


@pytest.mark.parametrize(("children", "shown"), [(3, "c"), (31, 2_000_000.0)])
def test_money_made_of_money_goes_with_the_children_behind_both(children, shown):
    saving = figure("saving", Measure.COUNT, 1_373_300.0, sources=("avoided",), of="pounds")
    net = figure("net", Measure.COUNT, 2_000_000.0, sources=("saving",), of="pounds")
    assert estimate(findings([count("avoided", children), saving, net]), "net") == shown


def test_a_total_is_shown_over_hidden_parts_when_its_sum_is_declared():
    """The attacker is given the sum, so the parts are guarded."""
    parts = [count("to_early_help", 3), count("to_closed", 4), count("to_child_in_need", 19)]
    names = tuple(part.id for part in parts)
    total = replace(share("stepped_down", 26, 57), derived_from=names)
    given = findings([*parts, total], Relation("stepped_down", names))
    assert estimate(given, "stepped_down") == 26 / 57


def test_a_total_of_hidden_parts_whose_sum_is_not_declared_is_hidden_itself():
    total = replace(share("stepped_down", 26, 57), derived_from=("to_early_help",))
    released = protect(findings([count("to_early_help", 3), total]), DFE_1_5).by_id()["stepped_down"]
    assert released.hidden == {"numerator", "estimate", "low", "high"}
