"""The command `timeline` over the invented council, and the page about it: each command runs, each figure is so."""

import io
import json
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from xml.etree import ElementTree

import pytest

from stepdown.cli import main
from tests.architecture.source import ROOT

HOW_TO = ROOT / "docs" / "how-to"
PAGE = (HOW_TO / "see-a-timeline.md").read_text(encoding="utf-8")
BEFORE = (HOW_TO / "import-council-files.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ stepdown (.*?)\n(.*?)```", re.DOTALL)
NEEDED = ("demo-council", "import", "match", "link")
"""The commands of the page before this one that make its datasets."""


def ran(command: str) -> tuple[int, str]:
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        return main(shlex.split(command)), out.getvalue()


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[int, str]]]:
    """The folder after the commands of the page before, to the link, and those of this page; what each said."""
    folder = tmp_path_factory.mktemp("walk")
    before = [command for command, _ in CONSOLE.findall(BEFORE) if command.split()[0] in NEEDED]
    commands = [*before, *(command for command, _ in CONSOLE.findall(PAGE))]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "400")
        return folder, {command: ran(command) for command in commands}


@pytest.fixture
def inside(walked, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(walked[0])
    return walked[0]


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_each_command_says_what_the_page_says(walked):
    _, said = walked
    assert {command: code for command, (code, _) in said.items()} == dict.fromkeys(said, 0)
    for command, lines in CONSOLE.findall(PAGE):
        assert [line for line in lines.splitlines() if line not in said[command][1]] == [], command


def test_the_page_of_a_child_says_that_it_is_internal_and_has_the_sentence_of_the_how_to(inside: Path):
    page = text(inside / "ivy.html")
    assert page.index("Internal: shows single children. Not for publication.") < page.index("<h1")
    (quoted,) = re.findall(r'Ivy\'s says: "(.*?)"', PAGE, re.DOTALL)
    assert " ".join(quoted.split()) in page
    assert "2021/episodes.csv, row 24" in page
    assert "What cannot all be so" not in page  # nobody noted anything down about this dataset


@pytest.mark.parametrize("name", ["ivy.html", "family.html", "cohort.html", "child.html"])
def test_a_page_is_self_contained_and_its_picture_is_named(inside: Path, name: str):
    page = text(inside / name)
    assert not re.search(r"<script|<link|src=|@import|url\((?!#|&quot;#|data:)", page)
    (svg,) = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    root = ElementTree.fromstring(svg)  # noqa: S314 - it was drawn a moment ago, here
    title, desc = root[0], root[1]
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text
    assert len(desc.text or "") > 100


def test_what_an_import_found_that_cannot_be_so_is_on_the_page(inside: Path):
    page = text(inside / "child.html")
    assert "What cannot all be so" in page
    assert "Looked after and under a child protection plan at once" in page


def test_the_counts_of_the_how_to_are_so(inside: Path):
    code, said = ran("timeline joined --cohort --out again.html --json")
    assert code == 0
    months = {month["month"]: month for month in json.loads(said)["months"]}
    rows = re.findall(r"^\| (−?\d+) \| (\d+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 3
    for month, *counts in rows:
        found = months[int(month.replace("−", "-"))]
        told = [sum(found["levels"].values()), found["left_ladder"], found["not_known"]]
        assert told == list(map(int, counts))


def test_the_children_of_a_family_as_json(inside: Path):
    code, said = ran("timeline joined --family T045 --out again.html --json")
    told = json.loads(said)
    assert (code, told["as_at"], told["conflicts"]) == (0, "2024-03-31", None)
    assert [child["child_id"] for child in told["children"]] == ["T045-1", "T045-2"]
    assert told["children"][0]["levels"][3]["safeguarding_level"] == "looked_after"


@pytest.mark.parametrize(
    ("asked", "code", "says"),
    [
        ("joined --child nobody", 1, "there is no child 'nobody' in these data"),
        ("joined --family nobody", 1, "no child in these data is of a family 'nobody'"),
        ("council --cohort", 1, "the data tell of no referral"),
        ("nowhere --cohort", 2, "nowhere"),
        ("council --child 500040 --notes joined", 2, "cannot be read as the conflicts of an import"),
    ],
)
def test_what_cannot_be_shown_is_said_and_no_page_is_written(inside: Path, asked: str, code: int, says: str):
    ended, said = ran(f"timeline {asked} --out none.html")
    assert ended == code
    assert says in said
    assert not (inside / "none.html").exists()


def test_a_page_is_not_written_over_a_folder(inside: Path):
    ended, said = ran("timeline joined --child T045-1 --out joined")
    assert (ended, "is a folder" in said) == (2, True)


@pytest.mark.parametrize("asked", ["", "--child a --family b"])
def test_whom_to_show_is_said_once(inside: Path, asked: str):
    with pytest.raises(SystemExit) as end:
        ran(f"timeline joined {asked} --out none.html")
    assert end.value.code == 2
