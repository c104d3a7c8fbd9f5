"""Spec: how long a child who enters care is looked after."""

from dataclasses import replace

from tests.costs.a_case import model_of
from tests.costs.a_run import ALL_FOSTERED, CERTAIN_ENTRY, CHILD_OF_SEVEN, changed, line, run, with_eligible
from tests.spec.ascii_table import Row

title = "Months in care"

MONTHS = """
    age | enters after | mean stay | share returning | horizon in years | months in care
    ----+--------------+-----------+-----------------+------------------+---------------
    7   | 0            | 35        | 0               | 18               | 34.04
    7   | 0            | 35        | 0               | 1                | 10.16
    7   | 6            | 35        | 0               | 1                | 5.51
    7   | 0            | 35        | 0.11            | 18               | 37.41
    17  | 0            | 35        | 0               | 18               | 5.51
    17  | 7            | 35        | 0               | 18               | 0.00
    16  | 0            | 35        | 0               | 18               | 14.07
"""


def counted(rows: list[Row]) -> list[Row]:
    """The expected months of each row's child, by the model; those who return do so after 15 months on average."""
    return [row | {"months in care": f"{_months(row):.2f}"} for row in rows]


def _months(row: Row) -> float:
    of = with_eligible(replace(CHILD_OF_SEVEN, by_age={int(row["age"]): 1}))
    model = model_of(changed(scenario={"horizon_years": int(row["horizon in years"])}), of)
    chosen = {
        "care.entry.months_until": float(row["enters after"]),
        "care.spell.mean_months": float(row["mean stay"]),
        "care.spell.share_returning": float(row["share returning"]),
        "care.spell.months_until_return": 15,
    }
    found = line(run(model, {**CERTAIN_ENTRY, **ALL_FOSTERED, **chosen}), "placement.foster")
    return float(found.quantity.without_team[0])


def test_care_ends_at_a_constant_rate_and_at_the_latest_at_the_18th_birthday_or_the_horizon(spec_test):
    """With nobody returning it is mean × (1 − exp(−time ahead / mean)).

    A child is taken to be half way through a year of age: one of 17 has six months ahead. Who enters after that has
    none. Some who leave come back, which makes care longer.
    """
    spec_test(MONTHS, counted, MONTHS)
