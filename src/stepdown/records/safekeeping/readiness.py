"""Whether the site can do its work at this moment, as a machine asks: few questions to the database, and no names."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache

from django.core.cache import cache as counts
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import DatabaseError

from stepdown.records.models.safekeeping import JobRun
from stepdown.records.safekeeping.health import LONGEST_WITHOUT_JOBS

UNREACHABLE = "The database cannot be reached."


def not_ready(at: datetime, jobs: Iterable[str]) -> list[str]:
    """What keeps the site from its work, in sentences; none where nothing does."""
    try:
        return list(_problems(at, set(jobs)))
    except DatabaseError:
        return [UNREACHABLE]  # the library's own words may hold the address and the account


def _problems(at: datetime, jobs: set[str]) -> Iterator[str]:
    if changes_waiting():
        yield "The tables are not those of this version."
        return
    if not _counts_attempts():
        yield "The table in which attempts to log in are counted is missing."
    ran = JobRun.objects.filter(job__in=jobs, ran_at__gte=at - LONGEST_WITHOUT_JOBS).count()
    if ran < len(jobs):
        yield "Jobs have not run for half an hour."


def changes_waiting() -> int:
    """How many changes of tables this version has that the database has not. DatabaseError where it is not reached."""
    return len(_changes_of_this_version() - set(MigrationRecorder(connection).applied_migrations()))


@cache
def _changes_of_this_version() -> frozenset[tuple[str, str]]:
    """Every change of tables that this version's files name. They do not change while the site runs."""
    return frozenset(MigrationLoader(None).disk_migrations)


def _counts_attempts() -> bool:
    try:
        counts.get("is-it-there")
    except DatabaseError:
        return False
    return True
