"""Spec: what steps between levels below care cost and save."""

from dataclasses import replace

from stepdown.costs.inputs.inputs import Step
from stepdown.domain.safeguarding import SafeguardingLevel
from tests.costs.a_case import INPUTS, model_of, shipped
from tests.costs.a_run import run
from tests.spec.ascii_table import Row

title = "Steps up and down"

STEPS = """
    from                  | to                    | children | would have anyway | line                              | child-months
    ----------------------+-----------------------+----------+-------------------+-----------------------------------+-------------
    child_in_need         | closed                | 9        | 0                 | levels.down.child_in_need         | -108
    child_in_need         | closed                | 9        | 0.5               | levels.down.child_in_need         | -54
    child_in_need         | closed                | 9        | 1                 | levels.down.child_in_need         | 0
    child_protection_plan | child_in_need         | 7        | 0                 | levels.down.child_in_need         | 84
    child_protection_plan | child_in_need         | 7        | 0                 | levels.down.child_protection_plan | -84
    child_in_need         | child_protection_plan | 7        | 0                 | levels.up.child_protection_plan   | 84
    child_in_need         | child_protection_plan | 7        | 0                 | levels.up.child_in_need           | -84
"""  # noqa: E501 - a table's row is one line


def counted(rows: list[Row]) -> list[Row]:
    """More child-months of case work with the team than without it, by the model; each step lasts 12 months."""
    return [row | {"child-months": f"{_months(row):.0f}"} for row in rows]


def _months(row: Row) -> float:
    before, after = SafeguardingLevel(row["from"]), SafeguardingLevel(row["to"])
    inputs = replace(INPUTS, steps=(Step(before, after, int(row["children"])),))
    chosen = {"levels.anyway": float(row["would have anyway"]), "levels.months": 12}
    outcome = run(model_of(shipped(), inputs), chosen)
    return sum(float(at.quantity.change_by_year.sum()) for at in outcome.lines if at.id == row["line"]) + 0.0


def test_a_step_is_case_work_at_the_new_level_in_place_of_the_old_one(spec_test):
    """Steps up are set against steps down, on lines of their own, and neither is ever left out.

    Of both, the same share would have happened anyway. A case that is closed costs nothing further.
    """
    spec_test(STEPS, counted, STEPS)
