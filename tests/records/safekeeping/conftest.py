"""A record that others than the test's own connection see too, and that can be emptied."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.records.jobs.chain_audit import run
from tests.cast import MONDAY, Cast, the_cast, working
from tests.records.safekeeping.places import take_guards_down


@pytest.fixture
def record(transactional_db: None) -> Iterator[Cast]:
    """The Ashdowns with whom Dee and Yusuf work, and a chain over what happened."""
    take_guards_down()
    cast = the_cast()
    working(cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK)
    run(MONDAY + timedelta(hours=4))
    yield cast
    take_guards_down()
