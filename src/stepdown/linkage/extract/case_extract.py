"""One extract of a case system: every record of one file, or of files that were taken together."""

from dataclasses import dataclass
from datetime import date

from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import (
    Assessment,
    CouncilReferral,
    FamilyLink,
    Happening,
    Kinship,
    Placement,
)
from stepdown.linkage.ladder.activity import Activity
from stepdown.linkage.ladder.coverage import Coverage


@dataclass(frozen=True, slots=True)
class CaseExtract:
    """What one extract tells. ``as_at``: the last day of which it can tell; of two, the later one knows better.

    ``tells_of_others``: whether its silence about a child says that nothing was. A feed of only some children says
    nothing of the rest.
    """

    source: str
    as_at: date
    coverages: tuple[Coverage, ...]
    people: tuple[Person, ...] = ()
    activities: tuple[Activity, ...] = ()
    referrals: tuple[CouncilReferral, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    placements: tuple[Placement, ...] = ()
    happenings: tuple[Happening, ...] = ()
    families: tuple[FamilyLink, ...] = ()
    kinships: tuple[Kinship, ...] = ()
    tells_of_others: bool = True
