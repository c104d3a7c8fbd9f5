"""Who must be kept apart from whom in what is given: walls, names, and addresses that are confidential."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from stepdown.domain.subject_access.leaving_out import KIN, names_any, phrases_of_address, without
from stepdown.domain.subject_access.proposal import Proposal, Seen, proposed
from stepdown.records.held.held import Held, Them
from stepdown.records.models.families import FamilyMember, Wall
from stepdown.records.models.people import Home, PersonName


@dataclass(frozen=True, slots=True)
class Apart:
    """What is known of the people around one. ``beyond``: those of whom they, or who asks for them, must learn nothing.

    ``phrases``: what of every confidential address of their families must never be found in words.
    """

    of: Them
    own_names: tuple[str, ...]
    others: tuple[str, ...]
    beyond: frozenset[UUID]
    names_beyond: tuple[str, ...]
    phrases: tuple[str, ...]
    is_asked_by_another: bool

    def cut(self, words: str) -> str:
        """The words without any confidential address."""
        return without(words, self.phrases)

    def proposal(self, one: Held) -> Proposal:
        """What becomes of one thing before anybody has looked at it."""
        text = f"{one.title}\n{one.words}"
        named = one.is_free and names_any(text, self.own_names)
        theirs = not one.about or bool(one.about & self.of.people) or named
        return proposed(
            Seen(
                is_theirs=theirs,
                is_walled=self._is_walled(one, text),
                is_of_third_party=one.is_of_third_party,
                in_confidence=self.is_asked_by_another and bool(one.alone & self.of.people),
                is_specialists=one.is_specialists,
                names_others=bool(one.about - self.of.people) or (one.is_free and names_any(text, self.others)),
            )
        )

    def _is_walled(self, one: Held, text: str) -> bool:
        """Behind a wall nothing is taken on trust that is of the whole family, or speaks of kin without a name."""
        if not self.beyond:
            return False
        if one.about & self.beyond or names_any(text, self.names_beyond):
            return True
        return one.is_free and bool(one.words) and (not one.about or names_any(text, KIN))


def apart(of: Them, asked_by: UUID | None, *, is_asked_by_another: bool) -> Apart:
    """Who is around the person, and around the parent who asks for them."""
    around = set(FamilyMember.objects.filter(family__in=of.families).values_list("person_id", flat=True))
    asking = of.people | ({asked_by} if asked_by else set())
    beyond = _beyond(of.families, asking)
    return Apart(
        of=of,
        own_names=_given(of.people),
        others=_given(around - of.people),
        beyond=beyond,
        names_beyond=_given(beyond),
        phrases=_addresses(around | of.people),
        is_asked_by_another=is_asked_by_another,
    )


def _beyond(families: Iterable[UUID], asking: Iterable[UUID]) -> frozenset[UUID]:
    walls = Wall.objects.filter(family__in=families, lifted_on__isnull=True)
    both = {(w.one_id, w.other_id) for w in walls} | {(w.other_id, w.one_id) for w in walls}
    return frozenset(other for one, other in both if one in set(asking))


def _given(people: Iterable[UUID]) -> tuple[str, ...]:
    """The forenames: a surname is shared, and names nobody."""
    names = PersonName.objects.filter(person__in=list(people)).exclude(given="")
    return tuple(dict.fromkeys(part for n in names for part in (n.given, *n.given.split())))


def _addresses(people: Iterable[UUID]) -> tuple[str, ...]:
    homes = Home.objects.filter(person__in=list(people), is_confidential=True)
    return tuple(phrase for h in homes for phrase in phrases_of_address(h.lines, h.postcode))
