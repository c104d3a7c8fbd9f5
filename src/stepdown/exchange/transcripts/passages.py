"""What the reader of every format is given and gives: a file, and its passages of words in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.finding import Finding
from stepdown.exchange.limits import Limits
from stepdown.exchange.transcripts.rules.refused import TOO_LARGE

MOST_CHARACTERS = 2_000_000
"""Some eighty hours of talk."""
_MOST_LINES = 100_000

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a file and its name, as it was sent."""

    data: bytes
    name: str
    limits: Limits

    def finding(self, rule: Rule, details: Mapping[str, str] = _NONE) -> Finding:
        """A finding in this file."""
        return rule.finding(Place(self.name), details)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, the row of a table (its cells apart by tabs), a line, or the words of a caption.

    ``voice``: the speaker, where the format itself says who it is. ``stands_apart``: a heading, or a caption without
    a voice among others that have one, which goes on nobody's turn. ``is_wrapped``: a line of a page, which goes on
    whatever line stood before it.
    """

    words: str
    at_seconds: float | None = None
    voice: str | None = None
    stands_apart: bool = False
    is_wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of a file in order, with what a person should look at."""

    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...] = ()


class RefusedFileError(Exception):
    """A file cannot be read; ``rule`` with its details says why."""

    def __init__(self, rule: Rule, details: Mapping[str, str] = _NONE) -> None:
        super().__init__(rule.id)
        self.rule = rule
        self.details = details


def refuse_if_long(texts: Iterable[str]) -> None:
    """RefusedFileError where the texts of a file are more than one transcript can have, in characters or in lines."""
    characters = lines = 0
    for text in texts:
        characters += len(text)
        lines += 1 + text.count("\n")
        if characters > MOST_CHARACTERS or lines > _MOST_LINES:
            most = f"{MOST_CHARACTERS:,} characters or {_MOST_LINES:,} lines"
            raise RefusedFileError(TOO_LARGE, {"how": f"it has more than {most}"})
