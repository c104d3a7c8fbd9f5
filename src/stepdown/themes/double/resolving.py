"""Resolving what two coders see differently, one turn and code after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.themes.double.compared import Differing
from stepdown.themes.project.state.coding import Coding, DoubleCoding, Memo
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import MemoAbout

type Place = tuple[str, int, str]
"""A text, the number of a turn in it, from 0, and a code."""


@dataclass(frozen=True, slots=True)
class SideTaken:
    """One coder's side: the stretches that they gave the code, in code points; none where they did not give it.

    ``besides``: the other codes that they gave to words of the turn.
    """

    coder: str
    name: str
    stretches: tuple[tuple[int, int], ...]
    memos: tuple[Memo, ...]
    besides: tuple[str, ...]


def place_of(one: Differing) -> Place:
    """By which a disagreement is known."""
    return one.found.text, one.turn, one.found.code


def left(found: Sequence[Differing]) -> tuple[Differing, ...]:
    """Those about which nothing is decided yet."""
    return tuple(one for one in found if one.resolution is None)


def next_left(found: Sequence[Differing], after: Place) -> Differing | None:
    """The next of them after a place in the order of the texts, going on from the beginning; None where no other is
    left."""
    places = [place_of(one) for one in found]
    at = places.index(after) + 1 if after in places else 0
    return next((one for one in left((*found[at:], *found[:at])) if place_of(one) != after), None)


def sides(project: Project, double: DoubleCoding, one: Differing) -> tuple[SideTaken, ...]:
    """Both coders' sides of a disagreement, with the memos about their codings of it."""
    start, end = one.found.stretch
    here = [c for c in project.codings_of(one.found.text) if c.start < end and start < c.end and c.blind == double.id]
    return tuple(_side(project, one, coder, [c for c in here if c.coder == coder]) for coder in double.coders)


def _side(project: Project, one: Differing, coder: str, theirs: Sequence[Coding]) -> SideTaken:
    given = {coding.id for coding in theirs if coding.code == one.found.code}
    return SideTaken(
        coder,
        project.coders.get(coder, coder),
        tuple((coding.start, coding.end) for coding in theirs if coding.id in given),
        tuple(m for m in project.memos.values() if m.about is MemoAbout.CODING and m.about_id in given),
        tuple(dict.fromkeys(coding.code for coding in theirs if coding.id not in given)),
    )
