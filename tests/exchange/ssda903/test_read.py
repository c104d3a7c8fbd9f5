"""A return is read however its files are called and written; every row is kept, or a finding names it."""

from pathlib import Path

import pytest

from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.ssda903.read import read_ssda903
from tests.exchange.ssda903.files import EPISODE, HEADINGS, TIA, as_csv, small, table


def read(folder: Path, tables: dict[str, str | bytes]) -> CaseTables:
    return read_ssda903([as_csv(folder / "return 2022-23", tables)])


def rules(found: CaseTables) -> list[str]:
    return sorted(finding.rule for finding in found.findings)


def told(found: CaseTables, rule: str):
    return next(finding for finding in found.findings if finding.rule == rule)


def test_a_return_as_it_should_be_says_nothing(tmp_path: Path):
    found = read(tmp_path, small())
    assert found.findings == ()
    assert found.accounts == {"header": Account(2, 2), "episodes": Account(2, 2)}


def each_line(of_headings: str, of_rows: str):
    """Something added at the end of each line of a table."""

    def change(text: str) -> str:
        first, *others = text.splitlines()
        return "\n".join((first + of_headings, *(line + of_rows for line in others)))

    return change


def turned(text: str) -> str:
    return "\n".join(",".join(reversed(line.split(","))) for line in text.splitlines())


LONG = HEADINGS["episodes"]
WRITTEN = {
    "headings in small letters": (lambda text: text.replace(LONG, LONG.lower()), []),
    "headings with blanks": (lambda text: text.replace("PLACE_PROVIDER,DEC,", "Place provider, dec ,"), []),
    "columns in another order": (turned, []),
    "a byte order mark": (lambda text: b"\xef\xbb\xbf" + text.encode(), []),
    "semicolons": (lambda text: text.replace(",", ";"), []),
    "a title above": (lambda text: f"Looked-after children\n\n{text}", []),
    "UTF-16": (lambda text: text.encode("utf-16"), ["other_encoding"]),
    "Windows-1252": (lambda text: text.replace("ES1", "\u00c9S1").encode("cp1252"), ["other_encoding"]),
    "an extra column": (each_line(",Team", ",North"), ["unknown_column"]),
    "a column that is not there": (
        lambda text: text.replace(",URN", ",Urno"), ["ssda903_column_not_given", "unknown_column"],
    ),
    "a blank row": (lambda text: text.replace("\nT2", f"\n{',' * 12}\nT2"), ["blank_rows"]),
    "days as in other systems": (lambda text: text.replace("01/05/2022", "2022-05-01"), []),
    "cells filled up with blanks": (lambda text: text.replace(",PR1,,,", f",PR1,{' ' * 10},  ,"), []),
}  # fmt: skip


@pytest.mark.parametrize(("write", "said"), WRITTEN.values(), ids=WRITTEN.keys())
def test_however_a_file_is_written_its_rows_are_read(tmp_path: Path, write, said: list[str]):
    tables = small()
    found = read(tmp_path, {**tables, "episodes": write(tables["episodes"])})
    assert rules(found) == said
    rows = found.tables["episodes"].to_pylist()
    assert [(row["CHILD"], str(row["DECOM"]), str(row["DEC"])) for row in rows] == [
        ("T1", "2022-05-01", "None"),
        ("T2", "2022-05-01", "2022-09-01"),
    ]
    assert [row["DEC_missing"] for row in rows] == [None, None]
    assert found.accounts["episodes"] == Account(2, 2)
    assert found.is_readable


NAMES = {
    "any name": ({"export 1": "header", "export 2": "episodes"}, ["episodes", "header"]),
    "every table": ({f"x{at}": name for at, name in enumerate(HEADINGS)}, sorted(
        {*HEADINGS, "placed_adoption", "prev_perm"} - {"placed_for_adoption", "previous_permanence"}
    )),
}  # fmt: skip


@pytest.mark.parametrize(("named", "expected"), NAMES.values(), ids=NAMES.keys())
def test_a_table_is_known_by_its_headings(tmp_path: Path, named: dict[str, str], expected: list[str]):
    row = {name: f"T1{',' * headings.count(',')}" for name, headings in HEADINGS.items()} | {"episodes": EPISODE}
    found = read(tmp_path, {name: table(of, row[of]) for name, of in named.items()})
    assert sorted(found.tables) == expected
    assert found.findings == ()


TIES = {
    "a header": ("2023 header", "CHILD,SEX,DOB", "header"),
    "children who came alone": ("SSDA903_UASC", "CHILD,SEX,DOB", "uasc"),
    "reviews": ("Reviews 2023", "CHILD,DOB", "reviews"),
    "the longer of two names": ("sw_episodes", "CHILD,DOB", "sw_episodes"),
    "no name that says it": ("children", "CHILD,SEX,DOB", "header"),
    "too little to go by": ("children", "CHILD,DOB", None),
    "another kind of file": ("header", "LAchildID,PersonBirthDate", None),
}


@pytest.mark.parametrize(("name", "headings", "expected"), TIES.values(), ids=TIES.keys())
def test_its_name_decides_where_its_headings_do_not(tmp_path: Path, name: str, headings: str, expected: str | None):
    found = read(tmp_path, {"episodes": small()["episodes"], name: f"{headings}\nT1{',' * headings.count(',')}\n"})
    assert set(found.tables) - {"episodes"} == ({expected} if expected else set())
    assert ("ssda903_not_of_the_return" in rules(found)) is (expected is None)


SETS = {
    "two of one table": ({**small(), "episodes (1)": table("episodes", EPISODE)}, ["table_given_twice"], False),
    "something else beside": ({**small(), "visits": "Visit,Day\n1,2022-05-01\n"}, ["ssda903_not_of_the_return"], True),
    "a file that is no table": ({**small(), "read me.pdf": b"%PDF-1.7"}, ["ssda903_not_of_the_return"], True),
    "what a system leaves": ({**small(), ".DS_Store": b"\0", "~$header.xlsx": b"\0"}, [], True),
    "no episodes": ({"header": table("header", TIA)}, ["ssda903_no_episodes"], False),
    "no header": ({"episodes": table("episodes", EPISODE)}, ["ssda903_no_header"], True),
    "nothing": ({}, ["ssda903_nothing"], False),
    "nothing of it": ({"visits": "Visit,Day\n1,2\n"}, ["ssda903_not_of_the_return", "ssda903_nothing"], False),
    "no column of children": (
        {**small(), "episodes": "DECOM,DEC,LS\n01/05/2022,,C2\n"},
        ["missing_column", *["ssda903_column_not_given"] * 9], False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tables", "said", "is_readable"), SETS.values(), ids=SETS.keys())
def test_a_set_is_whole_or_what_is_not_there_is_told(tmp_path: Path, tables, said: list[str], is_readable: bool):
    found = read(tmp_path, tables)
    assert rules(found) == said
    assert found.is_readable is is_readable


NUMBERS = {
    # as written -> as kept, and what is said
    "leading noughts": ("00123", "00123", []),
    "letters": ("12E4", "12E4", []),
    "more figures than a float has": ("90071992547409931", "90071992547409931", []),
    "a point and nought": ("12345.0", "12345", ["ssda903_point_nought"]),
    "a point after letters": ("AB12.0", "AB12.0", []),
    "a number cut short by a spreadsheet": ("1.23457E+11", None, ["damaged_id"]),
    "a round one": ("1E+05", None, ["damaged_id"]),
    "nothing": ("", None, ["required"]),
    "blanks": ("   ", None, ["required"]),
}


@pytest.mark.parametrize(("written", "kept", "said"), NUMBERS.values(), ids=NUMBERS.keys())
def test_a_child_s_number_is_text_and_a_spoilt_one_is_nobody_s(tmp_path: Path, written: str, kept, said: list[str]):
    found = read(tmp_path, small(EPISODE.replace("T1", written, 1)))
    assert rules(found) == said
    assert found.tables["episodes"]["CHILD"].to_pylist() == [number for number in (kept, "T2") if number]
    assert found.accounts["episodes"] == Account(2, 2 if kept else 1)
    assert all(finding.row == 2 and finding.file.endswith("episodes.csv") for finding in found.findings)


ENDS = {
    # as the end is written -> the day, why there is none, and what is said
    "a day": ("31/08/2022", "2022-08-31", None, []),
    "nothing": ("", None, None, []),
    "the month first": ("08/31/2022", None, "not_known", ["day_or_month_first", "month_first_date"]),
    "a day that there is not": ("31/02/2023", None, "not_known", ["impossible_date"]),
    "a number": ("44804", None, "not_known", ["date_as_number"]),
    "a word": ("unknown", None, "not_known", ["missing_not_allowed"]),
    "a spreadsheet's error": ("#N/A", None, "not_known", ["spreadsheet_error"]),
}


@pytest.mark.parametrize(("written", "day", "why", "said"), ENDS.values(), ids=ENDS.keys())
def test_an_end_that_cannot_be_read_is_not_taken_for_none(tmp_path: Path, written: str, day, why, said: list[str]):
    found = read(tmp_path, small(EPISODE.replace("PR1,,", f"PR1,{written},")))
    row = found.tables["episodes"].to_pylist()[0]
    assert (row["DEC"] and row["DEC"].isoformat(), row["DEC_missing"]) == (day, why)
    assert rules(found) == said
    assert found.is_readable


def test_what_a_file_does_not_have_was_not_asked(tmp_path: Path):
    found = read(tmp_path, {**small(), "episodes": "CHILD,DECOM,LS,PLACE\nT1,01/05/2022,C2,U4\n"})
    row = found.tables["episodes"].to_pylist()[0]
    assert (row["DEC"], row["DEC_missing"], row["REC_missing"]) == (None, "not_asked", "not_asked")
    assert "no column DEC" in next(f for f in found.findings if f.column == "DEC").problem


def test_an_episode_without_a_first_day_is_set_aside_and_named(tmp_path: Path):
    found = read(tmp_path, small(EPISODE.replace("01/05/2022", "31/04/2022", 1)))
    assert found.accounts["episodes"] == Account(2, 1)
    assert (told(found, "impossible_date").row, told(found, "impossible_date").column) == (2, "DECOM")


def test_a_row_of_another_width_is_set_aside_and_named(tmp_path: Path):
    found = read(tmp_path, small(f"{EPISODE},,"))
    assert found.accounts["episodes"] == Account(2, 1)
    assert told(found, "ragged_row").row == 2
    assert found.is_readable


def test_days_of_permanence_that_are_not_known_are_told_once(tmp_path: Path):
    days = ("zz/zz/2019", "ZZ/05/2018", "01/05/2017", "31/02/2017", "")
    permanence = table("previous_permanence", *(f"T{at},,P1,,{day}" for at, day in enumerate(days)))
    found = read(tmp_path, {**small(), "previous_permanence": permanence})
    rows = found.tables["prev_perm"].to_pylist()
    assert [row["DATE_PERM_missing"] for row in rows] == ["not_known", "not_known", None, "not_known", None]
    assert rules(found) == ["impossible_date", "ssda903_day_not_given"]
    assert "it is so 2 times" in told(found, "ssda903_day_not_given").problem


def test_files_may_be_named_one_by_one_and_progress_is_told(tmp_path: Path):
    folder, so_far = as_csv(tmp_path, small()), list[int]()
    found = read_ssda903([folder / "header.csv", folder / "episodes.csv"], progress=so_far.append)
    assert sorted(found.tables) == ["episodes", "header"]
    assert so_far == [2, 4]


REFUSED = {
    "a file of no bytes": ("episodes.csv", b"", "empty_file"),
    "a zip": ("episodes.csv", b"PK\x05\x06" + bytes(18), "not_a_workbook"),
    "a workbook cut short": ("return.xlsx", b"PK\x03\x04" + bytes(60), "damaged_file"),
    "a workbook with a password": (
        "return.xlsx", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
        "password_protected",
    ),
    "an old workbook": ("return.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504), "old_workbook"),
    "no workbook": ("return.xlsx", b"CHILD,DECOM\n", "not_a_workbook"),
    "no text": ("episodes.csv", b"CHILD,DECOM\n\0\x81\n", "wrong_encoding"),
    "a quotation mark left open": ("episodes.csv", b'CHILD,DECOM,LS\n"1,01/05/2022,C2\n', "unclosed_quote"),
    "XML of another kind": ("return.xml", b"<Message><Child/></Message>", "xml_wrong_root"),
    "no XML": ("return.xml", b"CHILD,DECOM\n", "xml_unsound"),
    "XML of no bytes": ("return.xml", b"", "empty_file"),
    "XML cut short": ("return.xml", b"<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID>", "xml_unsound"),
    "XML that declares": ("return.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a><CHILD>&b;</CHILD></a>', "xml_declares"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "rule"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_return_is_refused_whole(tmp_path: Path, name: str, content: bytes, rule: str):
    found = read_ssda903([as_csv(tmp_path, {name: content}) / name])
    assert rules(found) == [rule]
    assert not found.is_readable
    assert found.tables == {}


def test_a_folder_within_the_folder_is_not_read_and_told(tmp_path: Path):
    as_csv(tmp_path / "2022-23", small())
    as_csv(tmp_path / "2022-23" / "older", small())
    found = read_ssda903([tmp_path / "2022-23"])
    assert [(finding.rule, finding.file) for finding in found.findings] == [("ssda903_not_of_the_return", "older")]
    assert found.is_readable


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    assert rules(read_ssda903([tmp_path / "header.csv"])) == ["no_such_file"]
