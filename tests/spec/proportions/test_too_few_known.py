"""Spec: when no percentage is given."""

from stepdown.evaluation.infer.figures import share
from stepdown.results.result import Tally
from tests.spec.ascii_table import Row

title = "Too few known for a percentage"

FEW = """
    numerator | known | not_known | estimate | interval
    ----------+-------+-----------+----------+---------
    0         | 0     | 57        | no       | no
    4         | 9     | 48        | no       | no
    9         | 9     | 0         | no       | no
    4         | 10    | 47        | yes      | yes
    0         | 10    | 0         | yes      | yes
"""


def given(rows: list[Row]) -> list[Row]:
    """Whether each row's share has an estimate and an interval."""
    answered = []
    for row in rows:
        numerator, known, not_known = (int(row[name]) for name in ("numerator", "known", "not_known"))
        tally = Tally(numerator, known, not_known, total=known + not_known)
        result = share("spec.share", "A share", "child", "spec", tally)
        said = {"estimate": result.estimate, "interval": result.low}
        answered.append(row | {name: "no" if value is None else "yes" for name, value in said.items()})
    return answered


def test_with_fewer_than_ten_known_no_percentage_and_no_interval_is_given(spec_test):
    """The counts are still there. Those not known are never in the denominator, however many they are."""
    spec_test(FEW, given, FEW)
