"""kept_until(): the last day on which a family's record must be kept, or why that cannot be told.

The record is the family's, so it is kept as long as its longest: each child has a day by the highest level that they
ever reached, and the latest of these counts. Where one child's day cannot be told, the family's cannot.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stepdown.domain.retention.rules import RetentionRule, RetentionTable
from stepdown.domain.retention.words import CountedFrom, WhyNot
from stepdown.domain.safeguarding import SafeguardingLevel

_ADULT = 18


@dataclass(frozen=True, slots=True)
class ChildKnown:
    """What is known of one child. ``highest``: the highest level that is told of; None where none is.

    ``has_died`` with ``died_on`` None: that the child died is known and the day is not.
    """

    born_on: date | None
    highest: SafeguardingLevel | None
    is_birth_estimated: bool = False
    is_unborn: bool = False
    has_died: bool = False
    died_on: date | None = None
    was_adopted: bool = False


@dataclass(frozen=True, slots=True)
class FamilyKnown:
    """What is known of a family. ``closed_on``, ``last_contact_on``: the latest such day; None where there is none."""

    children: tuple[ChildKnown, ...]
    last_contact_on: date | None
    closed_on: date | None
    is_open: bool = False
    authorities: int = 1


@dataclass(frozen=True, slots=True)
class Until:
    """The last day on which the record must be kept, by which rule, and the day from which its years are counted."""

    on: date
    rule: RetentionRule
    counted_from_on: date


@dataclass(frozen=True, slots=True)
class CannotTell:
    """Why there is no such day: each reason once."""

    because: tuple[WhyNot, ...]


def kept_until(family: FamilyKnown, table: RetentionTable) -> Until | CannotTell:
    """The day of the child whose record is kept longest; or every reason why it cannot be told."""
    answers = [_of_child(child, family, table) for child in family.children]
    reasons = [*_of_family(family), *(why for answer in answers if isinstance(answer, WhyNot) for why in [answer])]
    if reasons:
        return CannotTell(tuple(dict.fromkeys(reasons)))
    return max((answer for answer in answers if isinstance(answer, Until)), key=lambda until: until.on)


def is_due(answer: Until | CannotTell, today: date) -> bool:
    """Whether the record's time has come: the day after the last, and never where that cannot be told."""
    return isinstance(answer, Until) and today > answer.on


def anniversary(day: date, years: int) -> date:
    """The same day that many years later; of 29 February, where there is none, 1 March: a day longer, never shorter."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _of_family(family: FamilyKnown) -> Iterable[WhyNot]:
    if family.is_open:
        yield WhyNot.STILL_OPEN
    if not family.children:
        yield WhyNot.NO_CHILD
    if family.authorities > 1:
        yield WhyNot.SEVERAL_AUTHORITIES


def _of_child(child: ChildKnown, family: FamilyKnown, table: RetentionTable) -> Until | WhyNot:
    if child.was_adopted:
        return WhyNot.ADOPTED
    if child.highest is None:
        return WhyNot.LEVEL_NOT_KNOWN
    if child.has_died and child.died_on is None:
        return WhyNot.DEATH_NOT_DATED
    died_under_18 = _died_under_18(child)
    if isinstance(died_under_18, WhyNot):
        return died_under_18
    rule = table.rule_for(child.highest, died_under_18=died_under_18)
    start = _start(rule.counted_from, child, family)
    return start if isinstance(start, WhyNot) else Until(anniversary(start, rule.years), rule, start)


def _died_under_18(child: ChildKnown) -> bool | WhyNot:
    if child.died_on is None:
        return False
    born = _born(child)
    return born if isinstance(born, WhyNot) else child.died_on < anniversary(born, _ADULT)


def _start(counted_from: CountedFrom, child: ChildKnown, family: FamilyKnown) -> date | WhyNot:
    if counted_from is CountedFrom.LAST_CONTACT:
        return family.last_contact_on or WhyNot.NO_CONTACT_KNOWN
    if counted_from is CountedFrom.CLOSURE:
        return family.closed_on or WhyNot.NO_CLOSURE_KNOWN
    if counted_from is CountedFrom.DEATH:
        return child.died_on or WhyNot.DEATH_NOT_DATED
    born = _born(child)
    if isinstance(born, WhyNot) or counted_from is CountedFrom.BIRTH:
        return born
    if family.last_contact_on is None:
        return WhyNot.NO_CONTACT_KNOWN
    return max(anniversary(born, _ADULT), family.last_contact_on)


def _born(child: ChildKnown) -> date | WhyNot:
    if child.born_on is None:
        return WhyNot.UNBORN if child.is_unborn else WhyNot.BIRTH_NOT_KNOWN
    return WhyNot.BIRTH_ESTIMATED if child.is_birth_estimated else child.born_on
