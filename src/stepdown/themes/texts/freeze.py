"""A transcript frozen: one text that never changes, and where in it each turn's words stand."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stepdown.themes.texts.heard import Line, in_turns
from stepdown.themes.texts.plain import plain


class UnmappedLabelsError(Exception):
    """Nobody said who these labels are. ``labels`` has each once."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__(f"Say who {', '.join(labels)} is, or that it is nobody.")
        self.labels = labels


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn. ``number`` counts from 0; ``text[start:end]`` are its words, without the label."""

    number: int
    speaker: str | None
    start: int
    end: int
    at_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class FrozenText:
    """A text, one paragraph a turn (``LABEL: words`` and a line feed), and its turns in order.

    Positions are code points, as Python counts them: the first is 0, and the end is the first that is no longer in.
    """

    text: str
    turns: tuple[Turn, ...]

    def words_of(self, turn: Turn) -> str:
        """The words of a turn."""
        return self.text[turn.start : turn.end]


def frozen(lines: Iterable[Line], label_of: Mapping[str, str]) -> FrozenText:
    """The text of the lines, each label written as ``label_of`` says; an empty one leaves its turns without a label.

    A turn without words is left out. UnmappedLabelsError where a label is not in ``label_of``: a name that was
    meant to be replaced must not slip through.
    """
    said = [turn for turn in in_turns(lines) if plain(turn.words)]
    unmapped = dict.fromkeys(turn.speaker for turn in said if turn.speaker and turn.speaker not in label_of)
    if unmapped:
        raise UnmappedLabelsError(tuple(unmapped))
    paragraphs: list[str] = []
    turns: list[Turn] = []
    length = 0
    for number, turn in enumerate(said):
        words, label = plain(turn.words), plain(label_of[turn.speaker]) if turn.speaker else ""
        paragraph = f"{label}: {words}\n" if label else f"{words}\n"
        end = length + len(paragraph) - 1
        turns.append(Turn(number, label or None, end - len(words), end, turn.at_seconds))
        paragraphs.append(paragraph)
        length = end + 1
    return FrozenText("".join(paragraphs), tuple(turns))


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, as 64 hexadecimal digits: two texts with the same digest are the same text."""
    return hashlib.sha256(text.encode()).hexdigest()
