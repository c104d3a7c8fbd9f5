"""A site killed at random moments under a write load: what was acknowledged is there, once, and nothing in part.

`script/bench faults` does the same five hundred times on each database.
"""

import os
from collections.abc import Iterator

import pytest

from benchmarks.faults.databases import database
from benchmarks.faults.site import Site, served
from benchmarks.faults.trial import tried

KILLS = 20


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Over the database on which the tests run; PostgreSQL on a server of its own, which is killed too."""
    folder = tmp_path_factory.mktemp("killed")
    name = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"
    with database(name, folder) as kept, served(folder, kept) as site:
        yield site


def test_nothing_acknowledged_is_lost_nothing_is_doubled_and_the_audit_is_whole(site: Site):
    tally = tried(site, KILLS, seed=1)
    assert tally.faults == []
    assert tally.kills == KILLS
    assert tally.in_a_request >= KILLS / 2
    assert tally.acknowledged == tally.written > 0


def test_a_site_that_acknowledged_before_it_stored_would_be_found_out(site: Site):
    assert tried(site, 2, seed=2, breaks="acknowledges first").lost != []


def test_a_site_that_forgot_the_keys_of_its_pages_would_be_found_out(site: Site):
    assert tried(site, 2, seed=3, breaks="forgets keys").faults != []
