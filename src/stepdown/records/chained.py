"""The audit as its chain sees it: a print of each entry, and where it is not what it was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from stepdown.domain.chain import Break, Link, break_in_entries, break_in_links, print_of
from stepdown.records.models.audit import AuditEvent, AuditLink

_SAID = ("id", "at", "by_id", "act", "about_kind", "about_id", "family", "was_refused", "reason")
"""All of an entry: what is not in here could be changed unseen."""


@dataclass(frozen=True, slots=True)
class Chained:
    """What a look at the whole audit found. ``newest``: the last link, None where there is none yet."""

    entries: int
    waiting: int
    newest: Link | None
    broken: Break | None


def last_link() -> Link | None:
    """The link that the next one hangs on."""
    found = AuditLink.objects.order_by("-number").first()
    return _link(found) if found else None


def prints_after(link: Link | None, most: int) -> Sequence[tuple[int, bytes]]:
    """The prints of what happened since a link was made, by their numbers, in order."""
    last = AuditLink.objects.get(number=link.number).last_entry if link else 0
    return list(_prints(AuditEvent.objects.filter(id__gt=last).order_by("id").values_list(*_SAID)[:most]))


def look_through_chain(anchors: Mapping[int, str]) -> Chained:
    """Look at every link and every entry. ``anchors``: digests of links that were kept elsewhere, by their numbers."""
    links = AuditLink.objects.order_by("number")
    newest = last_link()
    broken = break_in_links((_link(link) for link in links.iterator(chunk_size=20)), anchors)
    last, entries = 0, 0
    for link in links.iterator(chunk_size=20):
        found = dict(_prints(_between(last, link.last_entry)))
        broken = _earlier(broken, break_in_entries(_link(link), found) or _put_in(_link(link), found))
        last, entries = link.last_entry, entries + len(found)
    return Chained(entries, AuditEvent.objects.filter(id__gt=last).count(), newest, broken)


def _put_in(link: Link, found: Mapping[int, bytes]) -> Break | None:
    own = {number for number, _ in link.entries()}
    strange = min(found.keys() - own, default=None)
    return None if strange is None else Break(link.number, strange, "was put in afterwards")


def _earlier(one: Break | None, other: Break | None) -> Break | None:
    """The one in the earlier link; in the same link the one that names an entry."""
    if one is None or other is None:
        return one or other
    return other if other.link <= one.link else one


def _between(after: int, last: int) -> Iterable[tuple[Any, ...]]:
    return AuditEvent.objects.filter(id__gt=after, id__lte=last).values_list(*_SAID).iterator()


def _prints(entries: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, bytes]]:
    for number, *values in entries:
        yield number, print_of(number, map(_text, values))


def _text(value: object) -> str | None:
    """A value as it is printed: alike on every database."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return None if value is None else str(value)


def _link(found: AuditLink) -> Link:
    return Link(found.number, found.before, bytes(found.prints), found.digest)
