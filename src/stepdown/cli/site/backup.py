"""`stepdown site backup OUT`: the whole record in one file that only whoever holds the key can open."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.site.keys import add_lock_arguments, lock_of


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        nargs="?",
        help="the file to write, or a folder, where its name is the time; the folder of STEPDOWN_BACKUP_FOLDER if none",
    )
    add_lock_arguments(parser, "STEPDOWN_BACKUP_RECIPIENTS")


def run(args: Namespace) -> int:
    """Take it: 0 done, 1 refused (nothing is written), 2 where the site's database is not ready.

    Printed is the digest of the record in it.
    """
    from django.conf import settings

    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.safekeeping.back_up import back_up
    from stepdown.records.safekeeping.files import in_folder, named_by_time

    if not args.out and not settings.BACKUP_FOLDER:
        print("stepdown site backup: say where to write it, or set STEPDOWN_BACKUP_FOLDER.", file=sys.stderr)
        return 2
    if not database_is_ready_or_say():
        return 2
    at = now()
    out = named_by_time(args.out, "backup", at) if args.out else in_folder(settings.BACKUP_FOLDER, "backup", at)
    held = back_up(out, at=at, lock=lock_of(args, settings.BACKUP_RECIPIENTS))
    print(f"{out}: {held.rows:,} rows of {len(held.tables):,} tables, as at {at:%H:%M on %-d %B %Y}.", file=sys.stderr)
    print("The site's secret keys and settings are not in it: keep them elsewhere.", file=sys.stderr)
    print(held.sha256)
    return 0
