"""One child's way along the ladder as a chart is given it: stretches of days, what stood beside them, and dates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing


@dataclass(frozen=True, slots=True)
class Days:
    """From ``first`` up to, and not including, ``until``; None where it goes on. ``source``: where that is written.

    ValueError where it ends before it has begun.
    """

    first: date
    until: date | None
    standing: Standing
    source: str = ""

    def __post_init__(self) -> None:
        if self.until is not None and self.until <= self.first:
            raise ValueError(f"a stretch from {self.first} cannot end on {self.until}: it has no day")


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that stood beside the level from ``first`` up to, and not including, ``until``; None: it goes on."""

    said: str
    first: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened on a day, in words: 'Referred'."""

    day: date
    said: str


@dataclass(frozen=True, slots=True)
class Line:
    """One child. ``stretches`` in order; days between them are not known. ValueError where two share a day.

    ``without_overlap`` makes stretches that a line can have of any.
    """

    label: str
    stretches: tuple[Days, ...] = ()
    marks: tuple[Mark, ...] = ()
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        for one, following in pairwise(self.stretches):
            if one.until is None or one.until > following.first:
                raise ValueError(f"{self.label}: a stretch begins on {following.first}, within the one before it")

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told of the child at all."""
        return not (self.stretches or self.marks or self.flags)

    def first_day(self) -> date | None:
        """The earliest day of which anything is told; None of an empty line."""
        begun = [*(stretch.first for stretch in self.stretches), *(flag.first for flag in self.flags)]
        return min((*begun, *(mark.day for mark in self.marks)), default=None)


def day_after(day: date) -> date:
    """The next day; the last day that a calendar has is its own."""
    return day if day == date.max else day + timedelta(days=1)


def first_of(lines: Iterable[Line], as_at: date) -> date:
    """The earliest day told of in any line, at the latest ``as_at``."""
    return min((*filter(None, (line.first_day() for line in lines)), as_at))


def filled(line: Line, first: date, as_at: date) -> tuple[Days, ...]:
    """The stretches with what lies between them, and before and after them, as not known: each day has its stretch.

    Where a child has left the ladder for good, that is the last stretch: nothing is filled in after it.
    """
    found: list[Days] = []
    reached = first
    for stretch in line.stretches:
        if stretch.first > reached:
            found.append(Days(reached, stretch.first, Missing.NOT_KNOWN))
        found.append(stretch)
        reached = stretch.until or date.max
    end = day_after(as_at)
    if reached < end:
        found.append(Days(reached, end, Missing.NOT_KNOWN))
    return tuple(found)


def seen(line: Line, first: date, as_at: date) -> tuple[Days, ...]:
    """The same up to ``as_at`` alone, neighbours that are alike as one; ``until`` is None where it goes on then."""
    end = day_after(as_at)
    pieces = [each for each in filled(line, first, as_at) if each.first < end]
    alike = groupby(pieces, key=lambda each: None if isinstance(each.standing, Missing) else each.standing)
    return tuple(_one(list(group), as_at) for _, group in alike)


def _one(group: Sequence[Days], as_at: date) -> Days:
    last = group[-1]
    return replace(group[0], until=None if goes_on(last, as_at) else last.until, source="")


def goes_on(stretch: Days | Flag, as_at: date) -> bool:
    """Whether it is still so after ``as_at``."""
    return stretch.until is None or stretch.until > day_after(as_at)


def lasts(stretch: Days | Flag, as_at: date) -> int:
    """How many days of it lie up to and with ``as_at``."""
    end = day_after(as_at)
    return max(0, (min(stretch.until or end, end) - stretch.first).days)


def without_overlap(stretches: Iterable[Days]) -> tuple[Days, ...]:
    """Any stretches as those of a line: on a day that lies in several, the highest level counts, and what is written
    of the others is kept with it."""
    given = list(stretches)
    days = sorted({day for s in given for day in (s.first, s.until or date.max)})
    pieces = (piece for first, until in pairwise(days) for piece in _on(given, first, until))
    alike = groupby(pieces, key=lambda piece: (piece.standing, piece.source))
    return tuple(_joined(group) for _, pieces in alike for group in _touching(pieces))


def _on(given: Iterable[Days], first: date, until: date) -> Iterator[Days]:
    """The piece between two days on which anything can change, if any stretch lies there."""
    here = [s for s in given if s.first <= first and (s.until is None or first < s.until)]
    if here:
        highest = max(here, key=lambda s: _height(s.standing))
        source = "; ".join(dict.fromkeys(s.source for s in (highest, *here) if s.source))
        yield Days(first, None if until == date.max else until, highest.standing, source)


def _height(standing: Standing) -> int:
    if isinstance(standing, SafeguardingLevel):
        return 1 + standing.rung
    return 0 if isinstance(standing, LeftLadder) else -1


def _touching(pieces: Iterable[Days]) -> Iterator[list[Days]]:
    group: list[Days] = []
    for piece in pieces:
        if group and group[-1].until != piece.first:
            yield group
            group = []
        group.append(piece)
    yield group


def _joined(group: Sequence[Days]) -> Days:
    return replace(group[0], until=group[-1].until)
