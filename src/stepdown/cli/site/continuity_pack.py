"""`stepdown site continuity-pack OUT`: a page to work by while the site is not there, locked."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.site.keys import add_lock_arguments, lock_of


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", metavar="OUT", type=Path, help="the file, or a folder, where its name is the time")
    parser.add_argument("--team", metavar="NAME", default="", help="of one team alone; of every team unless given")
    add_lock_arguments(parser, "STEPDOWN_CONTINUITY_RECIPIENTS")


def run(args: Namespace) -> int:
    """Write it: 0 done, 1 refused (nothing is written), 2 where the site's database is not ready."""
    from django.conf import settings

    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.safekeeping.continuity_pack import take_continuity_pack
    from stepdown.records.safekeeping.files import named_by_time

    if not database_is_ready_or_say():
        return 2
    at = now()
    out = named_by_time(args.out, "continuity", at)
    families = take_continuity_pack(out, at=at, lock=lock_of(args, settings.CONTINUITY_RECIPIENTS), team=args.team)
    print(f"{out}: {families:,} open families, as at {at:%H:%M on %-d %B %Y}.", file=sys.stderr)
    return 0
