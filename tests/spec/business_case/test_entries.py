"""Spec: how many children would have entered care, and how many did not."""

from stepdown.costs.model.entries import entries
from tests.costs.a_case import INPUTS, model_of, shipped
from tests.costs.a_run import values_of
from tests.spec.ascii_table import Row

title = "Entries into care"

ENTRIES = """
    children | rate without | entered with | share put off | would have | fewer  | later after all
    ---------+--------------+--------------+---------------+------------+--------+----------------
    33       | 0.448        | 2            | 0             | 14.784     | 12.784 | 0.000
    33       | 0.110        | 2            | 0             | 3.630      | 1.630  | 0.000
    33       | 0.448        | 2            | 0.5           | 14.784     | 12.784 | 6.392
    33       | 0.110        | 6            | 0.5           | 3.630      | -2.370 | 0.000
"""


def counted(rows: list[Row]) -> list[Row]:
    """The entries of each row, by the model."""
    return [row | _entries(*(float(row[name]) for name in list(row)[:4])) for row in rows]


def _entries(children: float, rate: float, entered: float, put_off: float) -> Row:
    scenario = shipped()
    chosen = {f"care.thresholds.{t.id}.rate": rate for t in scenario.care.thresholds}
    chosen |= {"care.with_team.entered": entered / children, "care.entry.share_put_off": put_off}
    values = values_of(model_of(scenario), chosen)
    found = entries(scenario.care, INPUTS.eligible, (7,), values["care.spell.mean_months"][:1] * 0 + children, values)
    amounts = (found.without_team, found.fewer, found.put_off)
    names = ("would have", "fewer", "later after all")
    return {name: f"{amount.sum():.3f}" for name, amount in zip(names, amounts, strict=True)}


def test_entries_that_did_not_happen_are_those_at_the_borrowed_rate_less_those_recorded(spec_test):
    """Children who could enter care, times the rate of entry without the team, less those who entered with it.

    Where more entered than would have, the figure is below nought and stands as it is. Only entries that did not
    happen can come later after all.
    """
    spec_test(ENTRIES, counted, ENTRIES)
