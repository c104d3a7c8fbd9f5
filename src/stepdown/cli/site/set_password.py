"""`stepdown site set-password`: for a colleague who has forgotten theirs, where the site sends no e-mail."""

import sys
from argparse import ArgumentParser, Namespace

from stepdown.cli.site.password import typed_password


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--email", metavar="ADDRESS", required=True, help="the address with which they log in")


def run(args: Namespace) -> int:
    """Set it: 0 done, 1 refused, 2 where the site's database is not ready."""
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.colleagues.add import set_password

    if not database_is_ready_or_say():
        return 2
    whose = set_password(by=None, at=now(), email=args.email, password=typed_password())
    print(f"{whose.name} has a new password.", file=sys.stderr)
    return 0
