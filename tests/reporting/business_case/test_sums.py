"""The tables of a case add up, whoever's money is counted."""

import re

import numpy as np
import pytest

from stepdown.costs.analysis.measures import NET
from stepdown.reporting.business_case.uncertainty import bands
from stepdown.reporting.report import Report, ReportTable
from tests.reporting.business_case.cases import for_the_council, with_cost
from tests.reporting.business_case.conftest import report_of
from tests.reporting.texts import tables

A_FEW = 10
"""Pounds by which amounts that are rounded one by one may miss their total."""


def table(report: Report, id_: str) -> ReportTable:
    (found,) = (t for t in tables(report) if t.id == f"costs.{id_}")
    return found


def pounds(said: str) -> int:
    return int(re.sub(r"[£,+]", "", said).replace("−", "-"))


def column(found: ReportTable, name: str, *, total: bool = False) -> list[int]:
    place = found.columns.index(name)
    return [pounds(row.cells[place].text) for row in found.rows if row.total is total]


def test_the_lines_sum_to_the_total(each):
    lines = table(each, "lines")
    counted = lines.columns[-1] if lines.columns[-1].startswith("Counted") else "Added (+) or saved (−)"
    assert sum(column(lines, counted)) == pytest.approx(column(lines, counted, total=True)[0], abs=A_FEW)


def test_the_total_is_the_headline():
    for name, case in (("net", with_cost()), ("the council's money", for_the_council())):
        lines = table(report_of(name), "lines")
        assert column(lines, "Added (+) or saved (−)", total=True) == [round(case.figures[NET].central)]


def test_what_another_payer_pays_is_shown_and_not_counted():
    lines = table(report_of("the council's money"), "lines")
    (trust,) = (row for row in lines.rows if row.heading == "The service, paid by: NHS")
    assert pounds(trust.cells[2].text) > 300_000
    assert trust.cells[-1].text == "£0"


def test_the_service_is_the_sum_of_its_items_and_of_its_payers(net):
    items, payers = table(net, "service.items"), table(net, "service.payers")
    whole = column(items, "Cost", total=True)[0]
    assert sum(column(items, "Cost")) == pytest.approx(whole, abs=A_FEW)
    assert sum(column(payers, "Cost")) == pytest.approx(whole, abs=A_FEW)


def test_each_payers_result_is_what_it_pays_less_what_it_is_saved(net):
    pays, saved = (column(table(net, "payers"), name) for name in ("Pays for the service", "Saved in all"))
    results = column(table(net, "returns"), "Net: added (+) or saved (−)")
    assert [a - b for a, b in zip(pays, saved, strict=True)] == pytest.approx(results, abs=A_FEW)


def test_the_bands_hold_every_draw_and_none_crosses_nought(net):
    found = bands(with_cost().net)
    assert sum(band.draws for band in found) == with_cost().net.size
    saving = sum(band.draws for band in found if band.saves) / with_cost().net.size
    assert saving == with_cost().probability_of_saving


@pytest.mark.parametrize("one", [-5.0, 5.0, 0.0])
def test_a_single_draw_on_the_other_side_of_nought_stays_there(one):
    found = bands(np.append(np.linspace(100, 1000, 999), one))
    assert sum(band.draws for band in found if band.saves) == (1 if one < 0 else 0)


def test_draws_that_are_all_alike_have_a_band():
    assert sum(band.draws for band in bands(np.full(50, 7.0))) == 50
