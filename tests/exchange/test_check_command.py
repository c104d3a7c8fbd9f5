"""`stepdown check`: what it prints, what it writes, and how it ends."""

import csv
import json
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.dataset.check.checked import RULES
from stepdown.exchange.rules import READING_RULES

FAMILIES = "family_id,area\n" + "".join(f"F{n},North\n" for n in range(30))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "families.csv").write_text(FAMILIES, encoding="utf-8")
    return folder


def test_data_without_findings_end_with_what_to_do_next_and_no_file(data: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["check", str(data)]) == 0
    assert capsys.readouterr().err == (
        f"Read 30 rows in 1 table. The data can be used. Next: stepdown evaluate STUDY.toml --data {data} --out DIR\n"
    )
    assert not list(Path().glob("*findings*"))


def test_the_first_20_findings_are_shown_and_all_are_in_the_file(data: Path, capsys: pytest.CaptureFixture[str]):
    (data / "families.csv").write_text(FAMILIES.replace("F", "").replace(",N", ".0,N"), encoding="utf-8")
    assert main(["check", str(data)]) == 1
    shown = capsys.readouterr().err
    assert shown.count("Must be put right: ") == 20
    assert "There are 30 findings. The first 20 are shown. All of them are in data-findings.csv." in shown
    with Path("data-findings.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["row"] for row in csv.DictReader(file)] == [str(n) for n in range(2, 32)]


def test_what_must_be_put_right_is_shown_before_what_to_look_at(data: Path, capsys: pytest.CaptureFixture[str]):
    (data / "families.csv").write_text("family_id,own\nF1,x\nF1,y\n", encoding="utf-8")
    main(["check", str(data)])
    heads = [line.split(":")[0] for line in capsys.readouterr().err.splitlines() if "families.csv" in line]
    assert heads == ["Must be put right", "Please check"]


def test_a_cell_that_a_spreadsheet_would_run_is_harmless_in_the_findings_file(data: Path):
    (data / "families.csv").write_text('family_id,area\nF1,"=HYPERLINK(1)"\n', encoding="utf-8")
    assert main(["check", str(data), "--findings", "all.csv"]) == 0
    with Path("all.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["value"] for row in csv.DictReader(file)] == ["'=HYPERLINK(1)"]


def test_json_is_one_value_on_standard_output_and_nothing_else(data: Path, capsys: pytest.CaptureFixture[str]):
    (data / "notes.csv").write_text("x", encoding="utf-8")
    assert main(["check", str(data), "--json"]) == 0
    captured = capsys.readouterr()
    said = json.loads(captured.out)
    assert captured.err == ""
    assert (said["usable"], said["rows"], said["invented"]) == (True, {"families": 30}, False)
    assert [finding["rule"] for finding in said["findings"]] == ["unknown_file"]


def test_a_findings_file_that_cannot_be_written_is_said(data: Path, capsys: pytest.CaptureFixture[str]):
    (data / "notes.csv").write_text("x", encoding="utf-8")
    assert main(["check", str(data), "--findings", str(data)]) == 2
    assert "the findings could not be written" in capsys.readouterr().err


def test_what_is_not_there_is_unreadable(data: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["check", "nowhere.xlsx"]) == 2
    assert capsys.readouterr().err.endswith(
        "Nothing could be read from nowhere.xlsx. Put right what is found and check it again.\n"
    )


def test_each_rule_has_one_word_of_its_own():
    ids = [rule.id for rule in (*RULES, *READING_RULES)]
    assert len(set(ids)) == len(ids)
