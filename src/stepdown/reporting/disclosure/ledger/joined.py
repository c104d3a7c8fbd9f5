"""Several releases as one puzzle, and what a reader of all of them can place too closely."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stepdown.reporting.disclosure.attack import as_one, place, puzzles
from stepdown.reporting.disclosure.counts import GAPS
from stepdown.reporting.disclosure.ledger.entry import Entry
from stepdown.reporting.disclosure.ledger.links import Link, joint, links
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.system import Sum

ANYTHING = Interval(0, None)


@dataclass(frozen=True, slots=True)
class Joined:
    """All that a reader of several releases knows: each count's bounds, the sums within and the links across."""

    known: Mapping[str, Interval]
    within: tuple[Sum, ...]
    across: tuple[Link, ...]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "Joined":
        """From the releases, in order. Links that contradict what is told are none: the record has changed there."""
        known = {joint(n, name): bounds for n, entry in enumerate(entries) for name, bounds in entry.known.items()}
        within = tuple(
            tuple((joint(n, name), factor) for name, factor in terms)
            for n, entry in enumerate(entries)
            for terms in entry.sums
        )
        return cls(known, within, tuple(links(entries)))._without_contradictions()

    @property
    def sums(self) -> tuple[Sum, ...]:
        """The sums within releases and across."""
        return (*self.within, *(link.terms for link in self.across))

    def placed(self, targets: Collection[str], largest: int) -> dict[str, Interval]:
        """Where a reader of all releases places each of the targets, if it may be no more than ``largest``."""
        worked_out = self._worked_out()
        groups = puzzles(self.sums, worked_out, frozenset(), self.known)
        found = place(groups, targets, largest)
        return {
            name: Interval(worked_out[name], worked_out[name])
            if name in worked_out
            else found.get(name, self.known.get(name, ANYTHING))
            for name in targets
        }

    def _worked_out(self) -> dict[str, int]:
        """What is shown, and what follows from it sum by sum."""
        exact = {name: bounds.low for name, bounds in self.known.items() if bounds.low == bounds.high}
        waiting = list(self.sums)
        while True:
            left = []
            for terms in waiting:
                unknown = [(name, factor) for name, factor in terms if name not in exact]
                if len(unknown) == 1:
                    (name, factor) = unknown[0]
                    exact[name] = -sum(f * exact[n] for n, f in terms if n != name) // factor
                elif unknown:
                    left.append(terms)
            if len(left) == len(waiting):
                return exact
            waiting = left

    def _without_contradictions(self) -> "Joined":
        """These without the links of groups of counts that no values fit."""
        kept = self
        while wrong := kept._contradicted():
            links_left = tuple(link for link in kept.across if not wrong.intersection(n for n, _ in link.terms))
            if len(links_left) == len(kept.across):
                return kept
            kept = Joined(kept.known, kept.within, links_left)
        return kept

    def _contradicted(self) -> set[str]:
        exact = self._worked_out()
        wrong = {name for name, value in exact.items() if _is_outside(value, self.known.get(name, ANYTHING))}
        wrong |= {n for terms in self.sums if _fails(terms, exact) for n, _ in terms}
        if wrong:
            return wrong
        groups = puzzles(self.sums, exact, frozenset(), self.known)
        if not groups or as_one(groups).fits():
            return set()
        return {name for group in groups if not group.fits() for name in group.unknown}


def _is_outside(value: int, bounds: Interval) -> bool:
    return value < bounds.low or (bounds.high is not None and value > bounds.high)


def _fails(terms: Sum, exact: Mapping[str, int]) -> bool:
    return all(name in exact for name, _ in terms) and sum(factor * exact[name] for name, factor in terms) != 0


def given_away(entries: Sequence[Entry], before: Joined, new: Entry, small: Iterable[str]) -> dict[str, Interval]:
    """What a reader who has the new release beside the earlier ones places too closely, and could not before.

    ``before`` are the earlier ones joined, and ``small`` the new release's own counts to protect. Of an earlier
    release the ledger knows no true count: one that a reader can place within fewer than three values is given away
    if one of these is small.
    """
    largest = max(entry.largest_small for entry in (*entries, new))
    own = {joint(len(entries), name) for name in small}
    together = Joined.of((*entries, new))
    hidden = set(together.known.keys() | {name for terms in together.sums for name, _ in terms})
    hidden -= {name for name, bounds in together.known.items() if bounds.low == bounds.high}
    hidden -= {name for name in hidden if name.startswith(f"{len(entries)}:")} | {n for n in hidden if n.endswith(GAPS)}
    placed = together.placed(hidden | own, largest)
    close = {name: found for name, found in placed.items() if not found.withstands()}
    could_be_small = {n: f for n, f in close.items() if n in own or (f.low <= largest and f.high and f.high >= 1)}
    placed_before = before.placed(could_be_small.keys() - own, largest)
    return {name: found for name, found in could_be_small.items() if placed_before.get(name) != found}
