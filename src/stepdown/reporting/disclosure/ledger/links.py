"""What joins two releases: the same count in both, or a count and the part of it that is another cohort's.

Two releases of the same people tell the same counts. Where the record has changed between them a table may have
changed; one of which nothing that both show differs is taken to be as it was. Of two cohorts of which one holds the
other, what is left over is a count too; so is what several that do not overlap leave of one that holds them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from stepdown.reporting.disclosure.ledger.entry import Entry
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.system import Sum

FLOW = "flow."
"""How many were left out by a rule does not grow with the cohort, where rules differ."""


class Link(NamedTuple):
    """A sum across releases, by joint names; ``left_over`` is the count that it makes, if it makes one."""

    terms: Sum
    left_over: str | None
    releases: tuple[int, ...]


def joint(number: int, name: str) -> str:
    """A count's name among all releases."""
    return f"{number}:{name}"


def links(entries: Sequence[Entry]) -> list[Link]:
    """All that joins these releases, each said once."""
    found: dict[tuple[Sum, bool], Link] = {}
    for link in _links(entries):
        found.setdefault((link.terms[: len(link.releases)], link.left_over is None), link)
    return list(found.values())


def _links(entries: Sequence[Entry]) -> Iterator[Link]:
    for one, other in combinations(range(len(entries)), 2):
        if entries[one].scope.is_of_the_same_people(entries[other].scope):
            yield from _same(entries, one, other)
        elif entries[one].scope.holds(entries[other].scope):
            yield from _left_over(entries, one, (other,))
        elif entries[other].scope.holds(entries[one].scope):
            yield from _left_over(entries, other, (one,))
    for whole in range(len(entries)):
        parts = _apart(entries, whole)
        if len(parts) > 1:
            yield from _left_over(entries, whole, parts)


def _apart(entries: Sequence[Entry], whole: int) -> tuple[int, ...]:
    """Releases within one, of which no two can count the same person."""
    found: list[int] = []
    for number, entry in enumerate(entries):
        within = number != whole and entries[whole].scope.holds(entry.scope)
        if within and all(entry.scope.is_apart_from(entries[other].scope) for other in found):
            found.append(number)
    return tuple(found)


def _same(entries: Sequence[Entry], one: int, other: int) -> Iterator[Link]:
    first, second = entries[one], entries[other]
    shared = first.same.keys() & second.same.keys()
    changed = {_table(first, name) for name in shared if _differ(first, second, name)}
    for name in sorted(shared):
        if _table(first, name) not in changed:
            terms = ((joint(one, first.same[name]), 1), (joint(other, second.same[name]), -1))
            yield Link(terms, None, (one, other))


def _left_over(entries: Sequence[Entry], whole: int, parts: Sequence[int]) -> Iterator[Link]:
    within = [entries[number] for number in parts]
    shared = set(entries[whole].same).intersection(*(entry.same for entry in within))
    alike = all(_rules(entry) == _rules(entries[whole]) for entry in within)
    shrunk = {_table(entries[whole], name) for name in shared if _is_less(entries[whole], within, name)}
    for name in sorted(shared):
        if _table(entries[whole], name) not in shrunk and (alike or not name.startswith(FLOW)):
            left = f"{whole}-{'-'.join(map(str, parts))}:{name}"
            of_parts = [(joint(number, entries[number].same[name]), -1) for number in parts]
            yield Link(((joint(whole, entries[whole].same[name]), 1), *of_parts, (left, -1)), left, (whole, *parts))


def _rules(entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    return entry.scope.families_left_out, entry.scope.people_left_out


def _table(entry: Entry, name: str) -> str:
    result_id = name.partition("#")[0]
    return entry.tables.get(result_id, result_id)


def _known(entry: Entry, name: str) -> Interval:
    return entry.known.get(entry.same[name], Interval(0, None))


def _differ(first: Entry, second: Entry, name: str) -> bool:
    """Whether what is told of a count in both cannot be of one count.

    Drawn for under one name by one secret, the same count has the same noise: told otherwise, it has changed.
    """
    one, other = _known(first, name), _known(second, name)
    if None not in (one.high, other.high) and _drawn(first, name) == _drawn(second, name) is not None:
        return one != other
    return _above(one.low, other.high) or _above(other.low, one.high)


def _drawn(entry: Entry, name: str) -> tuple[str, str] | None:
    """By which secret and under which name the noise of a count was drawn; None where there is none."""
    return (entry.secret, entry.drawn[entry.same[name]]) if entry.secret else None


def _is_less(whole: Entry, parts: Iterable[Entry], name: str) -> bool:
    """Whether a count is less than what is told of its parts, so that they are no parts of it."""
    return _above(sum(_known(part, name).low for part in parts), _known(whole, name).high)


def _above(low: int, high: int | None) -> bool:
    return high is not None and low > high
