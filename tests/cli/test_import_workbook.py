"""`stepdown import workbook`: the page on drafting a mapping does what it says, and what is asked wrongly is told."""

import json
import re
import shlex
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.dataset.store import read_dataset
from tests.architecture.source import ROOT

PAGE = (ROOT / "docs" / "how-to" / "draft-a-mapping.md").read_text(encoding="utf-8")
(SHEET,) = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
CONSOLES = re.findall(r"```console\n\$ stepdown (.*?)\n(.*?)```", PAGE, re.DOTALL)
(IN_THE_DRAFT,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sheet of the page, where the commands are run."""
    monkeypatch.chdir(tmp_path)
    Path("team.csv").write_text(SHEET, encoding="utf-8")
    return tmp_path


def answered() -> None:
    text = Path("team.toml").read_text(encoding="utf-8")
    text = text.replace('dates = "?"', 'dates = "day_first"').replace('# "RAG"', '"RAG"')
    Path("team.toml").write_text(text, encoding="utf-8")


def test_the_page_does_what_it_says(team: Path, capsys: pytest.CaptureFixture[str]):
    for (command, shown), code in zip(CONSOLES, (0, 2, 0), strict=True):
        assert main(shlex.split(command)) == code
        said = capsys.readouterr().err.splitlines()
        assert [row for row in shown.splitlines() if row not in said] == []
        assert IN_THE_DRAFT in Path("team.toml").read_text(encoding="utf-8")
        if code == 2:
            answered()
    assert read_dataset(team / "team").manifest.rows["children"] == 3


def test_a_draft_is_told_to_programs_too(team: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["import", "workbook", "team.csv", "--draft-mapping", "team.toml", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [question["at"] for question in said["questions"]] == ["referrals.received_at"]
    assert said["not_mapped"] == {"RAG": "no column is known by this heading"}


def test_a_mapping_that_is_there_is_not_written_over(team: Path, capsys: pytest.CaptureFixture[str]):
    Path("team.toml").write_text("# my answers\n", encoding="utf-8")
    assert main(["import", "workbook", "team.csv", "--draft-mapping", "team.toml"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert Path("team.toml").read_text(encoding="utf-8") == "# my answers\n"


def test_years_of_one_form_are_imported_together(team: Path):
    main(["import", "workbook", "team.csv", "--draft-mapping", "team.toml"])
    answered()
    another = SHEET.replace("F-1", "F-2").replace("C-1", "C-2")
    Path("later.csv").write_text(another, encoding="utf-8")
    importing = ["import", "workbook", "team.csv", "later.csv", "--mapping", "team.toml", "--out", "both"]
    assert main(importing) == 0
    assert read_dataset(team / "both").manifest.rows == {
        "families": 4,
        "children": 6,
        "referrals": 4,
        "observations": 6,
    }


def test_a_workbook_of_the_template_needs_no_mapping(team: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["template", "own.xlsx"]) == 0
    capsys.readouterr()
    assert main(["import", "workbook", "own.xlsx", "--out", "own", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["usable"] is True


def test_what_stops_is_said_and_nothing_is_written(team: Path, capsys: pytest.CaptureFixture[str]):
    Path("children.csv").write_text("child_id,family_id\nC-1,F-1\n", encoding="utf-8")
    assert main(["import", "workbook", "children.csv", "--out", "own"]) == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert not Path("own").exists()


DRAFT = ["--draft-mapping", "m.toml"]
WRONG = {
    "no place": (["workbook", "team.csv"], "--out DATASET"),
    "a draft and a dataset": (["workbook", "team.csv", *DRAFT, "--out", "x"], "--draft-mapping MAPPING alone"),
    "a draft of two files": (["workbook", "team.csv", "team.csv", *DRAFT], "drafted from one file"),
    "a draft of a census": (["cin-census", "team.csv", *DRAFT], "--draft-mapping is not for cin-census"),
    "a mapping of a census": (["ssd", "team.csv", "--mapping", "m", "--out", "x"], "--mapping is not for ssd"),
    "an assumption": (["workbook", "team.csv", "--out", "x", "--assume-none", "early_help"], "--assume-none is not"),
    "a sheet without a draft": (["workbook", "team.csv", "--sheet", "A", "--out", "x"], "--sheet says which sheet"),
    "no such file": (["workbook", "nowhere.csv", *DRAFT], "no such file"),
    "nothing known": (["workbook", "empty.csv", *DRAFT], "The row of headings"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), WRONG.values(), ids=WRONG.keys())
def test_what_is_asked_wrongly_is_told(team: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str):
    Path("empty.csv").write_text("\n", encoding="utf-8")
    assert main(["import", *arguments]) == 2
    assert says in capsys.readouterr().err
    assert {path.name for path in team.iterdir()} == {"team.csv", "empty.csv"}
