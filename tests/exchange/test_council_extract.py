"""A council's extract as it comes: what is read of it, and what is said of each thing that is wrong."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.domain.mirrored import MirroredKind
from stepdown.exchange.council.extract import Extract, read_extract

PEOPLE = """council_id,council_family,is_child,given,family,date_of_birth,safeguarding_level
C1,100,Yes,Tia,Ashdown,03/06/2013,Child protection plan
P1,100,No,Kerry,Ashdown,1988-01-14,
"""
DATES = """Council ID,Kind,Due on,Done on
C1,Review child protection conference,2026-04-20,
"""


def extract(folder: Path, people: str = PEOPLE, dates: str | None = None) -> Extract:
    (folder / "people.csv").write_text(people, encoding="utf-8")
    if dates is not None:
        (folder / "dates.csv").write_text(dates, encoding="utf-8")
    return read_extract(folder / "people.csv", folder / "dates.csv" if dates is not None else None)


def test_people_and_dates_are_read_with_words_as_labels_or_as_themselves(tmp_path: Path):
    read = extract(tmp_path, dates=DATES)
    assert read.is_sound
    tia, kerry = read.people
    assert (tia["council_id"], tia["date_of_birth"], tia["is_child"]) == ("C1", date(2013, 6, 3), True)
    assert (tia["safeguarding_level"], kerry["safeguarding_level"]) == ("child_protection_plan", None)
    (conference,) = read.dates
    assert (conference.kind, conference.due_on, conference.done_on) == (
        MirroredKind.REVIEW_CONFERENCE,
        date(2026, 4, 20),
        None,
    )


def test_an_extract_without_dates_is_one(tmp_path: Path):
    assert extract(tmp_path).dates == ()


WRONG = {
    "two rows of one number": (PEOPLE + "C1,100,Yes,Tia,Ashdown,2013-06-03,\n", "stands in row 2 already", 4),
    "a child without a birth": (PEOPLE + "C2,100,Yes,Ben,Ashdown,,\n", "neither a date of birth nor an expected", 4),
    "a day that is none": (PEOPLE.replace("03/06/2013", "31/02/2013"), "31/02/2013", 2),
    "a level that is none": (PEOPLE.replace("Child protection plan", "On a plan"), "On a plan", 2),
    "nobody's number": (PEOPLE.replace("P1,", ","), "The cell is empty", 3),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_with_its_row_and_nothing_can_be_used(tmp_path: Path, what: str):
    people, words, row = WRONG[what]
    read = extract(tmp_path, people)
    assert not read.is_sound
    found = [f for f in read.findings if words in f.problem]
    assert [(f.file, f.row) for f in found] == [("people.csv", row)], [f.problem for f in read.findings]
    assert all(f.remedy for f in found)


def test_a_date_of_a_child_who_is_not_there_is_passed_over_and_said(tmp_path: Path):
    read = extract(tmp_path, dates=DATES + "C9,Core group,2026-05-01,\nP1,Court hearing,2026-05-02,\n")
    assert read.is_sound
    assert [d.council_id for d in read.dates] == ["C1"]
    assert [(f.row, f.severity) for f in read.findings] == [(3, "warns"), (4, "warns")]


@pytest.mark.parametrize("bytes_", [b"", b"\x00\x01\x02", b"nothing,of,ours\n1,2,3\n", b'"open\n'], ids=repr)
def test_a_file_that_is_no_extract_is_a_finding_and_not_a_fault(tmp_path: Path, bytes_: bytes):
    (tmp_path / "people.csv").write_bytes(bytes_)
    read = read_extract(tmp_path / "people.csv")
    assert not read.is_sound
    assert read.findings
