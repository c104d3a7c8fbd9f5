"""A transcript as it was read: lines with the labels that stand before them, before anybody is told who is who."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_FIRST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``speaker``: the label as written, or None where there is none. ``at_seconds``: from the start.

    ``goes_on``: whether it carries on the turn before it. A line that does not is a turn of its own; without a speaker
    it is nobody's, such as a heading.
    """

    speaker: str | None
    words: str
    at_seconds: float | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class LabelSeen:
    """A label with what stands under it, for whoever says who it is. None: the turns that are nobody's."""

    label: str | None
    turns: int
    words: int
    begins: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The lines of a transcript in order."""

    lines: tuple[Line, ...]

    @property
    def labels(self) -> tuple[LabelSeen, ...]:
        """Each label with its turns, its words and the first of them, in the order in which they appear."""
        said: dict[str | None, list[str]] = {}
        for turn in in_turns(self.lines):
            said.setdefault(turn.speaker, []).append(turn.words)
        return tuple(_seen(label, turns) for label, turns in said.items())

    def without_speaker(self, label: str) -> "Heard":
        """The same with a label read as words: 'He said: stop' goes on the turn before it."""
        return Heard(tuple(_as_words(line) if line.speaker == label else line for line in self.lines))

    def with_speaker(self, label: str) -> "Heard":
        """The same with every line that begins with a label and a colon or tab read as a turn of that speaker."""
        written = r"\s+".join(map(re.escape, label.split()))
        begins = re.compile(rf"\s*{written}\s*[:\t]\s*", re.IGNORECASE)
        return Heard(tuple(_as_turn(line, label, begins) for line in self.lines))


def in_turns(lines: Iterable[Line]) -> Iterator[Line]:
    """Whole turns: each line with those that go on it, the words joined by a space."""
    turn: list[Line] = []
    for line in lines:
        if turn and not line.goes_on:
            yield _joined(turn)
            turn = []
        turn.append(line)
    if turn:
        yield _joined(turn)


def _joined(lines: list[Line]) -> Line:
    words = " ".join(words for line in lines if (words := line.words.strip()))
    return replace(lines[0], words=words, goes_on=False)


def _seen(label: str | None, turns: list[str]) -> LabelSeen:
    first = next((words for words in turns if words.strip()), "")
    begins = first if len(first) <= _FIRST_WORDS else first[:_FIRST_WORDS].rstrip() + "…"
    return LabelSeen(label, len(turns), sum(len(words.split()) for words in turns), begins)


def _as_words(line: Line) -> Line:
    words = line.words if line.goes_on else f"{line.speaker}: {line.words}"
    return replace(line, speaker=None, words=words, goes_on=True)


def _as_turn(line: Line, label: str, begins: re.Pattern[str]) -> Line:
    found = begins.match(line.words) if line.speaker is None or line.goes_on else None
    return Line(label, line.words[found.end() :], line.at_seconds) if found else line
