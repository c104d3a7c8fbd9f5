"""Each fault of a publication is found by its rule, and is not where it is mended."""

from dataclasses import replace

import pytest

from stepdown.costs.prices.library import PriceLibrary
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.published.case import published_case
from stepdown.costs.published.written import Printed, Published
from tests.costs.published.counts import findings
from tests.costs.published.test_as_published import case, published
from tests.spec.ascii_table import read_table

FLAGS = """
    flag                   | line                  | says
    -----------------------+-----------------------+-----
    arithmetic             | proceedings           | is not 31 × £44,300 = £1,373,300; it is £163,300 too low.
    two_mixes              | steps_down_as_counted | 12 × £1,345 = £27,498; the counts in the text are 5 × £1,893
    certain_counterfactual |                       | Every child at risk is taken to have entered care
    mixed_price_years      |                       | were never put on one base; for
    no_service_cost        |                       | every figure is gross.
    twelve_months          |                       | counted for 12 months, though families were referred over 18 months
    families               | time_of_all_families  | 81 families are multiplied; 67 were supported directly
    steps_up               |                       | 7 children who stepped up are not set against them.
    per_child              | proceedings           | Proceedings are counted per child;
"""
ROWS = read_table(FLAGS)


def names(flags):
    return {flag.name for flag in flags}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["flag"])
def test_the_pilot_has_every_fault(row):
    (flag,) = (flag for flag in case().flags if flag.name == row["flag"])
    assert flag.line == row["line"]
    assert row["says"] in flag.says


def test_it_has_no_other():
    assert names(case().flags) == {row["flag"] for row in ROWS}


def about(**keys):
    return lambda of: of.model_copy(update={"scenario": of.scenario.model_copy(update=keys)})


def lines(change):
    return lambda of: of.model_copy(update={"lines": tuple(new for line in of.lines if (new := change(line)))})


def _printed_right(line):
    return line.model_copy(update={"printed": Printed(pounds=1_373_300)}) if line.id == "proceedings" else line


def _of_one_year(line):
    return line if line.id in ("time_of_one_family", "time_of_all_families") else None


def _of_those_supported(line):
    term = line.terms[0].model_copy(update={"results": ("flow.open.families",)})
    return line.model_copy(update={"terms": (term,)}) if line.id == "time_of_all_families" else line


def _without(*ids):
    return lambda line: None if line.id in ids else line


MENDED = {
    "arithmetic": lines(_printed_right),
    "two_mixes": lines(_without("steps_down_as_counted")),
    "certain_counterfactual": about(share_that_would_have_entered=0.448),
    "mixed_price_years": lines(_of_one_year),
    "twelve_months": about(months_counted=18),
    "families": lines(_of_those_supported),
    "steps_up": lines(_without("steps_down", "steps_down_as_counted")),
    "per_child": lines(_without("proceedings")),
}
"""How each fault would be mended. That no service cost is taken off cannot be: the method has no place for one."""


@pytest.mark.parametrize("flag", MENDED)
def test_a_fault_that_is_mended_is_not_found(flag):
    mended: Published = MENDED[flag](published())
    found = published_case(mended, findings(), _as_stated())
    assert flag not in names(found.flags)
    assert "no_service_cost" in names(found.flags)


def _as_stated() -> PriceLibrary:
    """The library, the price years taken to be stated."""
    entries, stated = shipped_prices().entries, {"price_year_assumed": False}
    return PriceLibrary({id_: replace(e, price=e.price.model_copy(update=stated)) for id_, e in entries.items()})


@pytest.mark.parametrize(
    ("flag", "counts"),
    [
        ("steps_up", {"movement.matrix.child_in_need.child_protection_plan": 0}),
        ("families", {"flow.open.families": 40}),
        ("two_mixes", {"movement.matrix.child_protection_plan.closed": 4, "movement.matrix.child_in_need.closed": 8}),
    ],
)
def test_a_fault_is_not_found_where_the_counts_do_not_show_it(flag, counts):
    assert flag not in names(case(counts).flags)
