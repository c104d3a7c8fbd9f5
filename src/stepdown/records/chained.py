"""The audit as its chain sees it: a print of each entry, and where it is not what it was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet

from stepdown.domain.chain import Break, Link, break_in_entries, break_in_links, print_of
from stepdown.records.models.audit import AuditEvent, AuditLink

_SAID = ("id", "at", "by_id", "by_program_id", "act", "about_kind", "about_id", "family", "was_refused", "reason")
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
    return list(_prints(_after(link).order_by("id").values_list(*_SAID)[:most]))


def look_through_chain(anchors: Mapping[int, str]) -> Chained:
    """Look at every link and every entry. ``anchors``: digests of links that were kept elsewhere, by their numbers."""
    seen = _Seen()
    links = map(_link, AuditLink.objects.order_by("number").iterator(chunk_size=20))
    broken = break_in_links(links, anchors, seen.break_within)
    newest = last_link()
    return Chained(seen.entries, _after(newest).count(), newest, broken)


class _Seen:
    """The entries seen so far, link by link."""

    def __init__(self) -> None:
        self.entries = 0
        self._last = 0

    def break_within(self, link: Link) -> Break | None:
        """What of the link's entries is not as it was, and what stands among them that is none of them."""
        found = dict(_prints(_between(self._last, link.last_entry)))
        self.entries, self._last = self.entries + len(found), link.last_entry
        return break_in_entries(link, found) or _put_in(link, found)


def _put_in(link: Link, found: Mapping[int, bytes]) -> Break | None:
    own = {number for number, _ in link.entries()}
    strange = min(found.keys() - own, default=None)
    return None if strange is None else Break(link.number, strange, "was put in afterwards")


def _after(link: Link | None) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(id__gt=link.last_entry if link else 0)


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
