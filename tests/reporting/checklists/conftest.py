"""Business cases that stand by themselves."""

import pytest

from stepdown.reporting.report import Report
from tests.reporting.business_case.cases import report_of


@pytest.fixture(scope="session")
def net() -> Report:
    """A case with the service's cost."""
    return report_of("net")


@pytest.fixture(scope="session")
def gross() -> Report:
    """A case without it."""
    return report_of("gross")
