"""What a dataset never holds and a record can: names, homes, safe contact, walls. It is given beside the dataset."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.domain.identity import Channel, ContactSafety


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
    """What is known of one person beyond the dataset."""

    given: str
    family: str
    lives: Lives | None = None
    reached: tuple[Reached, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkerParticulars:
    """What is known of one worker, or of the referrer of one team, beyond the dataset."""

    name: str
    email: str
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything that is given beside a dataset, by the ids that the dataset uses.

    ``referrers``: who refers, by the name of the team that a referral comes from. ``walls``: pairs of people who must
    learn nothing of each other, with the reason.
    """

    people: Mapping[str, Particulars] = field(default_factory=dict)
    workers: Mapping[str, WorkerParticulars] = field(default_factory=dict)
    referrers: Mapping[str, WorkerParticulars] = field(default_factory=dict)
    walls: tuple[tuple[str, str, str], ...] = ()
