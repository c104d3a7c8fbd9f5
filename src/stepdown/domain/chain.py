"""A chain over a log that is only ever added to: each link holds the prints of some entries, and hangs on the last.

Who changes an entry breaks its print; who mends the print breaks its link; who mends the link breaks every later one;
and who mends them all breaks the anchors, the digests of links that are kept where they cannot reach.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched

_FORM = b"stepdown chain 1\n"
_PLACE, _PRINT = 8, 32
"""Bytes of an entry's number and of its print."""
NOTHING_BEFORE = "0" * 64
"""What the first link hangs on."""


def print_of(number: int, values: Iterable[str | None]) -> bytes:
    """The print of an entry: 32 bytes that are others where any value is; None is another value than no text."""
    whole = hashlib.sha256(_FORM)
    for value in (str(number), *values):
        text = None if value is None else value.encode()
        whole.update(b"-" if text is None else b"%d:" % len(text) + text)
    return whole.digest()


@dataclass(frozen=True, slots=True)
class Link:
    """One link. ``prints``: for each of its entries, in order, its number in 8 bytes and its print in 32."""

    number: int
    before: str
    prints: bytes
    digest: str

    def entries(self) -> Iterator[tuple[int, bytes]]:
        """Each entry's number and print."""
        for entry in batched(self.prints, _PLACE + _PRINT):
            yield int.from_bytes(entry[:_PLACE]), bytes(entry[_PLACE:])

    @property
    def last_entry(self) -> int:
        """The number of its last entry."""
        return int.from_bytes(self.prints[-_PLACE - _PRINT : -_PRINT])


def next_link(last: Link | None, prints: Sequence[tuple[int, bytes]]) -> Link:
    """The link that hangs on the last one and holds the prints of more entries, by their numbers."""
    number, before = (last.number + 1, last.digest) if last else (1, NOTHING_BEFORE)
    packed = b"".join(place.to_bytes(_PLACE) + entry for place, entry in prints)
    return Link(number, before, packed, _digest(number, before, packed))


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain is broken first, and how, in words."""

    link: int
    entry: int | None
    how: str


def break_in_links(
    links: Iterable[Link], anchors: Mapping[int, str], within: Callable[[Link], Break | None] = lambda _: None
) -> Break | None:
    """The first link that does not hang on the one before, is not its own digest, or is not as it was anchored.

    An anchor of a link that is not there is a break too, and what ``within`` finds in a link: it names an entry, and
    so comes before the link's own.
    """
    last: Link | None = None
    for link in links:
        found = [one for one in (within(link), _break_of(link, last, anchors)) if one]
        if found:
            return min(found, key=lambda one: one.link)
        last = link
    there = last.number if last else 0
    gone = min((number for number in anchors if number > there), default=None)
    return None if gone is None else Break(gone, None, "is not there, and a digest of it was kept elsewhere")


def break_in_entries(link: Link, found: Mapping[int, bytes]) -> Break | None:
    """The first entry of a link that is not there any more, or has another print. ``found``: prints by number."""
    for number, entry in link.entries():
        if number not in found:
            return Break(link.number, number, "is not there any more")
        if found[number] != entry:
            return Break(link.number, number, "is not as it was written")
    return None


def _break_of(link: Link, last: Link | None, anchors: Mapping[int, str]) -> Break | None:
    number, before = (last.number + 1, last.digest) if last else (1, NOTHING_BEFORE)
    if link.number != number:
        return Break(number, None, "is not there any more")
    if link.before != before:
        return Break(number, None, "does not hang on the link before it")
    if link.digest != _digest(link.number, link.before, link.prints):
        return Break(number, None, "is not as it was made")
    if anchors.get(number, link.digest) != link.digest:
        return Break(number, None, "is not the one whose digest was kept elsewhere")
    return None


def _digest(number: int, before: str, prints: bytes) -> str:
    return hashlib.sha256(_FORM + b"%d\n%s\n" % (number, before.encode()) + prints).hexdigest()
