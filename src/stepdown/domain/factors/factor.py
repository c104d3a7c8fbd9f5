"""What a factor is: an id, a label, whom it is about, how it is recorded and where its wording comes from."""

from dataclasses import dataclass

from stepdown.domain.people import Subject
from stepdown.domain.word import Word


class FactorKind(Word):
    """How a factor is recorded. Every kind also carries a state: present, absent or why it is missing."""

    BINARY = "binary", "Present or absent"
    ORDINAL = "ordinal", "On an ordered scale"
    COUNT = "count", "A count over the three months before the point"


class FactorGroup(Word):
    """What sort of thing a factor says."""

    RISK = "risk", "Risk factor"
    STRENGTH = "strength", "Strength or protective factor"
    PRACTITIONER_RATING = "practitioner_rating", "Practitioner's overall rating"


class Wording(Word):
    """Where a factor's wording comes from."""

    PILOT = "pilot", "The pilot's published evaluation (2023)"
    ASSESSMENT_FACTORS = "assessment_factors", "Children in need census, factors identified at end of assessment"
    STEPDOWN = "stepdown", "Stepdown"


@dataclass(frozen=True, slots=True)
class Factor:
    """One thing that can be observed of a person or a family.

    ``levels`` (ordinal factors only) run from best to worst; those in ``present_levels`` count as present.
    ``part_of`` names the broader factor of which this one is a kind.
    """

    id: str
    label: str
    subject: Subject
    kind: FactorKind = FactorKind.BINARY
    group: FactorGroup = FactorGroup.RISK
    wording: Wording = Wording.ASSESSMENT_FACTORS
    levels: tuple[str, ...] = ()
    present_levels: tuple[str, ...] = ()
    part_of: str | None = None
