"""A codebook from a table: the tree that it lists, and each row that is wrong."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.dataset.finding import Severity
from stepdown.exchange.codebook.csv_file import write_csv
from stepdown.exchange.codebook.read import ListedCodebook, read_codebook
from stepdown.exchange.codebook.row import CodebookRow
from stepdown.exchange.codebook.tree import ListedCode
from stepdown.exchange.codebook.xlsx_file import write_xlsx
from stepdown.exchange.limits import Limits
from tests.exchange.codebook.codes import ROWS


def read(text: str | bytes, folder: Path, name: str = "codes.csv") -> ListedCodebook:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return read_codebook(folder / name)


def tree(codes: tuple[ListedCode, ...]) -> list:
    return [(code.name, tree(code.children)) if code.children else code.name for code in codes]


def told(result: ListedCodebook) -> list[tuple[str, int | None]]:
    return [(finding.rule, finding.row) for finding in result.findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("name\nSleep\nFood\n", ["Sleep", "Food"]),
        ("Code\nSleep\nFood\n", ["Sleep", "Food"]),
        ("tag,description\nSleep/Night,x\nSleep,y\n", [("Sleep", ["Night"])]),
        ("tag\nSleep::Night\nSleep\n", [("Sleep", ["Night"])]),
        ("path\nSleep\nSleep > Night\nSleep > Day\n", [("Sleep", ["Night", "Day"])]),
        ("name,path\nNight,Sleep / Night\nSleep,Sleep\n", [("Sleep", ["Night"])]),
        ("name,path\nand/or,Sleep / and/or\nSleep,Sleep\n", [("Sleep", ["and/or"])]),
        ("name,path\na / b,a / b\n", ["a / b"]),
        ("name;definition\nSleep;All of it\n", ["Sleep"]),
        ("Our codebook\n\nName,Definition\nSleep,x\n", ["Sleep"]),
        ("name\n/odd/\n", ["/odd/"]),
    ],
)
def test_the_tree_is_read_from_names_paths_or_tags(text: str, codes: list, tmp_path: Path):
    result = read(text, tmp_path)
    assert tree(result.codes) == codes
    assert result.findings == ()


def test_what_a_code_means_is_read_under_the_headings_that_people_use(tmp_path: Path):
    text = "Code,Description,Inclusion criteria,Exclude when,Examples\nSleep,Nights,All,Naps,“I slept”\n"
    (code,) = read(text, tmp_path).codes
    assert code == ListedCode("Sleep", 2, "Nights", "All", "Naps", "“I slept”")


@pytest.mark.parametrize(
    ("text", "finding", "codes"),
    [
        ("name,definition\nSleep,x\n,y\n", ("codebook_no_name", 3), ["Sleep"]),
        ("name,definition\nSleep,x\nFood,y\nSleep,z\n", ("codebook_code_twice", 4), ["Sleep", "Food"]),
        ("name,path\nNight,Sleep\nSleep,Sleep\n", ("codebook_not_its_path", 2), [("Sleep", ["Night"])]),
        ("tag\nSleep/Night\nSleep/Day\n", ("codebook_no_parent", 2), [("Sleep", ["Night", "Day"])]),
        ("name,weight\nSleep,3\n", ("codebook_not_read", None), ["Sleep"]),
        ("tag\n" + "/".join("abcdefghijklmnopqrstuvwxyz") + "\nx\n", ("codebook_too_deep", 2), ["x"]),
        ("a,b\n1,2\n", ("codebook_no_codes", None), []),
        ("name\n", ("codebook_no_codes", None), []),
        ("", ("empty_file", None), []),
    ],
)
def test_a_row_that_is_wrong_is_told_and_the_others_are_read(text, finding, codes, tmp_path: Path):
    result = read(text, tmp_path)
    assert told(result) == [finding]
    assert tree(result.codes) == codes
    assert all(f.problem and f.remedy and f.file == "codes.csv" for f in result.findings)


def test_a_folder_that_only_paths_name_has_no_row_of_its_own(tmp_path: Path):
    (folder,) = read("tag\nSleep/Night\n", tmp_path).codes
    assert (folder.row, folder.children[0].row) == (None, 2)


def test_a_workbook_is_read_from_the_first_sheet_that_has_codes(tmp_path: Path):
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.worksheets[0].append(["About this study"])
    sheet = workbook.create_sheet("Codes")
    for row in (["Name", "Definition"], ["Sleep", "Nights"], [12, None]):
        sheet.append(row)
    workbook.save(tmp_path / "codes.xlsx")
    result = read_codebook(tmp_path / "codes.xlsx")
    assert tree(result.codes) == ["Sleep", "12"]


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 and no more"])
def test_a_damaged_workbook_is_a_finding(content: bytes, tmp_path: Path):
    result = read(content, tmp_path, "codes.xlsx")
    assert result.codes == ()
    assert [finding.severity for finding in result.findings] == [Severity.STOPS]


def test_a_file_over_the_limit_and_one_that_is_not_there_are_findings(tmp_path: Path):
    read("name\nSleep\n", tmp_path)
    assert told(read_codebook(tmp_path / "codes.csv", Limits(file_bytes=3))) == [("too_large", None)]
    assert told(read_codebook(tmp_path / "none.csv")) == [("no_such_file", None)]


NAMES = st.text(st.sampled_from("ab =+@-'\"é😀"), min_size=1, max_size=6).map(str.strip).filter(bool)
TEXTS = st.text(st.sampled_from("ab,;\n\"'=+@é😀 "), max_size=8).map(str.strip)


@st.composite
def codebooks(draw: st.DrawFn) -> list[CodebookRow]:
    """Rows of a tree in which every parent has its row, before its children."""
    paths: list[tuple[str, ...]] = [()]
    for name in draw(st.lists(NAMES, min_size=1, max_size=6)):
        path = (*draw(st.sampled_from(paths)), name)
        if path not in paths:
            paths.append(path)
    return [CodebookRow("1", path, *(draw(TEXTS) for _ in range(4))) for path in paths[1:]]


def listed(rows: list[CodebookRow], above: tuple[str, ...] = ()) -> list:
    within = [row for row in rows if row.path[:-1] == above]
    return [(row.name, row.definition, row.include, row.exclude, row.example, listed(rows, row.path)) for row in within]


def as_listed(codes: tuple[ListedCode, ...]) -> list:
    return [(c.name, c.definition, c.include, c.exclude, c.example, as_listed(c.children)) for c in codes]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@settings(max_examples=25)
@given(rows=codebooks())
def test_what_is_written_is_read_as_the_same_tree(write, rows: list[CodebookRow]):
    with TemporaryDirectory() as folder:
        name = "codes.csv" if write is write_csv else "codes.xlsx"
        result = read(write(rows), Path(folder), name)
    assert as_listed(result.codes) == listed(rows)
    assert [finding.rule for finding in result.findings] == ["codebook_not_read"]


def test_the_invented_codebook_comes_back(tmp_path: Path):
    result = read(write_csv(ROWS), tmp_path)
    assert as_listed(result.codes) == listed(list(ROWS))
    assert "Guide question" in result.findings[0].problem
