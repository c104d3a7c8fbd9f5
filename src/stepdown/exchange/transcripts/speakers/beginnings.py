"""What could be a speaker's label at the beginning of a line, in each of the layouts that people and machines use."""

import re
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.exchange.transcripts.speakers.stamps import STAMP, seconds


class Layout(Word):
    """How a label stands before the words."""

    COLON = "colon", "INT: words"
    COLUMN = "column", "INT, a tab, words"  # the row of a table, or a hanging indent
    GAP = "gap", "INT, two spaces, words"
    TITLE = "title", "Name 0:03, the words on the next lines"
    TIME_FIRST = "time_first", "0:03 Name, the words on the next lines"


@dataclass(frozen=True, slots=True)
class Beginning:
    """A label that a line could begin with, the words after it, and the time beside it, if there is one."""

    label: str
    words: str
    layout: Layout
    at_seconds: float | None = None


_LABEL = r"(?P<label>[^\s:<>{}|\[\]\t!?;][^:<>{}|\[\]\t!?;]{0,38}?)"
_COLON = re.compile(rf"(?:(?P<before>{STAMP})[\s,.–-]*)?\[?{_LABEL}\]?\s*(?P<after>{STAMP})?\s*:(?![\d/])\s*")
_GAP = re.compile(rf"{_LABEL}\s{{2,}}(?=\S)")
_TITLE = re.compile(rf"\[?{_LABEL}\]?[\s,–-]+(?P<after>{STAMP})")
_TIME_FIRST = re.compile(rf"(?P<before>{STAMP})[\s,–-]+\[?{_LABEL}\]?")
_ALONE = re.compile(rf"\[?{_LABEL}\]?")
_TIME = re.compile(STAMP)
_NUMBER = re.compile(r"\d{1,5}\.?")
_BEGINS = ((Layout.COLON, _COLON), (Layout.GAP, _GAP))
_WHOLE = ((Layout.TITLE, _TITLE), (Layout.TIME_FIRST, _TIME_FIRST))
_LONGEST = 160
"""Within so many characters a label and its times are over."""


def beginning(line: str) -> Beginning | None:
    """The label that a line could begin with; None where there can be none. The line has no space at its ends."""
    if "\t" in line and (found := _of_columns([cell.strip() for cell in line.split("\t")])):
        return found
    for layout, pattern in _WHOLE if len(line) <= _LONGEST else ():
        if whole := pattern.fullmatch(line):
            return _beginning(layout, whole, "")
    for layout, pattern in _BEGINS:
        if begins := pattern.match(line[:_LONGEST]):
            return _beginning(layout, begins, line[begins.end() :])
    return None


def name_alone(line: str, at_seconds: float | None) -> Beginning | None:
    """A line that could be a name and nothing else, under a line with nothing but its time."""
    found = _ALONE.fullmatch(line) if len(line) <= _LONGEST else None
    return Beginning(_tidy(found["label"]), "", Layout.TIME_FIRST, at_seconds) if found else None


def _of_columns(cells: list[str]) -> Beginning | None:
    """The cells of a row: perhaps a number, the label and the time in either order, and the words."""
    filled = [cell for cell in cells if cell]
    if len(filled) > 2 and _NUMBER.fullmatch(filled[0]):
        filled = filled[1:]
    times = [cell for cell in filled[:2] if _TIME.fullmatch(cell)]
    rest = [cell for cell in filled if cell not in times]
    found = _ALONE.fullmatch(rest[0].rstrip(": ")) if len(rest) > 1 else None
    if found is None:
        return None
    return Beginning(_tidy(found["label"]), " ".join(rest[1:]), Layout.COLUMN, seconds(times[0] if times else None))


def _beginning(layout: Layout, found: re.Match[str], words: str) -> Beginning:
    parts = found.groupdict()
    return Beginning(_tidy(parts["label"]), words, layout, seconds(parts.get("before") or parts.get("after")))


def _tidy(label: str) -> str:
    return " ".join(label.split())
