"""The page about a project in a folder does what it says: each command is run, in order, on the files that it shows."""

import re
import shlex
import tomllib
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.cli.survey import SURVEY_COMMANDS
from stepdown.cli.themes import THEMES_COMMANDS
from tests.architecture.source import ROOT

PAGE = (ROOT / "docs" / "how-to" / "voices-without-the-site.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"`([\w.-]+)`\n\n```text\n(.*?)```", PAGE, re.DOTALL))
BLOCKS = re.findall(r"```console\n(.*?)```\n\n?(.{0,40})", PAGE, re.DOTALL)
REFUSED = "ends with exit code 1"
COMMANDS = {
    command: int(after.startswith(REFUSED))
    for block, after in BLOCKS
    for command in re.findall(r"^\$ stepdown (.*)$", block, re.MULTILINE)
}
"""Each command of the page, and the exit code with which it says that it ends."""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[int, str]]]:
    """The folder in which every command ran, and what each ended with and printed."""
    folder = tmp_path_factory.mktemp("voices")
    for name, content in FILES.items():
        (folder / name).write_text(content, encoding="utf-8")
    ended = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for command in COMMANDS:
            with redirect_stdout(StringIO()) as out:
                ended[command] = (main(shlex.split(command)), out.getvalue())
    return folder, ended


def test_each_command_ends_as_the_page_says(done):
    assert {command: code for command, (code, _) in done[1].items()} == COMMANDS
    assert sum(COMMANDS.values()) == 1


def test_what_the_page_says_is_written_is_there(done):
    folder, _ = done
    report = {"release/report.html", "release/report.docx", "release/report.pdf", "release/tables.xlsx"}
    for place, own in (("survey", "internal/results.json"), ("report", "internal/voices.json")):
        written = {path.relative_to(folder / place).as_posix() for path in (folder / place).rglob("*")}
        assert {*report, own} <= written
        assert own in PAGE
    assert (folder / "for-analysis" / "responses.sps").is_file()
    assert (folder / "archive.zip").is_file()


def test_the_part_of_a_scenario_that_is_printed_can_be_read(done):
    (printed,) = (out for command, (_, out) in done[1].items() if "time-saved" in command)
    part = tomllib.loads(printed)["staff_time"]["hours_a_week"]
    assert (part["unit"], part["owner"]) == ("hours a week", "The team's manager")


def test_every_command_is_shown():
    shown = {" ".join(command.split()[:2]) for command in COMMANDS}
    wanted = {f"themes {name}" for name in THEMES_COMMANDS} | {f"survey {name}" for name in SURVEY_COMMANDS}
    assert {name for name in wanted - shown if f"`stepdown {name}" not in PAGE} == set()
