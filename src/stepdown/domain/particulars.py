"""What a dataset never holds and a record can: names, homes, safe contact, walls. It is given beside the dataset."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.domain.identity import Channel, ContactSafety, RelationshipKind
from stepdown.domain.people import ParentRole


@dataclass(frozen=True, slots=True)
class Lives:
    """Where somebody lives. Those of a family with the same ``household`` live together."""

    lines: str
    postcode: str
    household: str
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class Reached:
    """Whether one way of reaching somebody is safe."""

    channel: Channel
    safety: ContactSafety
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of one person beyond the dataset. ``council_id``: the council's own number of the person."""

    given: str
    family: str
    lives: Lives | None = None
    reached: tuple[Reached, ...] = ()
    council_id: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody of a family whom the dataset does not have: the team does not work with them, and must know of them."""

    family_id: str
    parent_role: ParentRole | None
    known: Particulars


@dataclass(frozen=True, slots=True)
class Related:
    """What one person is to another, by the ids that the dataset uses."""

    person: str
    other: str
    kind: RelationshipKind
    parental_responsibility: bool | None = None


@dataclass(frozen=True, slots=True)
class WalledOff:
    """Two people who must learn nothing of each other, and why."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Account:
    """A worker, or who refers for a team, as an account of the site."""

    name: str
    email: str
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything that is given beside a dataset, by the ids that the dataset uses.

    ``referrers`` are by the name of the team that a referral comes from; ``elsewhere`` by ids of their own. ``texts``
    are what somebody wrote, by the kind of row ('referral', 'request', 'consultation', 'contact', 'goal') and its id.
    """

    people: Mapping[str, Particulars] = field(default_factory=dict)
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    walls: tuple[WalledOff, ...] = ()
    workers: Mapping[str, Account] = field(default_factory=dict)
    referrers: Mapping[str, Account] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
