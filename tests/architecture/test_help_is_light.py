"""The command line answers before anything heavy is loaded: lightness is judged by what is imported, not by a clock."""

import subprocess
import sys

import pytest

from stepdown.cli import COMMANDS
from stepdown.cli.site import SITE_COMMANDS

HEAVY = (
    "django",
    "docx",
    "duckdb",
    "granian",
    "jinja2",
    "numpy",
    "openpyxl",
    "pyarrow",
    "pydantic",
    "rich",
    "scipy",
    "typst",
)

REPORT_IMPORTS = """
import sys
from stepdown.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    print("exit", end.code)
print("loaded", *sorted({name.split(".")[0] for name in sys.modules}))
"""


def run(*arguments: str) -> list[str]:
    command = [sys.executable, "-c", REPORT_IMPORTS, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(argument):
    *_, end, loaded = run(argument)
    assert end == "exit 0"
    assert set(loaded.split()) & set(HEAVY) == set()


@pytest.mark.parametrize("command", SITE_COMMANDS)
def test_the_help_of_a_command_of_the_site_loads_nothing_heavy(command):
    *_, end, loaded = run("site", command, "--help")
    assert end == "exit 0"
    assert set(loaded.split()) & set(HEAVY) == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_loads_nothing_heavy(command):
    *_, end, loaded = run(command, "--help")
    assert end == "exit 0"
    assert set(loaded.split()) & set(HEAVY) == set()
