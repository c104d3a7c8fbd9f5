"""The sections, made once for all tests."""

import pytest

from stepdown.costs.published.case import PublishedCase
from stepdown.reporting.business_case.published import published_key_points, published_section
from stepdown.reporting.report import Report
from stepdown.results.result import Findings
from tests.reporting.business_case.cases import CASES, as_published, report_of


@pytest.fixture(scope="session")
def publication(pilot_findings: Findings) -> PublishedCase:
    """The published pilot's own sums."""
    return as_published(pilot_findings)


@pytest.fixture(scope="session")
def publication_report(publication: PublishedCase) -> Report:
    """A report of the publication alone."""
    return Report("Sums", "", None, published_key_points(publication), (published_section(publication),))


@pytest.fixture(scope="session")
def net() -> Report:
    """The case with the service's cost."""
    return report_of("net")


@pytest.fixture(scope="session")
def gross() -> Report:
    """The case without it."""
    return report_of("gross")


@pytest.fixture(scope="session", params=CASES)
def each(request: pytest.FixtureRequest) -> Report:
    """Every case, one after the other."""
    return report_of(request.param)
