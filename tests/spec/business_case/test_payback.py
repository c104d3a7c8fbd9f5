"""Spec: when a payer has its money back."""

import numpy as np

from stepdown.costs.analysis.payers import payback_years
from tests.spec.ascii_table import Row

title = "Payback"

PAYBACK = """
    first year | second | third | fourth | back after
    -----------+--------+-------+--------+-----------
    -100       | 0      | 0     | 0      | 1
    100        | -200   | 0     | 0      | 1.5
    100        | -50    | -100  | 0      | 2.5
    100        | -50    | -25   | 0      | never
    100        | -150   | 100   | -100   | 3.5
"""


def counted(rows: list[Row]) -> list[Row]:
    """The years after which each row's payer has its money back."""
    return [row | {"back after": _years([float(row[name]) for name in list(row)[:4]])} for row in rows]


def _years(by_year: list[float]) -> str:
    years = payback_years(np.array(by_year))
    return "never" if years is None else f"{years:g}"


def test_money_is_back_when_all_that_was_spent_is_saved_and_stays_so(spec_test):
    """The net cost of each year (below nought is a saving), undiscounted, evenly within a year.

    One is within the first year. Money that is back and spent again is not back.
    """
    spec_test(PAYBACK, counted, PAYBACK)
