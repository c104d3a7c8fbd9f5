"""What the explanation says of the Essex evaluation is what the program finds (the verdicts: see test_essex)."""

import re
from pathlib import Path

from stepdown.evaluation.replay.read import OPTIONAL, REQUIRED
from tests.replay.test_essex import COULD_NOT_FAIL, INCONSISTENT

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "replay.md").read_text(encoding="utf-8")


def test_the_counts_of_the_page_are_those_of_the_replay():
    assert len(INCONSISTENT.split()) == 20
    assert "20 inconsistent, 70 consistent and 40 not checkable" in PAGE


def test_the_page_names_every_figure_that_no_check_could_have_failed():
    (listed,) = re.findall(r"could not have failed: ([F\d, ]+)\.", PAGE)
    assert listed.split(", ") == COULD_NOT_FAIL.split()


def test_the_page_names_every_column_of_a_figures_file():
    documented = set(
        re.findall(r"`(\w+)`", "\n".join(line.split("|")[1] for line in PAGE.splitlines() if line[:1] == "|"))
    )
    assert documented >= {*REQUIRED, *OPTIONAL}
