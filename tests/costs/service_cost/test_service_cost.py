"""What a service costs: its posts and other costs reckoned by hand, by employer, for each family and hour."""

from dataclasses import replace

import pytest

from stepdown.costs.prices.words import Bearer
from stepdown.costs.service_cost.service_cost import ServiceCost, parse_service_cost, unit_costs
from stepdown.written.parse import WrittenProblems
from tests.costs.a_case import INPUTS, model_of, service_cost, shipped
from tests.costs.a_run import line, run
from tests.spec.ascii_table import read_table

HEAD = """
[service]
name = "A service"
months = 18
price_year = "2021-22"
owner = "Alice"
date = 2022-09-30
source = "The ledger"
"""

BY_HAND = """
    title                 | says                                                      | pounds
    ----------------------+-----------------------------------------------------------+----------
    A year of one post    | fte=1, salary=40000, on_costs=0.25, months=12             | 50000.00
    All 18 months         | fte=1, salary=40000, on_costs=0.25                        | 75000.00
    Two and a half posts  | fte=2.5, salary=40000, on_costs=0.25, months=12           | 125000.00
    With overheads        | fte=1, salary=40000, on_costs=0.25, overheads=0.1         | 82500.00
    A quarter vacant      | fte=1, salary=40000, on_costs=0.25, vacant=0.25           | 56250.00
    Everything at once    | fte=2, salary=31000, on_costs=0.29, overheads=0.15, vacant=0.05, months=9 | 65533.61
    A volunteer           | fte=1, salary=0, on_costs=0                               | 0.00
"""

OTHERS = """
    says                                                          | pounds
    --------------------------------------------------------------+---------
    kind="travel", pounds_a_year=9500                             | 14250.00
    kind="set_up", pounds_once=24000                              | 24000.00
    kind="training", pounds_a_year=6000, pounds_once=1000         | 10000.00
"""


def post(says: str, title="Post", employer="local_authority") -> str:
    lines = "\n".join(says.split(", "))
    return f'[[posts]]\ntitle = "{title}"\nemployer = "{employer}"\n{lines}\n'


def read(*parts: str) -> ServiceCost:
    return parse_service_cost("\n".join((HEAD, *parts)))


ONE = post("fte=1, salary=40000, on_costs=0.25")
NHS = post("fte=1, salary=36000, on_costs=0.31", "Nurse", "nhs")


@pytest.mark.parametrize("row", read_table(BY_HAND), ids=lambda row: row["title"])
def test_a_post_costs_its_salary_with_on_costs_and_overheads_for_the_time_it_was_filled(row):
    (item,) = read(post(row["says"])).items
    assert f"{item.pounds:.2f}" == row["pounds"]
    assert "full-time equivalent × £" in item.reckoned


@pytest.mark.parametrize("row", read_table(OTHERS), ids=lambda row: row["says"])
def test_what_is_no_post_costs_so_much_a_year_or_once(row):
    cost = "\n".join(row["says"].split(", "))
    item = read(ONE, f'[[costs]]\nbearer = "local_authority"\n{cost}').items[-1]
    assert f"{item.pounds:.2f}" == row["pounds"]


def test_the_whole_is_the_sum_of_its_items_and_of_what_each_pays():
    cost = service_cost()
    whole = sum(item.pounds for item in cost.items)
    assert cost.total.pounds == pytest.approx(whole)
    assert sum(cost.by_bearer().values()) == pytest.approx(whole)
    assert cost.a_year.pounds == pytest.approx(whole * 12 / 18)


def test_seconded_staff_are_paid_by_who_employs_them():
    assert read(ONE, NHS).by_bearer() == pytest.approx({Bearer.LOCAL_AUTHORITY: 75_000, Bearer.NHS: 70_740})


def test_the_lines_of_the_model_sum_to_the_cost_in_the_price_base():
    """2021-22 to 2024-25 by the deflator: 100 / 85.3036. The second half-year lies in the second year."""
    cost = read(ONE, NHS)
    outcome = run(model_of(shipped(), service=cost))
    for bearer, pounds in cost.by_bearer().items():
        by_year = line(outcome, f"service.{bearer}").by_year[:, 0]
        uprated = pounds * 100 / 85.3036
        assert by_year[:3] == pytest.approx([uprated * 12 / 18, uprated * 6 / 18, 0])


def test_unit_costs_are_the_whole_cost_over_those_recorded():
    cost = service_cost()
    found = {unit.id: unit for unit in unit_costs(cost, INPUTS.work)}
    whole, hours = cost.total.pounds, 39_000 / 60
    assert found["family_included"].pounds == pytest.approx(whole / 81)
    assert found["family_supported"].pounds == pytest.approx(whole / 67)
    assert found["child_included"].pounds == pytest.approx(whole / 190)
    assert found["contact_hour"].pounds == pytest.approx(whole / hours)
    assert found["emergency_session"].pounds == pytest.approx(whole / hours * 4_000 / 60 / 89)
    youth = next(item.pounds for item in cost.items if item.discipline == "youth_work")
    assert found["contact_hour.youth_work"].pounds == pytest.approx(youth / (15_000 / 60))


def test_what_was_not_recorded_has_no_unit_cost():
    nothing = replace(
        INPUTS.work, minutes={}, emergencies=0, emergency_minutes=None, families_closed=0, families_open=0
    )
    ids = [unit.id for unit in unit_costs(service_cost(), nothing)]
    assert ids == ["family_included", "child_included"]


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ((), "posts: is missing; add it"),
        ((post("fte=0, salary=1, on_costs=0"),), "posts.1.fte: is 0; it must be over 0"),
        ((post("fte=1, salary=-1, on_costs=0"),), "posts.1.salary: is -1; it must be 0"),
        ((post("fte=1, salary=1, on_costs=29"),), "posts.1.on_costs: is 29; it must be under 1"),
        ((post("fte=1, salary=1"),), "posts.1.on_costs: is missing; add it"),
        ((post("fte=1, salary=1, on_costs=0", employer="council"),), "posts.1.employer: 'council' is not one of"),
        (
            (post("fte=1, salary=1, on_costs=0, vacancy=0.1"),),
            "posts.1.vacancy: is not a key here (did you mean 'vacant'?)",
        ),
        ((ONE, '[[costs]]\nkind = "travel"\nbearer = "nhs"'), "costs.1: says neither pounds_a_year nor pounds_once"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(parts, problem):
    with pytest.raises(WrittenProblems) as raised:
        read(*parts)
    assert raised.value.problems[0].startswith(problem)


@pytest.mark.parametrize("months", [0, -3])
def test_a_service_that_ran_for_no_time_is_a_problem(months):
    with pytest.raises(WrittenProblems, match=f"service.months: is {months}; it must be over 0"):
        parse_service_cost(HEAD.replace("months = 18", f"months = {months}") + ONE)
