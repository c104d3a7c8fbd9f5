"""Proposal and answer in turn, until a proposal withstands or the budget of rounds is spent."""

from collections.abc import Collection, Iterable, Sequence
from math import ceil

from stepdown.reporting.disclosure.attack import Puzzle, place, puzzles
from stepdown.reporting.disclosure.optimal.doubt import Doubt
from stepdown.reporting.disclosure.optimal.master import Proposal, propose
from stepdown.reporting.disclosure.optimal.rules import Choice, Rule
from stepdown.reporting.disclosure.parts import Choose, Chosen, Part, added, bundled, united
from stepdown.reporting.disclosure.secondary import secondary

ROUNDS, COUNTS_IN_ALL = 40, 60_000
"""How many proposals are made of one part, and of how many counts in all: fewer of a large part."""

NODES = 2_000
"""How far one proposal is pursued."""

NOUGHT = 1e-6

EACH = 20
"""How many small counts of a puzzle, of those that are placed too closely, give a rule in one round."""

REPAIRED = 4
"""Each so many rounds, a proposal that does not withstand is completed by the simple search."""


def least_loss_of(parts: Iterable[Part], sound: Choose) -> Chosen:
    """The counts to hide in all parts so that least is lost; ``sound`` is a search whose answer withstands."""
    return added(least_loss(united(members), sound(members)) for members in bundled(parts))


def least_loss(part: Part, sound: Chosen) -> Chosen:
    """The counts of a part to hide so that least is lost; never more cells than ``sound`` hides, which is sound.

    Where the budget ends first, the best sound choice found, with what is known to be lost by any.
    """
    if sound.least >= sound.lost:
        return sound
    search = _Search(part, sound)
    for number in range(min(ROUNDS, 1 + COUNTS_IN_ALL // len(part.system.values))):
        proposal = search.propose()
        if proposal is None or search.is_answered(proposal.hidden):
            break
        if number % REPAIRED == REPAIRED - 1:
            search.complete(proposal.hidden)
    return search.best


class _Search:
    """The best sound choice so far, the rules found, and what is lost at least."""

    def __init__(self, part: Part, sound: Chosen) -> None:
        self.part, self.best = part, sound
        self.most = part.cells_of(sound.hidden)
        self.choice = Choice(part)
        self.doubt = Doubt(self.choice)
        self.rules: list[Rule] = list(self.choice.first_rules())

    def propose(self) -> Proposal | None:
        """The next proposal; None where no choice can lose less than the best, or none was found."""
        found = propose(self.choice, self.rules, self.most, NODES)
        if found is not None:
            least = min(self.best.lost, max(self.best.least, ceil(found.least - NOUGHT)))
            self.best = self.best._replace(least=least)
        return found if self.best.least < self.best.lost else None

    def is_answered(self, hidden: frozenset[str]) -> bool:
        """Whether a proposal withstands; what the attacker finds otherwise becomes rules for the next."""
        missed = self._missed(hidden)
        self.rules += missed
        if not missed:
            self._is_sound(hidden)
        return not missed

    def complete(self, hidden: frozenset[str]) -> None:
        """Make a proposal sound by the simple search: it may be better than the best so far."""
        part = self.part
        self._is_sound(hidden | secondary(part.system, part.small, part.cost, hidden))

    def _is_sound(self, hidden: frozenset[str]) -> None:
        lost = self.part.loss_of(hidden)
        if lost < self.best.lost and self.part.cells_of(hidden) <= self.most:
            self.best = self.best._replace(hidden=hidden, lost=lost)

    def _missed(self, hidden: frozenset[str]) -> list[Rule]:
        """What the attacker of whole numbers finds of the proposal, as rules."""
        groups = self._puzzles(hidden)
        placed = place(groups, self.part.small, enough=EACH)
        close = [
            (one, [name for name in one.unknown if name in placed and not placed[name].withstands()]) for one in groups
        ]
        close = [(one, names) for one, names in close if names]
        rules = [rule for one, names in close for rule in self.doubt.rules(one, names)]
        return rules or [self._around(one, hidden) for one, _ in close]

    def _puzzles(self, hidden: Collection[str]) -> Sequence[Puzzle]:
        unknown = self.choice.always.union(hidden)
        shown = {name: value for name, value in self.part.system.values.items() if name not in unknown}
        return puzzles(self.part.system.sums, shown, self.part.system.printed)

    def _around(self, puzzle: Puzzle, hidden: frozenset[str]) -> Rule:
        """Placed too closely between whole numbers: one more count of the sums around must be hidden."""
        inside = set(puzzle.unknown)
        near = {n for terms in self.part.system.sums for n, _ in terms if inside.intersection(m for m, _ in terms)}
        return Rule(dict.fromkeys(near.intersection(self.choice.free) - hidden, 1.0), 1.0)
