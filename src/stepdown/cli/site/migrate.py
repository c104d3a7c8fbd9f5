"""`stepdown site migrate`: the tables of the site's database, made or brought to this version."""

import sys
from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """What the command takes: nothing."""


def run(_: Namespace) -> int:
    """Migrate: 0 done, 2 where the database cannot be reached."""
    from django.core.management import call_command
    from django.db.utils import DatabaseError

    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError:
        print("stepdown site: the database cannot be reached. Check that it runs, and DATABASE_URL.", file=sys.stderr)
        return 2
    print("The tables of the site's database are those of this version.", file=sys.stderr)
    return 0
