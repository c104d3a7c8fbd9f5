"""Annex A is read by its headings, whatever its sheets are called; each row is kept or a finding says why not."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.annex_a.read import read_annex_a
from stepdown.exchange.annex_a.to_extract import annex_a_extract
from tests.exchange.annex_a.workbooks import CASES, TIA, rows, workbook
from tests.samples import samples

TODAY = date(2023, 3, 31)
UNKNOWN = Missing.NOT_KNOWN
CARE = (
    *("Date Started to be Looked After", "Start date of current legal status", "Child's Legal Status"),
    *("Date Ceased to be Looked After", "Reason Ceased to be Looked After"),
    *("Start Date of Most Recent Placement", "Placement Type"),
)
CLOSED = ("CIN Start Date", "CIN Closure Date", "Reason for Closure")
ENQUIRY = "Strategy discussion initiating Section 47 Enquiry Start Date"
BEGUN = date(2022, 7, 1)
TOLD = {
    "early help, of which only the assessment is known": (
        rows(("Assessment start date", "Assessment completion date"), (BEGUN, date(2022, 8, 1))),
        ("early_help", BEGUN, UNKNOWN, None),
    ),
    "a case": (CASES, ("child_in_need", date(2022, 5, 1), None, None)),
    "a case that closed by adoption": (
        rows(CLOSED, (BEGUN, date(2022, 9, 1), "a) RC1: Adopted")),
        ("child_in_need", BEGUN, date(2022, 9, 1), LeftLadder.ADOPTED),
    ),
    "a closure that cannot be": (
        rows(CLOSED, (BEGUN, "31/02/2023", "")),
        ("child_in_need", BEGUN, UNKNOWN, None),
    ),
    "an enquiry that led to a conference": (
        rows((ENQUIRY, "Date of Initial Child Protection Conference"), (BEGUN, date(2022, 7, 12))),
        ("section_47", BEGUN, date(2022, 7, 12), None),
    ),
    "a protection plan": (
        rows(("Child Protection Plan Start Date", "Child Protection Plan End Date"), (BEGUN, None)),
        ("child_protection_plan", BEGUN, None, None),
    ),
    "care, with the legal status and not the day of it": (
        rows(CARE, (BEGUN, date(2022, 8, 1), "C2: FCO", None, None, BEGUN, "f) U6: Foster placement")),
        ("looked_after", BEGUN, None, None),
    ),
    "short breaks": (
        rows(CARE, (BEGUN, BEGUN, "V4", None, None, None, None)), ("short_breaks", BEGUN, None, None),
    ),
    "care that ended in special guardianship": (
        rows(CARE, (BEGUN, BEGUN, "C2", date(2022, 9, 1), "k) E47: Special guardianship", BEGUN, "U3")),
        ("looked_after", BEGUN, date(2022, 9, 1), LeftLadder.SPECIAL_GUARDIANSHIP),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheet", "told"), TOLD.values(), ids=TOLD.keys())
def test_each_list_says_what_was_so(tmp_path: Path, sheet, told):
    tables = read_annex_a(workbook(tmp_path, {"Anything": sheet}))
    (activity,) = annex_a_extract(tables, TODAY).extract.activities
    assert (str(activity.kind), activity.started_on, activity.ended_on, activity.left) == told
    assert activity.child == "5001"


def test_the_places_of_columns_make_no_difference(tmp_path: Path):
    turned = [tuple(reversed(row)) for row in CASES]
    (activity,) = annex_a_extract(read_annex_a(workbook(tmp_path, {"List 6": turned})), TODAY).extract.activities
    assert activity.started_on == date(2022, 5, 1)


def test_a_child_is_one_person_whichever_lists_have_them(tmp_path: Path):
    plans = rows(("Child Protection Plan Start Date", "Child Protection Plan End Date"), (BEGUN, None))
    tables = read_annex_a(workbook(tmp_path, {"6": CASES, "7": plans}))
    (person,) = annex_a_extract(tables, TODAY).extract.people
    assert (person.id, person.sex, person.born_on) == ("5001", Sex.FEMALE, date(2010, 6, 3))
    assert (person.ethnicity, person.disability) == (EthnicGroup.WHITE_BRITISH, False)


def test_it_tells_of_its_own_day_and_of_the_lists_that_are_there(tmp_path: Path):
    extract = annex_a_extract(read_annex_a(workbook(tmp_path, {"6": CASES})), TODAY, date(2022, 12, 1)).extract
    (told,) = extract.coverages
    assert (told.first, told.until) == (date(2022, 12, 1), date(2022, 12, 2))
    assert {str(kind) for kind in told.kinds} == {"child_in_need"}


CHILDREN = {
    "a point and a nought": (5001.0, "5001", []),
    "text with noughts before it": ("005001", "005001", []),
    "digits lost": ("1.23457E+11", None, ["annex_a_damaged_number"]),
}


@pytest.mark.parametrize(("number", "read", "rules"), CHILDREN.values(), ids=CHILDREN.keys())
def test_a_number_that_a_spreadsheet_has_damaged_is_nobody_s(tmp_path: Path, number, read, rules):
    cells = [CASES[0], (number, *CASES[1][1:]), CASES[1]]
    found = read_annex_a(workbook(tmp_path, {"6": cells}))
    assert found.tables["cases"]["child_id"].to_pylist() == [*([read] if read else []), TIA[0]]
    assert [finding.rule for finding in found.findings if finding.rule.startswith("annex")] == rules
    assert found.accounts["cases"].set_aside == len(rules)


DOUBTS = {
    "a list twice": ({"a": CASES, "b": CASES}, "annex_a_list_twice"),
    "a list that no timeline needs": (
        {"6": CASES, "1": rows(("Date of Contact", "Contact Source"), (BEGUN, "q) 6: Police"))},
        "annex_a_sheet_not_read",
    ),
    "no list at all": ({"Notes": [("A note",)]}, "annex_a_no_list"),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "rule"), DOUBTS.values(), ids=DOUBTS.keys())
def test_what_is_not_read_is_told(tmp_path: Path, sheets, rule: str):
    assert rule in {finding.rule for finding in read_annex_a(workbook(tmp_path, sheets)).findings}


REFUSED = {"nothing": b"", "no workbook": b"Child Unique ID,Gender\n", "a damaged zip": b"PK\x03\x04" + b"\0" * 60}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "annex.xlsx"
    path.write_bytes(content)
    found = read_annex_a(path)
    assert not found.is_readable
    assert found.findings


@pytest.mark.parametrize("path", samples("annex_a", "*.xlsx"), ids=lambda path: path.name)
def test_a_published_workbook_is_read_with_every_row_accounted_for(path: Path):
    found = read_annex_a(path)
    assert {name: account.read for name, account in found.accounts.items()} == {
        "early_help": 5, "referrals": 6, "assessments": 5, "enquiries": 5, "cases": 5, "protection_plans": 7, "care": 5,
    }  # fmt: skip
    assert all(account.set_aside == 0 for account in found.accounts.values())
    extract = annex_a_extract(found, date(2021, 3, 16)).extract
    assert len(extract.activities) == 5 + 5 + 5 + 7 + 5
    assert len(extract.placements) == 5
