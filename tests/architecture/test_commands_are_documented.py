"""Every command and every argument says what it is for, and stands on the page of commands."""

from pathlib import Path

import pytest

from docs.build.commands_page import arguments_of, commands_within, parser_of
from stepdown.cli import COMMANDS, module_of
from stepdown.cli.site import SITE_COMMANDS
from tests.architecture.source import ROOT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_argument_of_a_command_has_help(command):
    assert COMMANDS[command].strip()
    assert [action.dest for action in arguments_of(parser_of(command)) if not action.help] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_on_the_page_of_commands(command):
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert f"## stepdown {command}\n" in page


@pytest.mark.parametrize("command", SITE_COMMANDS)
def test_every_command_of_the_site_is_on_the_page_and_its_arguments_have_help(command):
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert f"### stepdown site {command}\n" in page
    parser = commands_within(parser_of("site"))[command]
    assert [action.dest for action in arguments_of(parser) if not action.help] == []


def test_every_module_of_the_command_line_is_reached_from_a_command():
    folder = ROOT / "src" / "stepdown" / "cli"
    named = {module_of(command).__name__.rpartition(".")[2].replace("_", "-") for command in COMMANDS}
    assert commands_in(folder) | {"site", "survey", "themes"} == named
    assert commands_in(folder / "site") == set(SITE_COMMANDS)


def commands_in(folder: Path) -> set[str]:
    return {path.stem.replace("_", "-") for path in folder.glob("[a-z]*.py") if "def run(" in path.read_text()}
