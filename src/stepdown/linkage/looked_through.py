"""A council's files looked through for the children of a record: who may be who, and the story of each of those."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stepdown.domain.identity import IdentifierScheme
from stepdown.linkage.extract.person import Person
from stepdown.linkage.history import History
from stepdown.linkage.ladder.conflicts import Conflict, conflicts
from stepdown.linkage.ladder.timeline import Timeline, timeline
from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.prepared import Side
from stepdown.linkage.matching.proposal import Proposal, Strength, Unmatched


@dataclass(frozen=True, slots=True)
class FoundChild:
    """A child of the files who may be one of the record's: how the files write them, and what they tell."""

    person: Person
    timeline: Timeline
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What is proposed, the children of the files in it, by their number, and the record's children not found.

    ``others``: how many children of the files come into question for nobody. Nothing is kept of them.
    """

    proposals: tuple[Proposal, ...]
    children: Mapping[str, FoundChild]
    unmatched: tuple[Unmatched, ...]
    others: int


def look_through(history: History, record: Side, known: Mapping[str, Person]) -> LookedThrough:
    """Look for the record's people among the children of the files.

    ``known``: the same council's people by its own numbers, from elsewhere: the statutory returns have no names, so
    what the council's system calls a child is taken from there, unless the birthdays contradict each other.
    """
    theirs = tuple(_named(person, known.get(person.id)) for person in history.people.values())
    matching = match(record, Side(theirs, history.families, IdentifierScheme.COUNCIL_CHILD))
    proposed = {proposal.right for proposal in matching.proposals if proposal.strength is not Strength.REFUSED}
    of_number = {person.id: person for person in theirs if person.id in proposed}
    children = {number: _child(history, person) for number, person in of_number.items()}
    return LookedThrough(matching.proposals, children, matching.unmatched, len(theirs) - len(children))


def _named(person: Person, known: Person | None) -> Person:
    if known is None or _contradict(person, known):
        return person
    return replace(person, names=(*person.names, *known.names), addresses=(*person.addresses, *known.addresses))


def _contradict(person: Person, known: Person) -> bool:
    both = (person.day_of_birth, known.day_of_birth)
    return None not in both and both[0] != both[1]


def _child(history: History, person: Person) -> FoundChild:
    story = history.story(person.id)
    return FoundChild(person, timeline(story), conflicts(story))
