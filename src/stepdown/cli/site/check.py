"""`stepdown site check [FILE]`: whether the site is in order, for a monitor; or whether a backup can be restored."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.site.keys import add_key_arguments, key_of


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="a backup, to be restored into a place that is thrown away"
    )
    add_key_arguments(parser)
    parser.add_argument("--quick", action="store_true", help="do not look through the whole audit")
    parser.add_argument(
        "--in",
        dest="place",
        metavar="FOLDER",
        type=Path,
        help="where to make the place that is thrown away: a disk that is encrypted, or memory",
    )


def run(args: Namespace) -> int:
    """Look: 0 all is well, 1 something is not, 2 where the database or the file cannot be looked at."""
    return _check_file(args) if args.file else _check_site(quick=args.quick)


def _check_site(*, quick: bool) -> int:
    from django.conf import settings

    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.jobs import JOBS
    from stepdown.records.safekeeping.health import look

    if not database_is_ready_or_say():
        return 2
    print("well    The database opens, and its tables are those of this version.")
    found = list(look(now(), backups=settings.BACKUP_FOLDER, jobs=JOBS, quick=quick))
    for one in found:
        print(f"{'well   ' if one.is_well else 'LOOK   '} {one.words}")
    return 0 if all(one.is_well for one in found) else 1


def _check_file(args: Namespace) -> int:
    from stepdown.cli.site.trial import restored_in_a_trial
    from stepdown.records.access.refusal import Refusal
    from stepdown.records.safekeeping.files import opened_lines
    from stepdown.records.safekeeping.manifest import read_heading

    key = key_of(args)
    with opened_lines(args.file, key) as lines:
        heading = read_heading(next(lines))
    digest = restored_in_a_trial(args.file, key, args.place)
    if not digest:
        raise Refusal("The backup could not be restored; why is said above.")
    print(f"Verified by restoring: the record as it was at {heading.taken_at:%H:%M on %-d %B %Y}.", file=sys.stderr)
    print(digest)
    return 0
