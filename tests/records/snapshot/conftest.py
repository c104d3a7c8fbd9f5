"""How many queries something takes, counted once with few rows to compare with many."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def queries_of(db: None) -> Callable[[Callable[[], object]], int]:
    """Counts the queries of what it is given."""

    def counted(do: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as captured:
            do()
        return len(captured)

    return counted
