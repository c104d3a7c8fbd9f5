"""One scenario laid over another: key by key, lists by id, another kind in place of the whole part."""

import pytest

from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.shipped import shipped_text, whole
from stepdown.written.parse import WrittenProblems, read_toml

BASE = 'based_on = "borrowed-base-rate"\n'


def read(text: str):
    return parse_scenario(BASE + text, shipped_prices())


def problems_of(text: str) -> tuple[str, ...]:
    with pytest.raises(WrittenProblems) as raised:
        parse_scenario(text, shipped_prices())
    return raised.value.problems


def below():
    return parse_scenario(shipped_text("borrowed-base-rate"), shipped_prices())


def test_nothing_laid_over_a_scenario_is_the_scenario():
    assert read("") == below()


def test_a_key_replaces_its_own_and_no_other():
    found = read("scenario.horizon_years = 5")
    assert found.scenario.horizon_years == 5
    assert found.scenario.counterfactual == below().scenario.counterfactual
    assert found.care == below().care


def test_a_part_of_a_list_is_found_by_its_id():
    text = '[[care.thresholds]]\nid = "adolescents_at_home"\nlabel = "Others"'
    first, last = read(text).care.thresholds
    assert first == below().care.thresholds[0]
    assert (last.label, last.rate) == ("Others", below().care.thresholds[1].rate)


def test_another_distribution_takes_the_place_of_the_whole_of_it():
    found = read('care.spell.mean_months.distribution = { kind = "fixed", value = 12 }').care.spell.mean_months
    assert found.distribution.value == 12
    assert found.sentence == below().care.spell.mean_months.sentence


def test_the_same_distribution_is_laid_over_key_by_key():
    found = read('care.thresholds = [{ id = "pre_proceedings", rate.distribution = { size = 50 } }]')
    distribution = found.care.thresholds[0].rate.distribution
    assert (distribution.mean, distribution.size) == (0.448, 50)


def test_what_is_left_out_is_gone():
    assert read('others = [{ id = "domestic_abuse", left_out = true }]').others == ()


def test_what_is_left_out_and_is_not_there_is_a_problem():
    assert problems_of(f'{BASE}others = [{{ id = "domestic_abus", left_out = true }}]') == (
        "others: 'domestic_abus' is left out, and there is none of that id below (did you mean 'domestic_abuse'?)",
    )


def test_a_whole_part_can_be_left_out():
    assert read("levels = { left_out = true }").levels is None


def test_a_whole_part_that_is_not_there_cannot_be_left_out():
    assert problems_of(f"{BASE}levls = {{ left_out = true }}") == (
        "levls: is left out, and there is no such part below",
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [("null-efect", "did you mean 'null-effect'?"), ("mine", "there are borrowed-base-rate, null-effect")],
)
def test_a_scenario_that_does_not_come_with_the_program_is_a_problem(name, says):
    (problem,) = problems_of(f'based_on = "{name}"')
    assert problem.startswith(f"based_on: no scenario '{name}' comes with the program")
    assert says in problem


def test_problems_of_the_file_are_said_though_the_scenario_below_is_sound():
    problems = problems_of(f"{BASE}scenario.horizon_years = 0\ndraws.number = 3\nlevels.price = 1")
    assert sorted(problem.partition(":")[0] for problem in problems) == [
        "draws.number",
        "levels.price",
        "scenario.horizon_years",
    ]


def test_a_scenario_may_be_laid_over_one_that_is_laid_over_another():
    values = whole(read_toml('based_on = "null-effect"\nscenario.horizon_years = 3'))
    assert values["scenario"]["horizon_years"] == 3
    assert values["care"]["with_team"]["kind"] == "effect"
    assert values["draws"]["number"] == 10_000
