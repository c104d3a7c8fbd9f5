"""Tests of the record: on whichever database the settings name."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stepdown.records.actions.receiving.who_reads import tie_to_service
from stepdown.records.models import Colleague, ServiceEntry, Survey
from tests.cast import Cast, the_cast
from tests.projects import a_project
from tests.records.receiving import haven
from tests.records.stepping_down import VISIT
from tests.surveys_cast import a_survey
from tests.themes.a_project import with_people


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


@pytest.fixture
def survey(cast: Cast) -> Survey:
    """A survey that is open, in the unlinked mode, with three people asked."""
    return a_survey(cast, a_project(cast, with_people()))


@pytest.fixture
def service(cast: Cast) -> ServiceEntry:
    """A service with a colleague of its own."""
    return haven(cast)


@pytest.fixture
def fran(cast: Cast, service: ServiceEntry) -> Colleague:
    """Who reads for it."""
    tie_to_service(by=None, at=VISIT, service=service, colleague=cast.fran)
    return cast.fran
