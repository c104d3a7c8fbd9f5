"""The one door of the ledger: findings and what was published before in, a release and a longer ledger out."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from stepdown.reporting.disclosure.hide import Hiding
from stepdown.reporting.disclosure.ledger.entry import Entry, entry_of
from stepdown.reporting.disclosure.ledger.joined import Joined, given_away
from stepdown.reporting.disclosure.ledger.ledger import Ledger
from stepdown.reporting.disclosure.ledger.links import joint, links
from stepdown.reporting.disclosure.ledger.noisy import drawn_beside
from stepdown.reporting.disclosure.ledger.scope import ALL_AREAS, Scope
from stepdown.reporting.disclosure.ledger.words import refusal
from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.reporting.disclosure.protect import DisclosureError, draft
from stepdown.reporting.disclosure.released import Protected
from stepdown.results.result import Findings

ROUNDS = 12
"""How often more is hidden before a release is refused."""


class LedgerRefusal(DisclosureError):
    """A release was refused because of what was published before. Names tables, rows and releases, never a count."""


def publish(
    findings: Findings,
    profile: Profile,
    ledger: Ledger,
    merges: Sequence[Merge] = (),
    spare: Collection[str] = (),
    area: str = ALL_AREAS,
) -> tuple[Protected, Ledger]:
    """The release, protected jointly with all earlier ones, and the ledger with it.

    What would give a small count away together with an earlier release is hidden too. LedgerRefusal where that does
    not do. A release for internal use is none: the ledger stays as it is.
    """
    if profile.largest_small == 0:
        return draft(findings, profile, merges, spare).protected()[0], ledger
    scope = Scope.of(findings.header, area)
    profile = drawn_beside(ledger, scope, profile)
    release = draft(findings, profile, merges, spare)
    also, before = frozenset[str](), Joined.of(ledger.entries)
    for turn in range(ROUNDS):
        protected, hiding = release.protected(also)
        entry = entry_of(scope, protected, hiding, profile.drawing)
        known = entry in ledger.entries or not ledger.entries
        given = {} if known else given_away(ledger.entries, before, entry, hiding.small)
        if not given:
            return protected, ledger.with_one_more(entry)
        hidden_before = _hidden_before(ledger.entries, entry) if turn == 0 else frozenset()
        more = hidden_before or _to_hide(ledger.entries, entry, hiding, given)
        if not more:
            break
        also |= more
    raise LedgerRefusal(refusal(ledger.entries, [one.result for one in protected.released], given))


def _hidden_before(entries: Sequence[Entry], new: Entry) -> frozenset[str]:
    """What the new release shows, and an earlier one of the same people hid or merged away."""
    prefix, shown = joint(len(entries), ""), _shown(new)
    hidden = {joint(n, name) for n, one in enumerate(entries) for name in {*one.same.values()} - _told(one)}
    pairs = [[name for name, _ in link.terms] for link in links((*entries, new)) if link.left_over is None]
    found = {other.removeprefix(prefix) for one, other in pairs if one in hidden and other.startswith(prefix)}
    return frozenset(found & shown)


def _told(entry: Entry) -> set[str]:
    return {name for name, known in entry.known.items() if known.high is not None}


def _shown(entry: Entry) -> set[str]:
    """The counts that are shown and can be hidden: an exact zero cannot, as hidden means that it is none."""
    return {name for name in _told(entry) if entry.known[name].high != 0}


def _to_hide(entries: Sequence[Entry], new: Entry, hiding: Hiding, given: Mapping[str, object]) -> frozenset[str]:
    """For each count that is given away the least costly shown one of the new release that is near it."""
    prefix = joint(len(entries), "")
    shown = {joint(len(entries), name) for name in _shown(new)}
    near = _Near((*entries, new))
    found = set()
    for name in sorted(given):
        if nearest := near.of(name, shown):
            found.add(min(nearest, key=lambda n: (hiding.cost.get(n.removeprefix(prefix), 0), n)))
    return frozenset(name.removeprefix(prefix) for name in found)


class _Near:
    """Which counts of all releases stand in one sum."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.beside: dict[str, set[str]] = {}
        for number, entry in enumerate(entries):
            for terms in entry.sums:
                self._join(joint(number, name) for name, _ in terms)
        for link in links(entries):
            self._join(name for name, _ in link.terms)

    def _join(self, names: Iterable[str]) -> None:
        together = set(names)
        for name in together:
            self.beside.setdefault(name, set()).update(together)

    def of(self, name: str, wanted: Collection[str]) -> set[str]:
        """The wanted counts that are nearest to one; none where none can be reached."""
        reached, edge = {name}, {name}
        while edge:
            if found := edge.intersection(wanted):
                return found
            edge = {other for one in edge for other in self.beside.get(one, ())} - reached
            reached |= edge
        return set()
