"""How it is told on a page what does not come along, what waits and what the check found: each reason once."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.exchange.archive.arriving.told import Waiting
from stepdown.exchange.archive.leaving.around import around
from stepdown.exchange.archive.leaving.left_behind import LeftBehind
from stepdown.records.queries.projects.exchange import FileSeen


@dataclass(frozen=True, slots=True)
class Because:
    """A reason, and what it is the reason of."""

    why: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the check for real names found something. ``known_as``: what the register has for it, if it has it."""

    where: str
    what: str
    known_as: str
    times: int
    around: str


def left_behind(found: Iterable[LeftBehind]) -> tuple[Because, ...]:
    """What does not come along, with how much of it where that is counted."""
    return _by_reason((one.why, one.what if one.count is None else f"{one.what}: {one.count:,}") for one in found)


def waiting(found: Iterable[Waiting]) -> tuple[Because, ...]:
    """The texts that wait, by what they wait for."""
    return _by_reason((" ".join(one.reasons), f"“{one.title}”") for one in found)


def places(found: FileSeen) -> tuple[Place, ...]:
    """Every place that the check found."""
    said = found.leaving.said
    return tuple(
        Place(leak.text, leak.kind.label, ", ".join(leak.pseudonyms), leak.times, around(said[leak.text], leak))
        for leak in found.check.leaks
    )


def _by_reason(found: Iterable[tuple[str, str]]) -> tuple[Because, ...]:
    reasons: dict[str, list[str]] = {}
    for why, what in found:
        reasons.setdefault(why.rstrip("."), []).append(what)
    return tuple(Because(why, tuple(what)) for why, what in reasons.items())
