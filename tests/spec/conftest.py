"""The one fixture that a spec is given."""

from collections.abc import Callable

import pytest

from tests.spec import harness


@pytest.fixture
def spec_test() -> Callable[..., None]:
    """Ask a question of drawn data and compare the answer; see ``harness.spec_test``."""
    return harness.spec_test
