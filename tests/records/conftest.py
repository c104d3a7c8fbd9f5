"""Tests of the record: on whichever database the settings name."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, the_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, and the council's extract."""
    return the_cast()


@pytest.fixture
def queries_of() -> Callable[[Callable[[], object]], int]:
    """How many questions something asks of the database."""

    def count(ask: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as asked:
            ask()
        return len(asked)

    return count
