"""Small workbooks that say very much: what they come to is known before it is held."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stepdown.exchange.limits import Limits
from stepdown.exchange.workbook.anatomy import Anatomy
from stepdown.exchange.workbook.sheet import open_workbook
from tests.hostile.forms import SHEET, SPREADSHEET, STRINGS, unusual, with_merged_cells, with_part
from tests.hostile.packed import deflated

FEW = Limits(cells=1_000, unpacked_bytes=100_000)
COLUMNS = 16_384


def sheet(rows: str, before: str = "") -> bytes:
    return with_part(deflated(SHEET, f"<worksheet {SPREADSHEET}>{before}<sheetData>{rows}</sheetData></worksheet>"))


def sharing(texts: str, numbers: list[object], strings: str = STRINGS) -> bytes:
    """A workbook with these shared texts, and a cell for each number of one."""
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{of}</v></c></row>' for n, of in enumerate(numbers, 1))
    return with_part(
        deflated(SHEET, f"<worksheet {SPREADSHEET}><sheetData>{cells}</sheetData></worksheet>"),
        deflated(strings, f"<sst {SPREADSHEET}>{texts}</sst>"),
    )


def text(length: int) -> str:
    return f"<si><t>{'x' * length}</t></si>"


def found(content: bytes, folder: Path, limits: Limits = FEW) -> list[tuple[str, str]]:
    path = folder / "book.xlsx"
    path.write_bytes(content)
    return [(finding.rule, finding.problem) for finding in open_workbook(path, limits)[1]]


def anatomy(content: bytes, folder: Path) -> Anatomy:
    (folder / "book.xlsx").write_bytes(content)
    (first, *_), findings = open_workbook(folder / "book.xlsx", FEW)
    assert findings == []
    return first.anatomy


@pytest.mark.parametrize(("cells", "is_read"), [(50, True), (51, False)])
def test_cells_may_come_to_as_much_text_as_a_file_may_unpack_to(tmp_path: Path, cells: int, *, is_read: bool):
    told = found(sharing(text(2_000), [0] * cells), tmp_path)
    assert (told == []) is is_read
    assert is_read or "its cells come to more than 100,000 characters of text" in told[0][1]


def test_each_text_is_counted_as_often_as_it_is_shown_and_one_that_is_not_shown_is_not(tmp_path: Path):
    texts = text(60_000) + text(10)
    assert found(sharing(texts, [1] * 100), tmp_path) == []
    assert [rule for rule, _ in found(sharing(texts, [0, 1, 0]), tmp_path)] == ["too_large"]


def test_pieces_of_a_text_are_one_text(tmp_path: Path):
    pieces = f"<si>{'<r><t>xxxx</t></r>' * 1_000}</si>"
    assert [rule for rule, _ in found(sharing(pieces, [0] * 26), tmp_path)] == ["too_large"]


@pytest.mark.parametrize("name", ["xl/SharedStrings.xml", "xl\\sharedStrings.xml"])
def test_the_texts_are_found_under_whatever_name_the_reader_finds_them(tmp_path: Path, name: str):
    assert [rule for rule, _ in found(sharing(text(2_000), [0] * 51, name), tmp_path)] == ["too_large"]


@pytest.mark.parametrize("number", ["x", "", "-1", "99"])
def test_a_text_that_is_not_there_takes_nothing_down(tmp_path: Path, number: str):
    content = sharing(text(2_000), [0] * 20 + [number] * 40)
    assert all(rule == "damaged_file" for rule, _ in found(content, tmp_path))


@pytest.mark.parametrize(("ranges", "told"), [(1_000, []), (1_001, ["too_large"])])
def test_as_many_ranges_may_be_merged_as_there_may_be_cells(tmp_path: Path, ranges: int, told: list[str]):
    assert [rule for rule, _ in found(with_merged_cells(ranges), tmp_path)] == told


HIDDEN: dict[str, tuple[str, int]] = {
    "two columns": ('<col min="2" max="3" hidden="1"/>', 2),
    "a thousand million columns": ('<col min="1" max="1000000000" hidden="1"/>', COLUMNS),
    "all columns, over and over": ('<col min="1" max="16384" hidden="1"/>' * 200, COLUMNS),
    "columns beyond the last": ('<col min="20000" max="30000" hidden="1"/>', 0),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_a_column_is_hidden_once_and_none_beyond_the_last(tmp_path: Path, what: str):
    columns, hidden = HIDDEN[what]
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    assert len(anatomy(sheet(row, f"<cols>{columns}</cols>"), tmp_path).hidden_columns) == hidden


DAMAGED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a column of four letters": (lambda: sheet('<row r="1"><c r="AAAA1"><v>1</v></c></row>'), "has a column AAAA"),
    "a column of very many letters": (lambda: sheet(f'<row r="1"><c r="{"A" * 40_000}1"/></row>'), "has a column AAAA"),
    "a part packed unusually": (lambda: with_part(unusual("xl/media/picture.png")), "packed in a way"),
    "texts twice": (lambda: with_part(*[deflated(n, "<sst/>") for n in (STRINGS, STRINGS.lower())]), "have one name"),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_what_no_spreadsheet_program_writes_is_a_damaged_file(tmp_path: Path, what: str):
    make, words = DAMAGED[what]
    ((rule, problem),) = found(make(), tmp_path)
    assert rule == "damaged_file"
    assert words in problem
