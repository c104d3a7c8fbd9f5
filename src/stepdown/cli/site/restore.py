"""`stepdown site restore FILE`: the record comes back from a backup, into an empty database, whole or not at all."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.site.keys import add_key_arguments, key_of


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the backup")
    add_key_arguments(parser)


def run(args: Namespace) -> int:
    """Restore: 0 done, 1 refused (nothing is changed), 2 where the site's database is not ready.

    Printed is the digest of the record that came back: the one that the backup's command printed.
    """
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.safekeeping.restore import restore
    from stepdown.records.safekeeping.files import opened_lines

    if not database_is_ready_or_say():
        return 2
    with opened_lines(args.file, key_of(args)) as lines:
        made = restore(lines, at=now())
    print(
        f"The record is back as it was at {made.record_of:%H:%M on %-d %B %Y}. It reads as it was written, and its "
        "audit is whole.\nWhat happened since then is not in it: the site says so on every page for two weeks.",
        file=sys.stderr,
    )
    print(made.digest)
    return 0
