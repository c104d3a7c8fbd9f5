"""`stepdown site reset-second-factor`: for a colleague who has lost the device that they log in with."""

import sys
from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--email", metavar="ADDRESS", required=True, help="the address with which they log in")


def run(args: Namespace) -> int:
    """Take it off: 0 done, 1 refused, 2 where the site's database is not ready."""
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.colleagues.lost_factor import reset_factors

    if not database_is_ready_or_say():
        return 2
    whose = reset_factors(by=None, at=now(), email=args.email)
    print(f"{whose.name} has no second factor now, and is logged out everywhere.", file=sys.stderr)
    return 0
