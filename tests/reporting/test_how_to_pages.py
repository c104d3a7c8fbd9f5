"""The how-to pages do what they say: their commands run, their tables can be used, and they name every key."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pydantic import BaseModel

from stepdown.cli import main
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.choices import Dimension, FamilyRule, PersonRule
from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.reporting.sections.change import WIDEST
from stepdown.reporting.shown import TOO_FEW
from tests.architecture.source import ROOT
from tests.spec.ascii_table import read_table

HOW_TO = ROOT / "docs" / "how-to"


def page(name: str) -> str:
    return (HOW_TO / name).read_text(encoding="utf-8")


SPREADSHEET = page("from-spreadsheet-to-report.md")
TEMPLATE, CHECK, EVALUATE = re.findall(r"^\$ stepdown (.*)$", SPREADSHEET, re.MULTILINE)


def test_from_a_blank_workbook_to_the_report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(TEMPLATE)) == 0
    _fill(Path("team.xlsx"))
    assert main(shlex.split(CHECK)) == 0
    (study,) = re.findall(r"```toml\n(.*?)```", SPREADSHEET, re.DOTALL)
    Path("study.toml").write_text(study, encoding="utf-8")
    assert main(shlex.split(EVALUATE)) == 0
    written = {path.relative_to("report").as_posix() for path in Path("report").rglob("*") if path.is_file()}
    named = set(re.findall(r"`((?:release|internal)/[\w.]+)`", SPREADSHEET))
    assert named <= written
    results = json.loads(Path("report/internal/results.json").read_text(encoding="utf-8"))["results"]
    moved = next(result for result in results if result["id"] == "movement.stepped_down")
    assert (moved["numerator"], moved["known"]) == (1, 2)


def _fill(path: Path) -> None:
    """Type the page's tables into the workbook's sheets, under the headings that stand there."""
    workbook = load_workbook(path)
    for sheet, drawing in re.findall(r"`([\w ]+)`\n\n```text\n(.*?)```", SPREADSHEET, re.DOTALL):
        columns = {cell.value: cell.column for cell in workbook[sheet][1]}
        for number, row in enumerate(read_table(drawing), start=2):
            for heading, value in row.items():
                workbook[sheet].cell(number, columns[heading], value)
    workbook.save(path)


def keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key of a study, of its parts and of their parts."""
    for name, field in model.model_fields.items():
        yield field.alias or name
        annotation = field.annotation
        for part in (annotation, *getattr(annotation, "__args__", ())):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from keys(part)


def named_in_code(text: str) -> set[str]:
    """The words that stand in code on a page: `like this`, in a block, or as the name of a [part]."""
    code = " ".join(re.findall(r"```.*?```|`[^`]+`", text, re.DOTALL))
    return set(re.findall(r"[a-z_0-9]+", code))


def test_every_key_of_a_study_is_explained():
    wanted = set(keys(Study))
    assert {"referred_from", "why", "into", "words", "data_controllers"} <= wanted
    assert wanted - named_in_code(page("write-a-study.md")) == set()


@pytest.mark.parametrize("words", [FamilyRule, PersonRule, Dimension])
def test_every_choice_of_a_study_is_explained(words):
    assert {str(word) for word in words} - named_in_code(page("write-a-study.md")) == set()


@pytest.mark.parametrize("symbol", [DFE_1_5.symbol, TOO_FEW, WIDEST])
def test_every_symbol_of_a_report_is_explained(symbol):
    assert f"| {symbol} | " in page("read-the-report.md")
