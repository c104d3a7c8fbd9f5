"""Each assumption, price, checklist item and role is on record, or said not to be."""

from dataclasses import replace
from datetime import date

from stepdown.reporting.business_case.aqua import NOT_RECORDED
from stepdown.reporting.business_case.assumptions import warnings
from stepdown.reporting.business_case.names import name_of
from tests.reporting.business_case.cases import no_effect, with_cost
from tests.reporting.business_case.conftest import report_of
from tests.reporting.texts import tables


def table(report, id_):
    (found,) = (t for t in tables(report) if t.id == f"costs.{id_}")
    return found


def cells(found):
    return {row.heading: dict(zip(found.columns, (cell.text for cell in row.cells), strict=True)) for row in found.rows}


def test_every_assumption_has_a_value_a_range_a_source_and_an_owner(each):
    for row in cells(table(each, "assumptions")).values():
        assert all(row.values())


def test_the_range_of_an_assumption_is_where_95_of_100_draws_lie(net):
    logged = cells(table(net, "assumptions"))
    (stay,) = (row for sentence, row in logged.items() if sentence.startswith("A child who enters care stays"))
    assert (stay["Central"], stay["95% range"], stay["Unit"]) == ("35", "24 to 51", "months")


def test_an_assumption_that_is_taken_as_certain_says_so():
    logged = cells(table(report_of("no effect"), "assumptions"))
    assert logged["No hours were released."]["95% range"] == "certain"


def test_a_price_is_shown_as_cited_and_as_brought_to_the_price_base(net):
    price = cells(table(net, "prices"))["Child in need, ongoing support"]
    assert (price["As cited"], price["Price year"], price["In 2024-25 prices"]) == ("£107", "2008-09", "£160")
    assert cells(table(net, "prices.sources"))["Child in need, ongoing support"]["Look again by"] == "31 March 2027"


def test_no_two_assumptions_have_the_same_name():
    for case in (with_cost(), no_effect()):
        names = [name_of(p, case.model.scenario) for p in case.model.parameters]
        assert len(set(names)) == len(names)


def test_a_price_past_its_day_is_warned_of():
    case = with_cost()
    about = case.model.scenario.scenario.model_copy(update={"date": date(2027, 2, 1)})
    later = replace(case.model, scenario=case.model.scenario.model_copy(update={"scenario": about}))
    assert warnings(case) == ()
    assert warnings(replace(case, model=later))[0] == (
        "Foster care, England: to be looked at again by 31 January 2027, which is past."
    )


def test_the_correction_for_optimism_has_no_interval(net):
    found = table(net, "optimism")
    assert "deterministic" in found.title
    assert found.columns == ("Added (+) or saved (−)",)


def test_roles_that_nobody_wrote_down_are_not_recorded(each):
    log = cells(table(each, "aqua"))
    assert {log[role]["What is recorded"] for role in ("Analyst", "Assurer", "Approver")} == {NOT_RECORDED}
    assert "31 January 2027" in log["Look again by"]["What is recorded"]
