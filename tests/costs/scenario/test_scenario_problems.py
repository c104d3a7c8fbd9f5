"""A scenario file that cannot be used says every problem at once, with its place and what is wrong."""

import pytest

from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.scenario.shipped import SHIPPED, shipped_text
from stepdown.written.parse import WrittenProblems
from tests.spec.ascii_table import read_table

SOUND = shipped_text("borrowed-base-rate")

WRONG_LINES = """
    line of the file                          | written instead                          | problem
    ------------------------------------------+------------------------------------------+--------
    horizon_years = 18                        | horizon_year = 18                        | scenario.horizon_year: is not a key here (did you mean 'horizon_years'?)
    horizon_years = 18                        | horizon_years = 30                       | scenario.horizon_years: is 30; it must be 18 or less
    perspective = "public_sector"             | perspective = "council"                  | scenario.perspective: 'council' is not one of
    perspective = "public_sector"             |                                          | scenario.perspective: is missing; add it
    price_base = "2024-25"                    | price_base = "2024"                      | scenario.price_base: '2024' is not a financial year
    price_base = "2024-25"                    | price_base = "1998-99"                   | scenario.price_base: 1998-99 is outside the deflators
    number = 10000                            | number = 10                              | draws.number: is 10; it must be 100 or more
    { kind = "beta", mean = 0.448, size = 700 } | { kind = "fixed", value = 1.2 }        | care.thresholds.1.rate: must be a probability
    { kind = "beta", mean = 0.448, size = 700 } | { kind = "beta", mean = 1.448, size = 700 } | care.thresholds.1.rate.distribution.beta.mean: is 1.448
    low = 24, median = 35, high = 51          | low = 51, median = 35, high = 24         | care.spell.mean_months.distribution.lognormal: its low must not be above
    low = 24, median = 35, high = 51          | low = 24, median = 48, high = 51         | care.spell.mean_months.distribution.lognormal: its median must be about 34.99
    { kind = "uniform", low = 6, high = 24 }  | { kind = "uniform", low = 0, high = 24 } | care.spell.months_until_return: must be over 0
    { kind = "uniform", low = 0, high = 12 }  | { kind = "uniform", low = -6, high = 12 } | care.entry.months_until: cannot be below 0; its distribution reaches -6
    shares = { foster = 0.671                 | shares = { foster = 0.771                | care.mixes.1: the shares sum to 1.1; they must sum to 1
    shares = { foster = 0.671                 | shares = { fostering = 0.671             | care: mix 'england' names 'fostering', and there is no placement of that id
    id = "england"                            | id = "england"; ages.first = 1           | care: the mixes must hold each age from 0 to 17 once; age 0 is in no mix
    id = "adolescents_at_home"                | id = "pre_proceedings"                   | care: the thresholds have 'pre_proceedings' twice; each id may stand once
    label = "As near to care as adolescents referred for antisocial behaviour" | label = "x"; level = "child_in_need" | care: the last threshold, 'adolescents_at_home', is everybody else
    kind = "observed"                         | kind = "seen"                            | care.with_team: input tag 'seen'
    price = "section_31_application"          | price = "section_31_aplication"          | proceedings.price: there is no price 'section_31_aplication'; did you mean 'section_31_application'?
    price = "section_31_application"          | price = "foster_care_2024_25"            | proceedings.price: 'foster_care_2024_25' is a price per child per year; a price paid once is needed here
    price = "foster_care_2024_25"             | price = "section_31_application"         | care.placements.foster.price: 'section_31_application' is a price per application; a price per week
    price = "social_worker_client_hour_2013_14" | price = "child_in_need_month"            | staff_time.price: 'child_in_need_month' is a price
    without = ["child_case_work"]             |                                          | others.domestic_abuse: counts
    where_no_range = 0.2                      | where_no_range = 1.2                     | price_spread.where_no_range: is 1.2; it must be under 1
"""  # noqa: E501 - a table's row is one line


def problems_of(text: str) -> tuple[str, ...]:
    with pytest.raises(WrittenProblems) as raised:
        parse_scenario(text, shipped_prices())
    return raised.value.problems


@pytest.mark.parametrize("row", read_table(WRONG_LINES), ids=lambda row: row["problem"][:60])
def test_a_problem_is_said_with_its_place(row):
    assert row["line of the file"] in SOUND
    written = (row["written instead"] or "").replace("; ", "\n")
    problems = problems_of(SOUND.replace(row["line of the file"], written, 1))
    assert [p for p in problems if p.startswith(row["problem"])], problems


def test_a_mix_that_holds_an_age_of_another_is_a_problem():
    more = '[[care.mixes]]\nid = "older"\nages = { first = 16 }\nshares = { foster = 1.0 }\nsample = 9\nsource = "s"\n'
    (problem,) = problems_of(SOUND.replace("[proceedings]\n", f"{more}\n[proceedings]\n"))
    assert problem == "care: the mixes must hold each age from 0 to 17 once; age 16 is in england and in older"


def test_a_threshold_without_a_share_is_a_problem():
    start, end = SOUND.index("[care.thresholds.share]"), SOUND.index("[care.thresholds.rate]")
    (problem,) = problems_of(SOUND[:start] + SOUND[end:])
    assert problem == "care: threshold 'pre_proceedings' needs either a share or a level that was recorded"


def test_placements_of_which_none_has_a_price_are_a_problem():
    text = SOUND
    for name in ("foster_care_2024_25", "residential_with_supported_2024_25"):
        text = text.replace(f'price = "{name}"', "")
    (problem,) = problems_of(text)
    assert problem.startswith("care: none of the placements has a price, so care would cost nothing")


def test_an_assumption_without_a_source_is_a_problem():
    text = SOUND.replace('source = "Assumption: no figure was found"\n', "", 1)
    assert problems_of(text) == ("proceedings.siblings_together.source: is missing; add it",)


def test_two_lines_of_one_id_and_a_price_twice_on_entry_are_problems():
    other = SOUND[SOUND.index("[[others]]") : SOUND.index("[price_spread]")]
    twice = SOUND.replace("[price_spread]", f"{other}\n[price_spread]")
    assert "the others have 'domestic_abuse' twice; each id may stand once" in problems_of(twice)
    text = f'on_entry = ["section_31_application", "section_31_application"]\n{SOUND}'
    assert "the prices on_entry have 'section_31_application' twice; each id may stand once" in problems_of(text)


def test_one_price_cut_in_two_ways_is_a_problem():
    other = SOUND[SOUND.index("[[others]]") : SOUND.index("[price_spread]")]
    whole = other.replace('id = "domestic_abuse"', 'id = "again"').replace('without = ["child_case_work"]\n', "")
    problems = problems_of(SOUND.replace("[price_spread]", f"{whole}\n[price_spread]"))
    assert (
        "others.again.price: others.domestic_abuse.price uses 'domestic_abuse_incident' with another 'without'; "
        "use another price"
    ) in problems


HIDING_EACH_OTHER = {
    'id = "adolescents_at_home"\nlabel = "As near': 'id = "pre_proceedings"\nlevel = "closed"\nlabel = "As near',
    "shares = { foster = 0.671, ": "shares = { fostering = 0.771, ",
    "sample = 200\n": "",
    '{ kind = "beta", mean = 0.448, size = 700 }\nsource': '{ kind = "fixed", value = 1.2 }\nsauce',
    '{ kind = "uniform", low = 0, high = 12 }\nsource': '{ kind = "uniform", low = -6, high = 12 }\nsauce',
    'price = "section_31_application"': 'price = "foster_care_2024_25"',
    'price = "foster_care_2024_25"': 'price = "foster_care"',
    'price_base = "2024-25"': 'price_base = "1998-99"',
    'without = ["child_case_work"]': "without = []",
}
TOGETHER = {
    "care: the last threshold, 'pre_proceedings', is everybody else: it has no share, level or ages",
    "care: the thresholds have 'pre_proceedings' twice; each id may stand once",
    "care: mix 'england' names 'fostering', and there is no placement of that id",
    "care.mixes.1: the shares sum to 1.1; they must sum to 1",
    "care.mixes.1.sample: is missing; add it",
    "care.thresholds.1.rate: must be a probability; its distribution reaches from 1.2 to 1.2",
    "care.thresholds.1.rate.source: is missing; add it",
    "care.thresholds.1.rate.sauce: is not a key here",
    "care.entry.months_until: cannot be below 0; its distribution reaches -6",
    "care.entry.months_until.source: is missing; add it",
    "care.placements.1.price: there is no price 'foster_care'; did you mean",
    "proceedings.price: 'foster_care_2024_25' is a price per child per year; a price paid once is needed here",
    "scenario.price_base: 1998-99 is outside the deflators",
    "others.domestic_abuse: counts",
}


def test_no_problem_hides_another():
    """Faults of a key, of a part, of the whole and of the prices, all in one file."""
    text = SOUND
    for right, wrong in reversed(HIDING_EACH_OTHER.items()):
        assert right in text
        text = text.replace(right, wrong, 1)
    problems = problems_of(text)
    assert {said for said in TOGETHER if not any(p.startswith(said) for p in problems)} == set()


def test_what_has_not_even_the_form_of_a_scenario_is_told_without_a_traceback():
    for text in (
        "care = 1",
        "others = 3",
        'care.mixes = ["x"]',
        "scenario.method = 7",
        "levels.prices = 1",
        "care = []",
    ):
        assert problems_of(text)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_is_read(name):
    assert parse_scenario(shipped_text(name), shipped_prices()).scenario.id == name


def test_a_scenario_reads_its_prices_and_assumptions():
    scenario = parse_scenario(SOUND, shipped_prices())
    assert isinstance(scenario, Scenario)
    assert scenario.care.thresholds[0].rate.distribution.central == 0.448
