"""Tests of the record: on whichever database the settings name."""

import pytest

from tests.cast import Cast, the_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, and the council's extract."""
    return the_cast()
