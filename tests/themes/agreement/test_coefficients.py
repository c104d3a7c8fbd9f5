"""Coefficients of agreement equal the textbooks and another program, and are not defined where nothing can be told."""

from collections import Counter
from math import isnan
from random import Random
from warnings import catch_warnings, simplefilter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy import errstate

from stepdown.themes.agreement.coefficients import ac1, alpha, fleiss_kappa
from stepdown.themes.agreement.pair import PairCounts, Share

# Krippendorff's example: four observers, twelve units, five values; a dot is a unit that the observer did not judge.
FOUR_OBSERVERS = """
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .
"""
# The worked example that textbooks give for Fleiss' kappa: ten subjects, fourteen raters, five categories.
FOURTEEN_RATERS = [
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
]  # fmt: skip

judged_units = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12).map(Counter)
counts = st.integers(0, 200)
any_pair = st.builds(PairCounts, counts, counts, counts, counts)


def observed() -> Counter[tuple[int, ...]]:
    columns = zip(*(line.split() for line in FOUR_OBSERVERS.strip().splitlines()), strict=True)
    return Counter(tuple(column.count(value) for value in "12345") for column in columns)


def as_tally(pair: PairCounts) -> dict[tuple[int, ...], int]:
    return {(0, 2): pair.both, (1, 1): pair.first_only + pair.second_only, (2, 0): pair.neither}


def the_formula_that_is_not_cohens(pair: PairCounts) -> float:
    """Agreement of those units alone that either coded, and chance as a product where it should be a sum."""
    yes = (pair.both + pair.first_only) * (pair.both + pair.second_only) / pair.units**2
    no = (pair.neither + pair.first_only) * (pair.neither + pair.second_only) / pair.units**2
    among = pair.both / (pair.units - pair.neither)
    return (among - yes * no) / (1 - yes * no)


def test_krippendorffs_example():
    assert alpha(observed()) == pytest.approx(0.743, abs=5e-4)
    assert ac1(observed()) == pytest.approx(0.775, abs=5e-4)  # as Gwet gives it for the same data


def test_the_worked_example_of_fleiss_kappa():
    assert fleiss_kappa(Counter(FOURTEEN_RATERS)) == pytest.approx(0.210, abs=5e-4)


def test_the_worked_example_of_cohens_kappa():
    pair = PairCounts(20, 5, 10, 15)
    assert pair.cohens_kappa == pytest.approx(0.40)
    assert pair.percent == Share(35, 50)
    assert pair.positive == Share(40, 55)


def test_high_agreement_with_a_kappa_under_nought():
    pair = PairCounts(118, 5, 2, 0)
    assert pair.percent == Share(118, 125)
    assert pair.cohens_kappa == pytest.approx(-0.0234, abs=5e-5)
    assert ac1(as_tally(pair)) == pytest.approx(0.9408, abs=5e-5)


def test_cohens_kappa_of_a_thousand_random_tables_equals_statsmodels():
    """Cells of nought among them; where there is no kappa, there is none in either program."""
    from statsmodels.stats import inter_rater as theirs

    chance, undefined = Random(7), 0  # noqa: S311 - drawn tables, no secrets
    for _ in range(1_000):
        most = chance.choice((1, 3, 60))
        both, first, second, neither = (chance.randint(0, most) for _ in range(4))
        if not both + first + second + neither:
            neither = 1  # the other program falls over where nothing was judged
        ours = PairCounts(both, first, second, neither).cohens_kappa
        with catch_warnings(), errstate(all="ignore"):
            simplefilter("ignore")
            expected = theirs.cohens_kappa([[both, first], [second, neither]], return_results=False)
        assert (ours is None) == isnan(expected)
        assert ours is None or ours == pytest.approx(expected, abs=1e-12)
        undefined += ours is None
    assert 0 < undefined < 200


def test_fleiss_kappa_of_a_thousand_random_tables_equals_statsmodels():
    from statsmodels.stats import inter_rater as theirs

    chance, defined = Random(8), 0  # noqa: S311 - drawn tables, no secrets
    while defined < 1_000:
        raters = chance.randint(2, 5)
        drawn = [chance.randint(0, raters) for _ in range(chance.randint(3, 12))]
        table = [(raters - yes, yes) for yes in drawn]
        ours = fleiss_kappa(Counter(table))
        if ours is not None:
            defined += 1
            assert ours == pytest.approx(theirs.fleiss_kappa(table), abs=1e-12)
        else:
            assert len(set(table)) == 1


@given(judged_units)
def test_alpha_is_fleiss_kappa_corrected_for_few_units(tally):
    """Where every unit is judged as often: alpha = kappa + (1 - kappa) / judgements."""
    kappa = fleiss_kappa(tally)
    if kappa is not None:
        judgements = sum(sum(unit) * units for unit, units in tally.items())
        assert alpha(tally) == pytest.approx(kappa + (1 - kappa) / judgements)


def test_two_coders_at_random_agree_no_more_than_by_chance():
    chance = Random(3)  # noqa: S311 - drawn codings, no secrets
    coded = Counter((chance.random() < 0.9, chance.random() < 0.9) for _ in range(20_000))
    pair = PairCounts(coded[True, True], coded[True, False], coded[False, True], coded[False, False])
    assert pair.cohens_kappa == pytest.approx(0, abs=0.03)  # four standard errors of 1 / sqrt(20 000)
    assert the_formula_that_is_not_cohens(pair) == pytest.approx(0.817, abs=0.01)


def test_exactly_at_random_kappa_is_nought_and_the_wrong_formula_is_not():
    pair = PairCounts(81, 9, 9, 1)
    assert pair.cohens_kappa == 0
    assert the_formula_that_is_not_cohens(pair) == pytest.approx(0.817, abs=5e-4)


@pytest.mark.parametrize("pair", [PairCounts(0, 0, 0, 50), PairCounts(50, 0, 0, 0), PairCounts(0, 0, 0, 0)])
def test_a_code_never_or_always_used_has_no_coefficient(pair):
    assert pair.cohens_kappa is None
    assert [of(as_tally(pair)) for of in (alpha, ac1, fleiss_kappa)] == [None, None, None]


def test_a_code_never_used_has_no_positive_agreement_and_all_units_agreeing():
    pair = PairCounts(0, 0, 0, 50)
    assert (pair.positive.value, pair.percent.value) == (None, 1.0)


def test_units_that_one_coder_alone_judged_say_nothing_of_agreement():
    alone = {(1, 0): 30, (0, 1): 12}
    assert (alpha(alone), ac1(alone), fleiss_kappa(alone)) == (None, None, None)
    together = {(0, 2): 4, (1, 1): 1, (2, 0): 5}
    assert alpha(together | alone) == alpha(together)


def test_fleiss_kappa_needs_as_many_judgements_of_every_unit():
    assert fleiss_kappa({(0, 3): 4, (1, 2): 2, (3, 0): 3}) is not None
    assert fleiss_kappa({(0, 3): 4, (1, 1): 2, (3, 0): 3}) is None


@given(any_pair)
def test_coders_and_answers_can_change_places(pair):
    swapped = PairCounts(pair.both, pair.second_only, pair.first_only, pair.neither)
    turned = PairCounts(pair.neither, pair.first_only, pair.second_only, pair.both)
    assert pair.cohens_kappa == swapped.cohens_kappa == turned.cohens_kappa
    assert alpha(as_tally(pair)) == alpha(as_tally(turned))
    assert ac1(as_tally(pair)) == ac1(as_tally(turned))


@given(judged_units)
def test_a_coefficient_lies_between_minus_one_and_one_or_is_not_defined(tally):
    for of in (alpha, ac1, fleiss_kappa):
        assert of(tally) is None or -1 <= of(tally) <= 1


@given(st.integers(1, 100), st.integers(1, 100))
def test_coders_who_never_differ_agree_wholly_where_the_code_is_used_and_left(both, neither):
    pair = PairCounts(both, 0, 0, neither)
    assert pair.cohens_kappa == alpha(as_tally(pair)) == ac1(as_tally(pair)) == 1
