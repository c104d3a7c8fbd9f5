"""The page on importing a council's files does what it says: each command runs, each line and row is so."""

import json
import re
import shlex
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from stepdown.cli import main
from tests.architecture.source import ROOT

PAGE = (ROOT / "docs" / "how-to" / "import-council-files.md").read_text(encoding="utf-8")
CONSOLES = re.findall(r"```console\n\$ stepdown (.*?)\n(.*?)```", PAGE, re.DOTALL)
ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Every command of the page, one after another, and what each said."""
    folder = tmp_path_factory.mktemp("walk")
    said: dict[str, str] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "400")
        for command, _ in CONSOLES:
            said[command] = _said(command)
    return folder, said


def _said(command: str) -> str:
    import io
    from contextlib import redirect_stderr, redirect_stdout

    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        assert main(shlex.split(command)) == 0, command
    return out.getvalue()


def test_each_command_says_what_the_page_says(walked):
    _, said = walked
    for command, lines in CONSOLES:
        for line in lines.strip().splitlines():
            assert line in said[command], command


def test_the_child_s_story_is_the_dataset_s(walked):
    folder, _ = walked
    levels = pq.read_table(folder / "joined" / "safeguarding.parquet").to_pylist()
    rows = [
        " | ".join((str(r["started_on"]), str(r["ended_on"]), r["safeguarding_level"], r["source"] or "")).strip()
        for r in levels
        if r["child_id"] == "T045-1"
    ]
    on_the_page = [row.strip().removesuffix(" |") for row in ROW.findall(PAGE) if row.startswith("20")]
    assert [row.rstrip(" |") for row in rows] == [row.rstrip(" |") for row in on_the_page]


def test_what_stands_in_the_files_stands_in_the_files(walked):
    folder, _ = walked
    files = folder / "council-files"
    episode = re.findall(r"```text\n(.*?)\n```", PAGE)[0]
    assert (files / "ssda903" / "2021" / "episodes.csv").read_text(encoding="utf-8").splitlines()[23] == episode
    census = (files / "cin-census" / "cin-2023.xml").read_text(encoding="utf-8")
    assert "<LAchildID>500595</LAchildID>" in census.splitlines()[4494]
    (plan,) = re.findall(r"```xml\n(.*?)\n```", PAGE, re.DOTALL)
    assert "".join(plan.split()) in "".join(census.split())


def test_the_figures_are_the_report_s(walked):
    folder, _ = walked
    results = json.loads((folder / "report" / "internal" / "results.json").read_text(encoding="utf-8"))["results"]
    by_id = {result["id"]: result for result in results}
    shown = re.findall(r"^\| `(movement\.\w+)` \| (\d+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
    assert len(shown) == 3
    for id_, *counts in shown:
        assert [by_id[id_]["numerator"], by_id[id_]["known"], by_id[id_]["total"]] == list(map(int, counts))
    assert by_id["movement.matrix.child_protection_plan.child_in_need"]["numerator"] == 5
