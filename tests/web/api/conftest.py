"""Tests of the API: each with the counts of the limits forgotten."""

import pytest
from django.core.cache import cache

from stepdown.records.models import Family
from tests.cast import Cast, working
from tests.records.test_contacts import DA, recorded
from tests.web.api.asking import DATASET, RECORDS, token_of
from tests.web.conftest import cast, the_clock

__all__ = ["cast", "the_clock"]


@pytest.fixture(autouse=True)
def nothing_counted(db: None) -> None:
    cache.clear()


@pytest.fixture
def ashdowns(cast: Cast) -> Family:
    """Worked with by Dee, and seen once."""
    made = working(cast, DA).family
    recorded(
        cast, cast.dee, note="She said that he knows the school.", summary="A calm hour", is_about_third_party=True
    )
    return made


@pytest.fixture
def token(cast: Cast) -> str:
    """Of an account that reads the team's records."""
    return token_of(RECORDS, cast.team)


@pytest.fixture
def evaluators(cast: Cast) -> str:
    """Of an account that reads the team's dataset."""
    return token_of(DATASET, cast.team, name="Evaluator's tools")
