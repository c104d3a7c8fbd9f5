"""What becomes of one thing that is held before anybody has looked at it: nothing of those who must be kept apart."""

from dataclasses import dataclass

from stepdown.domain.subject_access.words import KeptBackBecause, Treatment


@dataclass(frozen=True, slots=True)
class Seen:
    """What the record itself says of one thing: whom it is about, whom its words name, how it was marked.

    ``is_theirs``: about the person, or of their family as a whole, or naming them. ``is_walled``: about somebody of
    whom they, or who asks for them, must learn nothing, or in words that could be. ``in_confidence``: the child was
    alone, and somebody else asks. ``is_specialists``: its detail is for a discipline alone.
    """

    is_theirs: bool
    is_walled: bool = False
    is_of_third_party: bool = False
    in_confidence: bool = False
    is_specialists: bool = False
    names_others: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed, why where it is kept back, and whether somebody has to look before it goes anywhere."""

    treatment: Treatment
    because: KeptBackBecause | None = None
    must_look: bool = False


def proposed(seen: Seen) -> Proposal:
    """The first that applies, the gravest first."""
    if not seen.is_theirs:
        return Proposal(Treatment.NOT_THEIRS)
    if seen.is_walled or seen.is_of_third_party:
        return _kept(KeptBackBecause.THIRD_PARTY)
    if seen.in_confidence:
        return _kept(KeptBackBecause.WISHES)
    if seen.is_specialists:
        return _kept(KeptBackBecause.HEALTH_OPINION)
    return Proposal(Treatment.GIVEN, must_look=seen.names_others)


def _kept(because: KeptBackBecause) -> Proposal:
    return Proposal(Treatment.KEPT_BACK, because, must_look=True)
