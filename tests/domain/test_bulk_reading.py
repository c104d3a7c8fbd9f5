"""How many families' records in an hour are too many to go on without a word, at the edge of each number."""

import pytest

from stepdown.domain.bulk_reading import Pace, limit_of
from stepdown.domain.roles import Role

_PRACTITIONER, _MANAGER, _WORKER = Role.PRACTITIONER, Role.MANAGER, Role.SOCIAL_WORKER

EDGES = [
    ((_PRACTITIONER,), 11, Pace.FREELY),
    ((_PRACTITIONER,), 12, Pace.WITH_A_REASON),
    ((_PRACTITIONER,), 29, Pace.WITH_A_REASON),
    ((_PRACTITIONER,), 30, Pace.WITH_ANOTHERS_WORD),
    ((_WORKER,), 12, Pace.WITH_A_REASON),
    ((Role.REVIEWER,), 30, Pace.WITH_ANOTHERS_WORD),
    ((_MANAGER,), 24, Pace.FREELY),
    ((_MANAGER,), 25, Pace.WITH_A_REASON),
    ((_MANAGER,), 60, Pace.WITH_ANOTHERS_WORD),
    ((_PRACTITIONER, _MANAGER), 24, Pace.FREELY),  # a deputy
    ((Role.SOCIAL_WORK_MANAGER,), 59, Pace.WITH_A_REASON),
]


@pytest.mark.parametrize(("roles", "families", "pace"), EDGES)
def test_one_more_family_after_so_many(roles: tuple[Role, ...], families: int, pace: Pace):
    assert limit_of(roles).pace(families) is pace


@pytest.mark.parametrize("role", Role)
def test_nobody_is_exempt(role: Role):
    limit = limit_of((role,))
    assert limit.reason < limit.word
    assert limit.pace(1_000) is Pace.WITH_ANOTHERS_WORD
