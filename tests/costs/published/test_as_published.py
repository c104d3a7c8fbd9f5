"""The pilot's own sums on its own counts, exactly, each beside what it printed."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.published.case import PublishedCase, published_case
from stepdown.costs.published.written import Published
from stepdown.costs.refusal import CostRefusal
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.shipped import shipped_text
from tests.costs.published.counts import findings
from tests.spec.ascii_table import read_table

LINES = """
    line                  | sum                      | pounds  | printed | agrees
    ----------------------+--------------------------+---------+---------+-------
    proceedings           | 31 × £44,300             | 1373300 | 1210000 | no
    foster_care           | 31 × £34,320             | 1063920 | 1060000 | yes
    residential_care      | 31 × £245,388            | 7607028 | 7610000 | yes
    time_of_one_family    | 1 × £46 × 52             | 2392    | 2392    | yes
    time_of_all_families  | 81 × £46 × 52            | 193752  | 193752  | yes
    steps_down            | 6 × £1,893 + 12 × £1,345 | 27498   | 27500   | yes
    steps_down_as_counted | 5 × £1,893 + 13 × £1,345 | 26950   | 27500   | no
"""


def published() -> Published:
    scenario = parse_scenario(shipped_text("as-published"), shipped_prices())
    assert isinstance(scenario, Published)
    return scenario


def case(changes: Mapping[str, int | tuple[int, int] | None] = {}) -> PublishedCase:
    return published_case(published(), findings(changes), shipped_prices())


def test_every_line_is_exactly_the_publications_sum():
    found = [
        {
            "line": line.line.id,
            "sum": " + ".join(term.shown for term in line.terms),
            "pounds": str(Fraction(line.pounds)),
            "printed": f"{line.line.printed.pounds:.0f}",
            "agrees": "yes" if line.agrees else "no",
        }
        for line in case().lines
    ]
    assert found == read_table(LINES)


def test_each_count_says_which_results_it_is_of():
    counted = {term.counted for line in case().lines for term in line.terms}
    assert "care.at_risk_not_looked_after" in counted
    assert "movement.matrix.child_in_need.closed + movement.matrix.child_in_need.early_help" in counted
    assert "as printed" in counted


@pytest.mark.parametrize("id_", ["movement.matrix.child_in_need.closed", "care.at_risk_not_looked_after"])
def test_a_count_that_the_results_lack_is_refused(id_):
    with pytest.raises(CostRefusal, match=f"have no count {id_.replace('.', '[.]')}"):
        case({id_: None})


def test_a_repetition_is_no_saving():
    """It has no net cost, no saving and no probability: the value has no such field."""
    assert set(PublishedCase.__dataclass_fields__) == {"published", "inputs", "lines", "flags"}
