"""The rules of matching, in their order: the first that holds says how strong a proposal two records make."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from stepdown.linkage.matching.agreement import Agreement, Likeness
from stepdown.linkage.matching.birthdays import BirthdayLikeness
from stepdown.linkage.matching.evidence import Evidence
from stepdown.linkage.matching.proposal import MatchRule, Strength


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: what it means, how strong a proposal it makes, and when it holds."""

    rule: MatchRule
    strength: Strength
    holds: Callable[[Evidence], bool]


_SAME_ENOUGH: Final = 2
_ALIKE_ENOUGH: Final = 3
"""How many of forename, surname, birthday and home must corroborate a number: two the same, or three that agree."""


def _agrees(likeness: Likeness) -> bool:
    return likeness.agreement.weight > 0


def _same(likeness: Likeness) -> bool:
    return likeness.agreement is Agreement.SAME


def _differs(likeness: Likeness) -> bool:
    return likeness.agreement is Agreement.DIFFERENT


def _is_another(e: Evidence) -> bool:
    """Nothing of the person agrees, and something of them does not."""
    return not _agrees(e.forename) and not _agrees(e.birthday) and (_differs(e.forename) or _differs(e.birthday))


def _is_corroborated(e: Evidence) -> bool:
    """Two things are the same, or three agree, and one of the person is the same.

    A forename that is only like the other needs the birthday beside it; where there is none, the birthday and surname.
    """
    of_person = (e.forename, e.surname, e.birthday)
    same = sum(_same(part) for part in of_person)
    agreeing = sum(_agrees(part) for part in of_person) + _same(e.home)
    enough = same + _same(e.home) >= _SAME_ENOUGH or agreeing >= _ALIKE_ENOUGH
    forename_tells = _same(e.forename) or (_agrees(e.forename) and _agrees(e.birthday))
    birthday_tells = e.forename.agreement is Agreement.NOT_WRITTEN and _agrees(e.surname) and _tells_a_birth(e)
    return enough and same > 0 and (forename_tells or birthday_tells)


def _tells_a_birth(e: Evidence) -> bool:
    return _same(e.birthday) or e.birthday is BirthdayLikeness.BORN_SINCE


def _is_weakly_corroborated(e: Evidence) -> bool:
    return _same(e.forename) and _same(e.birthday) and (_agrees(e.surname) or _same(e.home))


def _is_named_alike(e: Evidence) -> bool:
    return _agrees(e.forename) and _agrees(e.surname)


def _is_unnamed(e: Evidence) -> bool:
    """No forename is there to compare; the birthday is the same, or a birth was expected in the same home."""
    if e.forename.agreement is not Agreement.NOT_WRITTEN:
        return False
    return (_same(e.birthday) and _agrees(e.surname)) or (_agrees(e.birthday) and _same(e.home))


_NUMBER_AGREES = (
    Row(
        MatchRule.NUMBER_OF_SIBLING,
        Strength.REVIEW,
        lambda e: _is_another(e) and _agrees(e.surname) and _same(e.home),
    ),
    Row(MatchRule.NUMBER_OF_ANOTHER, Strength.REFUSED, _is_another),
    Row(MatchRule.NUMBER_OF_TWIN_OR_ALIAS, Strength.REVIEW, lambda e: _differs(e.forename)),
    Row(MatchRule.NUMBER_OTHER_BIRTHDAY, Strength.REVIEW, lambda e: _differs(e.birthday)),
    Row(
        MatchRule.NUMBER_CORROBORATED,
        Strength.CORROBORATED,
        lambda e: _same(e.number) and _is_corroborated(e),
    ),
    Row(MatchRule.WEAK_NUMBER_CORROBORATED, Strength.CORROBORATED, _is_weakly_corroborated),
    Row(MatchRule.NUMBER_ALONE, Strength.REVIEW, lambda _: True),
)
_NO_NUMBER = (
    Row(
        MatchRule.NAME_BIRTHDAY_AND_HOME,
        Strength.CORROBORATED,
        lambda e: _same(e.forename) and _agrees(e.surname) and _same(e.birthday) and _same(e.home),
    ),
    Row(
        MatchRule.TWIN_OR_ALIAS,
        Strength.REVIEW,
        lambda e: _differs(e.forename) and _agrees(e.surname) and _same(e.birthday) and _same(e.home),
    ),
)
_OTHER_NUMBER = (
    Row(MatchRule.ALL_BUT_THE_NUMBER, Strength.CORROBORATED, lambda e: all(_same(other) for other in e.others)),
)
_WHATEVER_THE_NUMBER = (
    Row(MatchRule.NAME_AND_BIRTHDAY, Strength.REVIEW, lambda e: _is_named_alike(e) and _agrees(e.birthday)),
    Row(
        MatchRule.OTHER_SURNAME,
        Strength.REVIEW,
        lambda e: _agrees(e.forename) and _agrees(e.birthday) and _same(e.home),
    ),
    Row(
        MatchRule.NAME_AND_HOME,
        Strength.REVIEW,
        lambda e: _same(e.forename) and _agrees(e.surname) and _same(e.home),
    ),
    Row(MatchRule.NO_FORENAME, Strength.REVIEW, _is_unnamed),
)

RULES = {
    Agreement.SAME: _NUMBER_AGREES,
    Agreement.LIKE: _NUMBER_AGREES,
    Agreement.NOT_WRITTEN: (*_NO_NUMBER, *_WHATEVER_THE_NUMBER),
    Agreement.DIFFERENT: (*_OTHER_NUMBER, *_WHATEVER_THE_NUMBER),
}
"""The rules in their order, by how the numbers of the two records compare."""


@cache
def rule_for(evidence: Evidence) -> Row | None:
    """The first rule that holds; None where the two records are no proposal at all."""
    return next((row for row in RULES[evidence.number.agreement] if row.holds(evidence)), None)
