"""What a continuity pack holds. There is no field in it in which a confidential address could stand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

TRUSTED_FOR = timedelta(hours=36)
"""One is made each night: until the next evening it is what the site would say, later it may be out of date."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way of reaching a person. ``value`` and ``note`` are empty where the way is not safe, or not known to be."""

    channel: str
    safety: str
    is_safe: bool
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Somebody:
    """A child or an adult. ``home``: in lines, or why it is not here. ``walled_off_from``: who must learn nothing."""

    name: str
    words: str
    age: str
    home: str
    ways: tuple[Way, ...]
    walled_off_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Risks:
    """What was said last of one person or of the family: present, each with its day; asked and not known; not asked."""

    of: str
    present: tuple[tuple[str, date], ...]
    not_known: tuple[str, ...]
    not_asked: int


@dataclass(frozen=True, slots=True)
class Works:
    """A colleague who works with the family, and how to ring them. ``away_until``: None while they are here."""

    name: str
    part: str
    telephone: str
    away_until: date | None


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do: a task of a colleague's, or an action of the plan."""

    what: str
    whose: str
    due_on: date | None
    is_urgent: bool


@dataclass(frozen=True, slots=True)
class FamilyPage:
    """One open family."""

    reference: str
    title: str
    stage: str
    works: tuple[Works, ...]
    people: tuple[Somebody, ...]
    risks: tuple[Risks, ...]
    due: tuple[Due, ...]

    @property
    def has_walls(self) -> bool:
        """Whether two of its people must learn nothing of each other."""
        return any(one.walled_off_from for one in self.people)


@dataclass(frozen=True, slots=True)
class TeamPages:
    """The open families of one team."""

    name: str
    authority: str
    families: tuple[FamilyPage, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """The whole pack, and until when it is to be trusted."""

    made_at: datetime
    teams: tuple[TeamPages, ...]

    @property
    def trust_until(self) -> datetime:
        """The moment after which it may be out of date."""
        return self.made_at + TRUSTED_FOR
