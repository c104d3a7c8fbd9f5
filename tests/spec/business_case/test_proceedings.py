"""Spec: care proceedings are counted for families."""

import numpy as np

from stepdown.costs.model.proceedings import families_with_entry
from tests.spec.ascii_table import Row

title = "Proceedings, family by family"

FAMILIES = """
    families of one | of two | of three | rate of entry | together | families with an entry | children who enter
    ----------------+--------+----------+---------------+----------+------------------------+-------------------
    12              | 0      | 0        | 0.448         | 0        | 5.38                   | 5.38
    0               | 6      | 0        | 0.448         | 0        | 4.17                   | 5.38
    0               | 6      | 0        | 0.448         | 1        | 2.69                   | 5.38
    12              | 6      | 3        | 0.448         | 0        | 12.04                  | 14.78
    12              | 6      | 3        | 0.448         | 1        | 9.41                   | 14.78
    12              | 6      | 3        | 0.448         | 0.75     | 10.07                  | 14.78
"""


def counted(rows: list[Row]) -> list[Row]:
    """The expected families of each row with at least one entry, by the model."""
    answered = []
    for row in rows:
        number = [int(row[name]) for name in list(row)[:3]]
        rate, together = float(row["rate of entry"]), float(row["together"])
        families = dict(enumerate(number, start=1))
        found = families_with_entry(families, np.array([rate]), np.array([together]))[0]
        children = sum(size * families[size] for size in families) * rate
        answered.append(row | {"families with an entry": f"{found:.2f}", "children who enter": f"{children:.2f}"})
    return answered


def test_brothers_and_sisters_who_enter_together_share_one_application(spec_test):
    """Never more families than children, and as many where every family has one child.

    Together is 0 where brothers and sisters enter independently of one another, and 1 where all of them do or none.
    Of the entries, a share goes through a court.
    """
    spec_test(FAMILIES, counted, FAMILIES)
