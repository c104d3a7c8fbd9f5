"""What is timed: from what to what, in which ways it can end, and at which times it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.domain.casework import ClosureReason
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel

type Causes = tuple[str, ...]

DAYS_IN_A_MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Time:
    """A time of a clock: its word in ids, what people read, and its last day."""

    word: str
    label: str
    day: int


@dataclass(frozen=True, slots=True)
class End:
    """One way to end: what people read, and the causes that are put together in it."""

    label: str
    causes: Causes


@dataclass(frozen=True, slots=True)
class Timed:
    """One thing that is timed.

    ``ended`` says in words that it ended, in any way: 'closed', 'reached' (``passive``: had been reached). ``ends``
    are the ways, where there is more than one, and ``details`` tell one of them, ``detailed``, further apart.
    ``delayed``: some are watched from later than day 0 on.
    """

    id: str
    measure: str
    unit: str
    label: str
    ended: str
    times: tuple[Time, ...]
    ends: Mapping[str, End] = field(default_factory=dict)
    details: Mapping[str, End] = field(default_factory=dict)
    detailed: str | None = None
    has_median: bool = False
    delayed: bool = False
    passive: bool = False

    @property
    def had(self) -> str:
        """'closed', 'been reached, or their work ended': as it stands after "had"."""
        return f"been {self.ended}" if self.passive else self.ended

    @property
    def definition(self) -> str:
        """The file of SQL that says who is timed, and from what to what."""
        return f"definitions/spells/{self.measure.partition(':')[0]}.sql"


def days(*numbers: int) -> tuple[Time, ...]:
    """Times told in days."""
    return tuple(Time(f"{n}_day{_s(n)}", f"{n} day{_s(n)}", n) for n in numbers)


def months(*numbers: int) -> tuple[Time, ...]:
    """Times told in months, each of as many whole days as it is long: 182 days are six months."""
    return tuple(Time(f"{n}_month{_s(n)}", f"{n} month{_s(n)}", int(n * DAYS_IN_A_MONTH)) for n in numbers)


def _s(number: int) -> str:
    return "" if number == 1 else "s"


HORIZONS = months(6, 12, 24)
"""The times at which what came after is told in a table."""

_REACHED = {
    "reached": End("Reached", ("reached",)),
    "ended_unreached": End("Work ended before anybody was reached", ("ended_unreached",)),
}
_WITHIN = days(1, 3, 7, 14, 28, 56)

_BY_MONTH = months(*range(1, 13), 15, 18, 21, 24)
COMPLETED: Causes = (str(ClosureReason.WORK_COMPLETED), str(ClosureReason.HANDED_OVER))
_OTHERWISE = {
    "withdrew": End(
        "Family withdrew or could not be contacted",
        (str(ClosureReason.FAMILY_WITHDREW), str(ClosureReason.NOT_ABLE_TO_CONTACT)),
    ),
    "in_care": End("Children became looked after", (str(ClosureReason.CHILDREN_IN_CARE),)),
    "moved_away": End("Family moved away", (str(ClosureReason.MOVED_AWAY),)),
    "other": End("Another reason, or not known", (str(ClosureReason.OTHER), *map(str, Missing))),
}
_WAYS = {
    "completed": End("Work completed or handed over", COMPLETED),
    "otherwise": End("Ended in another way", tuple(cause for end in _OTHERWISE.values() for cause in end.causes)),
}

_MOVED = {
    "stepped_down": End("Stepped down", ("stepped_down",)),
    "stepped_up": End("Stepped up", ("stepped_up",)),
    "left_ladder": End("Left the ladder", ("left_ladder",)),
}
_OUTCOMES_AFTER = {
    "looked_after": End("Looked after", (str(SafeguardingLevel.LOOKED_AFTER),)),
    "left_ladder": End("Left the ladder", ("left_ladder", *map(str, LeftLadder))),
}

FIRST_CONTACT_OF_FAMILY = Timed(
    "first_contact_family", "first_contact", "family", "Referral to the first contact with a family",
    "reached, or their work had ended", _WITHIN, _REACHED, passive=True,
)  # fmt: skip
FIRST_CONTACT_OF_REQUEST = Timed(
    "first_contact_request", "first_contact", "specialism request", "Referral to the first contact of a specialism",
    "reached, or their work had ended", _WITHIN, _REACHED, passive=True,
)  # fmt: skip
CLOSURE = Timed(
    "closure", "closure", "family", "Opening to closure", "closed", _BY_MONTH, _WAYS, _OTHERWISE, "otherwise",
    has_median=True,
)  # fmt: skip
RE_REFERRAL = Timed(
    "re_referral", "re_referral", "family", "Closure to the next referral", "referred again", HORIZONS, passive=True
)
CARE_AFTER_CLOSURE = Timed(
    "care_after_closure", "care_after_closure", "child", "Closure to becoming looked after",
    "looked after, or had left the ladder", HORIZONS, _OUTCOMES_AFTER, passive=True,
)  # fmt: skip
LEVELS = tuple(
    Timed(
        f"level_{level}", f"level:{level}", "stretch", f"Time at the level {level.label.lower()}", "moved on",
        months(3, 6, 12, 24), _MOVED, has_median=True, delayed=True,
    )
    for level in SafeguardingLevel
)  # fmt: skip

TIMED = (FIRST_CONTACT_OF_FAMILY, FIRST_CONTACT_OF_REQUEST, CLOSURE, RE_REFERRAL, CARE_AFTER_CLOSURE, *LEVELS)
