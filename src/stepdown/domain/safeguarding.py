"""The safeguarding ladder, and movement(): the rule the project is named for.

Levels follow the statutory services for a child in England: early help (Working Together to Safeguard Children,
chapter 1), child in need (Children Act 1989, section 17), child protection plan (section 47 and Working Together),
looked after (sections 20, 31 and 22).
"""

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word


class SafeguardingLevel(Word):
    """How far the council's statutory involvement with a child goes, lowest first."""

    CLOSED = "closed", "Closed to social care"
    EARLY_HELP = "early_help", "Early help"
    CHILD_IN_NEED = "child_in_need", "Child in need"
    CHILD_PROTECTION_PLAN = "child_protection_plan", "Child protection plan"
    LOOKED_AFTER = "looked_after", "Looked after"

    @property
    def rung(self) -> int:
        """The height on the ladder: 0 for closed, 4 for looked after."""
        return _RUNGS[self]


_RUNGS = {level: rung for rung, level in enumerate(SafeguardingLevel)}


class LeftLadder(Word):
    """Why a child has left the ladder: an end that is neither a step down nor a step up."""

    ADOPTED = "adopted", "Adopted"
    SPECIAL_GUARDIANSHIP = "special_guardianship", "Special guardianship order"
    TURNED_18 = "turned_18", "Turned 18"
    TRANSFERRED = "transferred", "Transferred to another authority"
    DIED = "died", "Died"


class Movement(Word):
    """How a child's safeguarding level compares between two points. None of them is a judgement."""

    STEPPED_DOWN = "stepped_down", "Stepped down"
    UNCHANGED = "unchanged", "Unchanged"
    STEPPED_UP = "stepped_up", "Stepped up"
    LEFT_LADDER = "left_ladder", "Left the ladder"
    NOT_KNOWN = "not_known", "Not known"


type Standing = SafeguardingLevel | LeftLadder | Missing


def movement(before: Standing, after: Standing) -> Movement:
    """How a child moved between two points.

    A level missing at either point is not known, never unchanged. A child who has left the ladder by the second
    point has left it, whatever the level was before; one who had left before the first point is not known, because
    there is no level to start from.
    """
    if not isinstance(before, SafeguardingLevel) or isinstance(after, Missing):
        return Movement.NOT_KNOWN
    if isinstance(after, LeftLadder):
        return Movement.LEFT_LADDER
    if after.rung == before.rung:
        return Movement.UNCHANGED
    return Movement.STEPPED_DOWN if after.rung < before.rung else Movement.STEPPED_UP
