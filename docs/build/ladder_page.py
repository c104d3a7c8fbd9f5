"""The page of the safeguarding ladder."""

from docs.build.markdown import page, table
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, Movement, SafeguardingLevel, movement
from stepdown.domain.word import Word

INTRODUCTION = """
How far the council's statutory involvement with a child goes, and how a child's place compares between two points.
The rule is spelled out, case by case, in [the specification](spec/safeguarding.md).
"""


def ladder_page() -> str:
    """The levels, the ways off the ladder, the movements and the rule between levels."""
    levels = [(str(level.rung), f"`{level}`", level.label) for level in SafeguardingLevel]
    return page(
        "The safeguarding ladder",
        INTRODUCTION,
        "## Levels, lowest first",
        table(("Rung", "Word", "Label"), levels),
        "## Ways of leaving the ladder",
        "None of these is a step down or a step up.",
        _list(LeftLadder),
        "## Why a level is missing",
        _list(Missing),
        "## Movements",
        _list(Movement),
        "## From one level to another",
        "Down the side is the level at the first point, across the top the level at the second.",
        _between_levels(),
    )


def _list(words: type[Word]) -> str:
    return table(("Word", "Label"), [(f"`{word}`", word.label) for word in words])


def _between_levels() -> str:
    levels = tuple(SafeguardingLevel)
    rows = [(before.label, *(movement(before, after).label for after in levels)) for before in levels]
    return table(("", *(level.label for level in levels)), rows)
