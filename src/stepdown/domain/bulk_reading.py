"""How many families' records one colleague reads in an hour before they are asked why, and before another has to agree.

The numbers are assumptions of this program, well above a working day's need, and owned by each service.
"""

from dataclasses import dataclass
from datetime import timedelta

from stepdown.domain.roles import Role
from stepdown.domain.word import Word

WITHIN = timedelta(hours=1)
"""In which different families are counted."""
HOLDS = timedelta(hours=1)
"""For how long a reason that was given, or a yes of another, lets reading go on."""


class Pace(Word):
    """Whether the record of one more family opens."""

    FREELY = "freely", "It opens"
    WITH_A_REASON = "with_a_reason", "It opens when why is said"
    WITH_ANOTHERS_WORD = "with_anothers_word", "It opens when another has agreed, or in an emergency"


@dataclass(frozen=True, slots=True)
class Limit:
    """From how many families on a reason is asked for, and from how many on another's word."""

    reason: int
    word: int

    def pace(self, families: int) -> Pace:
        """For one more family, where so many others were read within the hour."""
        if families >= self.word:
            return Pace.WITH_ANOTHERS_WORD
        return Pace.WITH_A_REASON if families >= self.reason else Pace.FREELY


_WORKS_WITH_FAMILIES = Limit(reason=12, word=30)
_ANSWERS_FOR_A_TEAM = Limit(reason=25, word=60)
_LIMITS = {Role.MANAGER: _ANSWERS_FOR_A_TEAM, Role.SOCIAL_WORK_MANAGER: _ANSWERS_FOR_A_TEAM}


def limit_of(roles: tuple[Role, ...]) -> Limit:
    """The widest of what a colleague acts as: those who answer for a team look through more records."""
    return max((_LIMITS.get(role, _WORKS_WITH_FAMILIES) for role in roles), key=lambda limit: limit.word)
