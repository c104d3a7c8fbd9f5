"""A wide sheet through its mapping: the worked example of the manual, and all that can be wrong with a mapping."""

import csv
import io
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from stepdown.cli import main
from stepdown.exchange.read import load, read

MANUAL = Path(__file__).parents[2] / "docs" / "how-to" / "map-a-wide-sheet.md"
BLOCKS = dict(re.findall(r"```(\w+)\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL))
SHEET = BLOCKS["csv"]
MAPPING = BLOCKS["toml"].split("[[safeguarding]]")[0].replace('["RAG"]', '["RAG", "Plan at start"]')


def files(folder: Path, mapping: str, sheet: str = SHEET) -> tuple[Path, Path]:
    (folder / "tracker.csv").write_text(sheet, encoding="utf-8")
    (folder / "mapping.toml").write_text(mapping, encoding="utf-8")
    return folder / "tracker.csv", folder / "mapping.toml"


def found(folder: Path, mapping: str, sheet: str = SHEET) -> list[tuple[str, str | None, str | None]]:
    return [(f.rule, f.column, f.value) for f in read(*files(folder, mapping, sheet)).findings]


def test_the_example_of_the_manual_can_be_used(tmp_path: Path):
    loaded = load(*files(tmp_path, MAPPING))
    assert loaded.findings == ()
    assert loaded.rows == {"families": 2, "children": 3, "referrals": 2, "observations": 3}
    assert loaded.dataset is not None
    children = loaded.dataset.tables["children"].select(["child_id", "sex", "source_row"]).to_pylist()
    assert children == [
        {"child_id": "101-AA", "sex": "female", "source_row": 4},
        {"child_id": "101-BB", "sex": "male", "source_row": 5},
        {"child_id": "102-CC", "sex": "female", "source_row": 6},
    ]
    observations = loaded.dataset.tables["observations"]
    assert observations["at_referral"].to_pylist() == ["present", "present", "not_asked"]
    assert observations["at_closure"].to_pylist() == ["absent", "not_known", "not_asked"]


def test_the_manual_shows_what_the_command_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    sheet, mapping = files(tmp_path, BLOCKS["toml"])
    monkeypatch.chdir(tmp_path)
    assert main(["check", str(sheet), "--mapping", str(mapping)]) == 2
    shown = BLOCKS["console"].splitlines()[1:]
    assert capsys.readouterr().err.splitlines()[: len(shown)] == shown


def test_a_sheet_of_a_workbook_gives_the_same_facts_as_a_csv_file(tmp_path: Path):
    workbook = Workbook()
    workbook.worksheets[0].title = "Notes"
    sheet = workbook.create_sheet("Tracker")
    for row in csv.reader(io.StringIO(SHEET)):
        sheet.append(row)
    workbook.save(tmp_path / "tracker.xlsx")
    by_csv, mapping = files(tmp_path, 'sheet = "tracker"\n' + MAPPING)
    digests = {load(path, mapping).dataset.manifest.digest for path in (by_csv, tmp_path / "tracker.xlsx")}
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("ignored = [", "ignored = [["), ("mapping_unreadable", None, None)),
        (("[families]", "[famillies]"), ("mapping_unknown_table", "famillies", None)),
        (("date_of_birth =", "birthday ="), ("mapping_unknown_column", "children.birthday", None)),
        (('F = "female"', 'F = "femme"'), ("mapping_unknown_word", "children.sex", "femme")),
        (('received_at = "Referred"', ""), ("mapping_required_not_fed", "referrals.received_at", None)),
        (('"DOB"', '"D.O.B."'), ("mapping_no_such_column", None, "D.O.B.")),
        (('"RAG"', '"RAG", "DOB"'), ("mapping_ignored_but_used", "ignored", "DOB")),
        (('"RAG", ', ""), ("column_not_mapped", "RAG", None)),
        (('"DOB"', "3"), ("mapping_not_understood", "children.date_of_birth", "3")),
        (("heading_row = 3", 'heading_row = "third"'), ("mapping_not_understood", "heading_row", "third")),
        (('"RAG", "Plan at start"', '"RAG", 7'), ("mapping_not_understood", "ignored", "['RAG', 7]")),
        (("heading_row = 3", "heading_row = 90"), ("headings_not_found", None, None)),
    ],
)
def test_what_is_wrong_with_a_mapping_is_found(change, expected, tmp_path: Path):
    assert change[0] in MAPPING
    assert expected in found(tmp_path, MAPPING.replace(*change))


def test_everything_wrong_with_a_mapping_is_said_at_once(tmp_path: Path):
    wrong = MAPPING.replace("date_of_birth", "birthday").replace('"female"', '"femme"').replace('"RAG", ', "")
    rules = [rule for rule, *_ in found(tmp_path, wrong)]
    assert rules == ["mapping_unknown_column", "mapping_unknown_word", "column_not_mapped", "column_not_mapped"]


def test_a_mapping_that_feeds_nothing_is_no_mapping(tmp_path: Path):
    assert found(tmp_path, "heading_row = 3")[0] == ("mapping_feeds_nothing", None, None)


def test_a_sheet_that_the_workbook_does_not_have_is_named_with_the_nearest(tmp_path: Path):
    Workbook().save(tmp_path / "tracker.xlsx")
    _, mapping = files(tmp_path, 'sheet = "Sheets"\n' + MAPPING)
    finding = read(tmp_path / "tracker.xlsx", mapping).findings[0]
    assert (finding.rule, finding.remedy) == ("mapping_no_such_sheet", "Did you mean Sheet?")


def test_rows_that_disagree_about_one_family_are_left_to_a_person(tmp_path: Path):
    result = load(*files(tmp_path, MAPPING, SHEET.replace("101,NE,BB", "101,SW,BB")))
    places = [(f.rule, f.row, f.column, f.value) for f in result.findings]
    assert places == [("rows_disagree", 5, "area", "South-west")]
    assert result.dataset is None


def test_a_word_without_translation_stays_and_is_found_by_checking(tmp_path: Path):
    result = load(*files(tmp_path, MAPPING, SHEET.replace("2015,F", "2015,X")))
    assert [(f.rule, f.row, f.column, f.value) for f in result.findings] == [("unknown_code", 6, "sex", "X")]
