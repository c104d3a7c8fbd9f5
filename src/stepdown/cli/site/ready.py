"""Makes Django ready for a command, or says in a sentence why the site cannot run."""

import os
import sys
from datetime import datetime

PRODUCTION = "stepdown.web.settings.production"


def ready_or_say(settings: str = PRODUCTION) -> bool:
    """Whether the site's settings can be used; what is wrong with them is printed.

    The settings that DJANGO_SETTINGS_MODULE names are used where it is set: those of production otherwise.
    """
    import django
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    try:
        django.setup()
    except ImproperlyConfigured as wrong:
        print(f"stepdown: the site cannot run. {wrong}", file=sys.stderr)
        return False
    return True


def now() -> datetime:
    """The present moment, in England's time."""
    from django.utils import timezone

    return timezone.localtime()


def database_is_ready_or_say() -> bool:
    """Whether the database can be reached and has the tables of this version; what is missing is printed."""
    problem = _database_problem()
    if problem:
        print(f"stepdown: the site cannot run. {problem}", file=sys.stderr)
    return not problem


def _database_problem() -> str | None:
    from django.db import connection
    from django.db.utils import DatabaseError

    from stepdown.records.safekeeping.readiness import changes_waiting

    try:
        waiting = changes_waiting()
    except DatabaseError:
        # The library's own words may hold the address and the account.
        return "Its database cannot be reached. Check that it runs, and DATABASE_URL."
    finally:
        if not connection.in_atomic_block:  # a caller in the middle of something keeps its connection
            connection.close()
    if waiting:
        return f"Its database lacks {waiting:,} changes of this version. Run: stepdown site migrate"
    return None
