"""The formulas that are written come to what the model gives, to a fraction of a penny, and follow every change."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from stepdown.costs.analysis.measures import NET, SAVED, SERVICE, measures
from stepdown.costs.case import BusinessCase
from stepdown.costs.inputs.inputs import Inputs
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import central_values
from stepdown.reporting.business_case.workbook.book import Book
from stepdown.reporting.business_case.workbook.case_book import case_tables
from stepdown.reporting.business_case.workbook.place import Place
from stepdown.reporting.business_case.workbook.table import Table
from tests.costs.a_case import INPUTS
from tests.reporting.business_case.workbook.cases import SHAPES, a_case_of

PENNY_FRACTION = 0.0001
"""A hundredth of a penny, in pounds."""


def tables_of(case: BusinessCase) -> dict[str, Table]:
    return {table.name: table for table in case_tables(case)}


def near(amount: float) -> object:
    return pytest.approx(amount, abs=PENNY_FRACTION)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_line_comes_to_what_the_model_gives(shape: str):
    case = a_case_of(shape)
    tables = tables_of(case)
    book = Book(tuple(tables.values()))
    for line in case.lines:
        at = tables["Lines"].at
        assert book.worth(at(line.id, "present")) == near(case.figures[f"line.{line.id}"].central)
        assert book.worth(at(line.id, "without")) == near(line.quantity.without_team[0])
        assert book.worth(at(line.id, "with")) == near(line.quantity.with_team[0])
        by_year = [book.worth(at(line.id, f"year.{year}")) for year in range(1, len(line.by_year) + 1)]
        assert by_year == [near(amount) for amount in line.by_year[:, 0]]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_headline_and_every_payer_come_to_what_the_model_gives(shape: str):
    case = a_case_of(shape)
    tables = tables_of(case)
    book = Book(tuple(tables.values()))
    assert book.named("saved_in_all") == near(case.figures[SAVED].central)
    if case.service:
        assert book.named("net_cost") == near(case.figures[NET].central)
        assert book.named("cost_of_service") == near(case.figures[SERVICE].central)
    for payer in case.payers:
        for release, saved in payer.saved.items():
            assert book.worth(tables["Payers"].at(payer.bearer, release)) == near(saved.central)
        if case.service:
            assert book.worth(tables["Payers"].at(payer.bearer, "service")) == near(payer.service.central)
            assert book.worth(tables["Payers"].at(payer.bearer, "net")) == near(payer.net.central)


@pytest.mark.parametrize("shape", SHAPES)
def test_results_say_that_nothing_was_moved_before_anything_is_changed(shape: str):
    table = tables_of(a_case_of(shape))["Results"]
    book = Book(tuple(tables_of(a_case_of(shape)).values()))
    moved = {
        key: book.worth(table.at(key, "moved"))
        for key, row in zip(table.keys, table.rows, strict=True)
        if "moved" in row
    }
    assert moved
    assert set(moved.values()) == {0.0}
    assert book.worth(table.at("check", "now")) == 0.0


def saved(model: Model, values: Mapping[str, float]) -> tuple[float, float]:
    """What the model saves and what the service costs, with some values changed."""
    changed = {name: np.array([value]) for name, value in values.items()}
    found = measures(model, model.run(central_values(model.parameters) | changed))
    return float(found[SAVED][0]), float(found[SERVICE][0])


@pytest.mark.parametrize("shape", ["as shipped", "thresholds and mixes"])
def test_a_changed_assumption_moves_the_totals_as_it_moves_the_model(shape: str):
    case = a_case_of(shape)
    tables = tables_of(case)
    sheet = tables["Assumptions"]
    inputs = {key for key, row in zip(sheet.keys, sheet.rows, strict=True) if row["value"].is_input}
    parameters = [p for p in case.model.parameters if p.id in inputs]
    assert len(parameters) > 20
    for parameter in parameters:
        value = parameter.spread.central * 0.9 + 0.01
        book = Book(tuple(tables.values()), {sheet.at(parameter.id, "value"): value})
        moved, cost = saved(case.model, {parameter.id: value})
        assert (book.named("saved_in_all"), book.named("cost_of_service")) == (near(moved), near(cost)), parameter.id


def test_a_changed_price_moves_the_totals_as_it_moves_the_model():
    case = a_case_of("as shipped")
    tables = tables_of(case)
    for id_, priced in case.model.prices.items():
        place = tables["Prices"].at(id_, "printed")
        book = Book(tuple(tables.values()), {place: priced.price.central * 1.25})
        assert book.named("saved_in_all") == near(saved(case.model, {f"price.{id_}": priced.central * 1.25})[0]), id_


def counted(result: str, count: int) -> tuple[str, float, Inputs]:
    """One count changed in the inputs, as the sheet Counts would change it."""
    eligible, work = INPUTS.eligible, INPUTS.work
    by_age = {**eligible.by_age, 7: count}
    changed = {
        "care.at_risk_entered": replace(INPUTS, eligible=replace(eligible, entered=count)),
        "care.eligible_age.7": replace(
            INPUTS, eligible=replace(eligible, by_age=by_age, children=sum(by_age.values()))
        ),
        "care.eligible_age.not_known": replace(
            INPUTS, eligible=replace(eligible, age_not_known=count, children=33 + count)
        ),
        "care.eligible_families.2": replace(
            INPUTS, eligible=replace(eligible, families={**eligible.families, 2: count})
        ),
        "movement.matrix.child_in_need.closed": replace(
            INPUTS, steps=(replace(INPUTS.steps[0], children=count), *INPUTS.steps[1:])
        ),
        "flow.open.families": replace(INPUTS, work=replace(work, families_open=count)),
        "work.months_open.mean": replace(INPUTS, work=replace(work, mean_months_open=float(count))),
    }
    return result, count, changed[result]


@pytest.mark.parametrize(
    ("result", "count", "inputs"),
    [
        counted("care.at_risk_entered", 5),
        counted("care.eligible_age.7", 3),
        counted("care.eligible_age.not_known", 4),
        counted("care.eligible_families.2", 9),
        counted("movement.matrix.child_in_need.closed", 1),
        counted("flow.open.families", 40),
        counted("work.months_open.mean", 15),
    ],
)
def test_a_changed_count_moves_the_totals_as_it_moves_the_model(result: str, count: float, inputs: Inputs):
    case = a_case_of("as shipped")
    tables = tables_of(case)
    book = Book(tuple(tables.values()), {tables["Counts"].at(result, "count"): count})
    assert book.named("saved_in_all") == near(saved(replace(case.model, inputs=inputs), {})[0])


def test_a_changed_salary_moves_the_cost_of_the_service_by_formula():
    case = a_case_of("as shipped")
    tables = tables_of(case)
    assert case.service
    post = tables["Service cost"].at("item.0", "salary")
    book = Book(tuple(tables.values()), {post: 62000.0})
    more = 10000 * 1.29 * 1.15 / 12 * (12 + 6 / 1.035) * 100 / 85.3036
    assert book.named("cost_of_service") == near(case.figures[SERVICE].central + more)


def test_another_price_base_and_another_perspective_can_be_chosen():
    case = a_case_of("as shipped")
    tables = tables_of(case)
    at = tables["Assumptions"].at
    chosen: dict[Place, float | str] = {at("scenario.price_base", "value"): "2023-24"}
    assert Book(tuple(tables.values()), chosen).named("net_cost") == near(case.figures[NET].central * 0.961117)
    others = ("nhs", "police", "courts_and_legal_aid", "central_government")
    alone: dict[Place, float | str] = {at(f"counted.{bearer}", "value"): 0.0 for bearer in others}
    council = next(payer for payer in case.payers if payer.bearer == "local_authority")
    assert Book(tuple(tables.values()), alone).named("net_cost") == near(council.net.central)
