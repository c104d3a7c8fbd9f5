"""Folders of CSV and Parquet: every cell as text, every row with its number, nothing dropped in silence."""

from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stepdown.dataset.finding import Severity
from stepdown.exchange.limits import Limits
from stepdown.exchange.read import load, read

FAMILIES = "family_id,area\nF1,Süd £\nF2,North\n"


def reading(folder: Path, **files: str | bytes):
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / f"{name}.csv").write_bytes(data)
    return read(folder)


def found(result) -> list[tuple[str, str, int | None]]:
    return [(f.rule, f.file, f.row) for f in result.findings]


@pytest.mark.parametrize(
    ("content", "findings"),
    [
        (FAMILIES.encode(), []),
        (FAMILIES.encode("utf-8-sig"), []),
        (FAMILIES.replace(",", ";").encode(), []),
        (FAMILIES.replace(",", "\t").encode(), []),
        (FAMILIES.replace("\n", "\r\n").encode(), []),
        (FAMILIES.encode("cp1252"), ["other_encoding"]),
        (FAMILIES.encode("utf-16"), ["other_encoding"]),
        (FAMILIES.encode("utf-16-le"), ["other_encoding"]),
        (FAMILIES.encode("utf-16-be"), ["other_encoding"]),
        (b"Families of the team\n\n" + FAMILIES.encode(), []),
    ],
    ids=["utf-8", "mark", "semicolons", "tabs", "line ends", "cp1252", "utf-16", "16-le", "16-be", "title above"],
)
def test_a_file_is_read_however_a_spreadsheet_wrote_it(content: bytes, findings: list[str], tmp_path: Path):
    result = reading(tmp_path, families=content)
    assert [f.rule for f in result.findings] == findings
    assert all(f.severity is Severity.WARNS for f in result.findings)
    assert result.raws[0].cells.to_pydict() == {"family_id": ["F1", "F2"], "area": ["Süd £", "North"]}


def test_bytes_that_are_no_text_are_named_by_their_place(tmp_path: Path):
    result = reading(tmp_path, families=b"family_id,area\nF1,\x81\xff\n")
    assert result.findings[0].rule == "wrong_encoding"
    assert "Byte 19 " in result.findings[0].problem


def test_rows_keep_their_numbers_past_titles_blank_rows_and_cells_of_several_lines(tmp_path: Path):
    result = reading(
        tmp_path, families='A title\n\nfamily_id,area,notes\nF1,"two\nlines",x\n\nF2,North,y\nF3\nF4,East,z\n'
    )
    assert result.raws[0].row_numbers.to_pylist() == [4, 6, 8]
    assert found(result) == [("ragged_row", "families.csv", 7), ("blank_rows", "families.csv", 5)]


def test_an_unclosed_quotation_mark_is_found_where_it_opens(tmp_path: Path):
    result = reading(tmp_path, families='family_id,area\nF1,North\nF2,"South\nF3,East\n')
    assert ("unclosed_quote", "families.csv", 3) in found(result)


def test_a_file_that_is_no_table_is_named_with_what_it_may_have_meant(tmp_path: Path):
    result = reading(tmp_path, families=FAMILIES, childern="a,b\n")
    assert found(result) == [("unknown_file", "childern.csv", None)]
    assert "Did you mean children.csv?" in result.findings[0].problem


def test_two_files_of_one_table_are_not_put_together(tmp_path: Path):
    result = reading(tmp_path, families=FAMILIES, Family=FAMILIES)
    assert [rule for rule, *_ in found(result)] == ["table_given_twice"]


@pytest.mark.parametrize("content", ["", "no,headings\n1,2\n", "\n\n\n"])
def test_a_file_without_a_table_stops(content: str, tmp_path: Path):
    loaded = load(tmp_path) if not reading(tmp_path, families=content).raws else None
    assert loaded is not None
    assert loaded.is_unreadable
    assert loaded.findings[0].severity is Severity.STOPS


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path):
    (tmp_path / "families.csv").write_text(FAMILIES, encoding="utf-8")
    assert next(f.rule for f in read(tmp_path, limits=Limits(file_bytes=10)).findings) == "too_large"


def test_typed_parquet_columns_become_the_text_that_checking_expects(tmp_path: Path):
    columns = {
        "child_id": ["C1", None],
        "date_of_birth": [date(2010, 5, 4), None],
        "disability": [True, None],
        "prior_referrals": [3.0, None],
        "seen_at": [datetime.fromisoformat("2021-01-02T09:30"), None],
        "tags": [["a"], None],
    }
    pq.write_table(pa.table(columns), tmp_path / "children.parquet")
    result = read(tmp_path)
    assert [f.rule for f in result.findings] == ["nested_column"]
    first = {name: cells[0] for name, cells in result.raws[0].cells.to_pydict().items()}
    assert first == {
        "child_id": "C1",
        "date_of_birth": "2010-05-04",
        "disability": "yes",
        "prior_referrals": "3",
        "seen_at": "2021-01-02T09:30",
    }


def test_a_damaged_parquet_file_is_a_finding(tmp_path: Path):
    (tmp_path / "children.parquet").write_bytes(b"PAR1 and no more")
    assert found(read(tmp_path))[0] == ("damaged_file", "children.parquet", None)
