"""Passages as lines with speakers, each line that has no label of its own going on the turn before it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from stepdown.exchange.transcripts.passages import Passage
from stepdown.exchange.transcripts.speakers.beginnings import Beginning, Layout, beginning, name_alone
from stepdown.exchange.transcripts.speakers.decide import Decision, decide
from stepdown.exchange.transcripts.speakers.stamps import STAMP, seconds
from stepdown.themes.texts.heard import Heard, Line

_TIME = re.compile(STAMP)
_IN_BRACKETS = re.compile(rf"(?=[\[(])({STAMP})\s+(?P<words>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One line of a passage, with the label that it could begin with and the time that it has anyway."""

    passage: Passage
    words: str
    found: Beginning | None
    at_seconds: float | None


def heard(passages: Iterable[Passage]) -> tuple[Heard, Decision]:
    """The lines of a file, and which labels were taken for speakers and which could have been."""
    pieces = list(_pieces(passages))
    decision = decide([piece.found for piece in pieces])
    return Heard(tuple(_going_on(pieces, decision.speakers))), decision


def _pieces(passages: Iterable[Passage]) -> Iterator[_Piece]:
    """The lines that hold words. A line with nothing but a time gives it to the next."""
    at: float | None = None
    names_follow = False
    for passage in passages:
        for line in filter(None, map(str.strip, passage.words.split("\n"))):
            if passage.at_seconds is None and _TIME.fullmatch(line):
                at, names_follow = seconds(line), "-->" in line
                continue
            yield _piece(passage, line, at, names_follow=names_follow)
            at, names_follow = None, False


def _piece(passage: Passage, line: str, at: float | None, *, names_follow: bool) -> _Piece:
    at = passage.at_seconds if at is None else at
    if passage.voice or passage.stands_apart:
        return _Piece(passage, line, None, at)
    found = beginning(line) or (name_alone(line, at) if names_follow else None)
    if found and passage.at_seconds is not None and found.layout is not Layout.COLON:
        found = None  # a caption has its time already: "Monday 10:30" is what was said
    if found:
        found = replace(found, at_seconds=at if found.at_seconds is None else found.at_seconds)
    stamped = _IN_BRACKETS.fullmatch(line)
    words, own = (stamped["words"], seconds(stamped[1])) if stamped else (line, at)
    return _Piece(passage, words, found, own)


def _going_on(pieces: Sequence[_Piece], speakers: frozenset[str]) -> Iterator[Line]:
    turn: Line | None = None  # the line that began the turn
    passage: Passage | None = None
    for piece in pieces:
        line = _line(piece, speakers)
        if turn is not None and _goes_on(line, piece.passage, turn, is_same_passage=piece.passage is passage):
            yield replace(line, goes_on=True)
        else:
            turn = line
            yield line
        passage = piece.passage


def _line(piece: _Piece, speakers: frozenset[str]) -> Line:
    if piece.passage.voice:
        return Line(piece.passage.voice, piece.words, piece.at_seconds)
    if piece.found and piece.found.label in speakers:
        return Line(piece.found.label, piece.found.words, piece.found.at_seconds)
    return Line(None, piece.words, piece.at_seconds)


def _goes_on(line: Line, passage: Passage, turn: Line, *, is_same_passage: bool) -> bool:
    """Whether a line carries on the turn before it.

    With a speaker it does where a machine cut up what one person said: the same speaker, and both have a time. Without
    one it does after somebody's words, and within one paragraph or page.
    """
    if line.speaker is not None:
        return line.speaker == turn.speaker and None not in (line.at_seconds, turn.at_seconds)
    if passage.stands_apart:
        return is_same_passage
    return turn.speaker is not None or passage.is_wrapped or is_same_passage
