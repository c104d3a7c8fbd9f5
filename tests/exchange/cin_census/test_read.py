"""A census is read whatever its year and make; what has no place or makes no sense is told, and stops nothing else."""

from pathlib import Path

import pytest

from stepdown.exchange.cin_census.read import read_cin_census
from tests.exchange.cin_census.files import case, census, child, written

PLAN = """<ChildProtectionPlans><CPPstartDate>2022-06-01</CPPstartDate>{}</ChildProtectionPlans>"""
REVIEWS = {
    "one element with many days": "<Reviews><CPPreviewDate>2022-07-01</CPPreviewDate>"
    "<CPPreviewDate>2022-10-01</CPPreviewDate></Reviews>",
    "many elements with one day each": "<Reviews><CPPreviewDate>2022-07-01</CPPreviewDate></Reviews>"
    "<Reviews><CPPreviewDate>2022-10-01</CPPreviewDate></Reviews>",
}


def read(folder: Path, content: str | bytes):
    return read_cin_census(written(folder, content))


@pytest.mark.parametrize("reviews", REVIEWS.values(), ids=REVIEWS.keys())
def test_every_review_is_kept_however_they_are_written(tmp_path: Path, reviews: str):
    found = read(tmp_path, census(child(case(PLAN.format(reviews)))))
    days = found.tables["reviews"]["CPPreviewDate"].to_pylist()
    assert [day.isoformat() for day in days] == ["2022-07-01", "2022-10-01"]
    assert found.tables["reviews"]["plan"].to_pylist() == ["1", "1"]


def test_a_child_within_a_child_takes_nothing_of_the_outer_one_away(tmp_path: Path):
    found = read(tmp_path, census(child(case() + "<Child></Child>" + case())))
    assert found.tables["cases"]["LAchildID"].to_pylist() == ["T1", "T1"]
    assert [f.rule for f in found.findings] == ["unknown_element"]


def test_a_namespace_makes_no_difference(tmp_path: Path):
    content = census(child(case())).replace("<Message>", '<Message xmlns="urn:council:cin">')
    assert read(tmp_path, content).tables["cases"].num_rows == 1


def test_work_before_proceedings_is_read_with_codes_that_nobody_knows_yet(tmp_path: Path):
    block = """<PreProceedingsandFGDM><PPStartDate>2022-08-01</PPStartDate><PPOutcome>A</PPOutcome>
    <StepDecisionDate>2022-12-01</StepDecisionDate></PreProceedingsandFGDM>"""
    found = read(tmp_path, census(child(case(block))))
    row = found.tables["pre_proceedings"].to_pylist()[0]
    assert (row["PPOutcome"], row["StepDecisionDate"].isoformat()) == ("A", "2022-12-01")
    assert found.findings == ()


def test_a_record_is_found_by_its_line_however_long_the_file_is(tmp_path: Path):
    lines = "\n" * 70_000
    found = read(tmp_path, census(f"<!-- {lines} -->" + child(case(), number="T1"), child("\n", number="T2")))
    first, second = found.tables["children"]["source_row"].to_pylist()
    assert first > 70_000
    assert second == first + child(case(), number="T1").count("\n")


def test_a_value_is_whole_where_the_file_is_read_in_pieces(tmp_path: Path):
    need = "N0 " * 50_000
    found = read(tmp_path, census(child(case(f"<ReasonForClosure>{need}</ReasonForClosure>"))))
    assert found.tables["cases"]["ReasonForClosure"].to_pylist() == [need.strip()]


DOUBTS = {
    "an element that nobody knows": (
        case("<HomeVisit>2022-07-01</HomeVisit>"),
        "unknown_element", 7, "The element CINdetails/HomeVisit is not known here",
    ),
    "an element within a value": (
        case("<CINclosureDate>2022-08-01<Note>soon</Note></CINclosureDate>"),
        "unknown_element", 7, "The element CINdetails/CINclosureDate is not known here",
    ),
    "an element within a value that may recur": (
        "<ChildCharacteristics><Disabilities><Disability>HAND<Now/></Disability></Disabilities></ChildCharacteristics>",
        "unknown_element", 5, "The element Disabilities/Disability is not known here",
    ),
    "text between elements": (case("PersonBirthDate"), "stray_text", 6, "'PersonBirthDate' stands between elements"),
    "an element twice": (
        case("<CINclosureDate>2022-08-01</CINclosureDate><CINclosureDate>2022-09-01</CINclosureDate>"),
        "element_twice", 6, "'2022-09-01' was left out",
    ),
    "a day with the month or the day first": (
        case("<CINclosureDate>03/04/2022</CINclosureDate>"), "cin_date_form", 5, "which day it is cannot be known",
    ),
    "a day that there is not": (
        case("<CINclosureDate>2023-02-31</CINclosureDate>"), "impossible_date", 5, "There is no such day",
    ),
    "a child without a number": (
        "<CINdetails></CINdetails>", "required", 2, "every row needs a value",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "rule", "line", "says"), DOUBTS.values(), ids=DOUBTS.keys())
def test_each_doubt_says_where_and_what(tmp_path: Path, inside: str, rule: str, line: int, says: str):
    number = "" if rule == "required" else "T1"
    found = read(tmp_path, census(child(inside, number=number), child(case(), number="T2")))
    told = next(finding for finding in found.findings if finding.rule == rule)
    assert told.file == "census.xml"
    assert abs(told.row - line) <= 1
    assert says in told.problem
    assert "T2" in found.tables["cases"]["LAchildID"].to_pylist()
    assert found.is_readable


REFUSED = {
    "nothing": (b"", "empty_file"),
    "another kind of file": (b"<CINdetailsCollection><Child/></CINdetailsCollection>", "xml_wrong_root"),
    "no XML": (b"LAchildID,CINreferralDate\n1,2022-05-01\n", "xml_unsound"),
    "a zip": (b"PK\x03\x04" + b"\0" * 60, "xml_unsound"),
    "cut short": (census(child(case())).encode()[:-40], "xml_unsound"),
    "entities upon entities": (
        b'<!DOCTYPE Message [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Message><Child>&b;</Child></Message>',
        "xml_declares",
    ),
    "a file of the machine": (
        b'<!DOCTYPE Message [<!ENTITY a SYSTEM "file:///etc/passwd">]><Message><Child>&a;</Child></Message>',
        "xml_declares",
    ),
}


@pytest.mark.parametrize(("content", "rule"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_census_is_refused_whole(tmp_path: Path, content: bytes, rule: str):
    found = read(tmp_path, content)
    assert [finding.rule for finding in found.findings] == [rule]
    assert not found.is_readable
    assert found.tables == {}
