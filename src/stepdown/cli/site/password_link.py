"""`stepdown site password-link`: for a colleague who has no password yet, or has forgotten theirs."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.records.models.colleagues import Colleague


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--email", metavar="ADDRESS", required=True, help="the address with which they log in")


def run(args: Namespace) -> int:
    """Print it: 0 done, 1 refused, 2 where the site's database is not ready."""
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.colleagues.password_link import give_password_link

    if not database_is_ready_or_say():
        return 2
    print_link(give_password_link(by=None, at=now(), email=args.email))
    return 0


def print_link(whose: "Colleague") -> None:
    """The link on standard output, and to whom it is given on the other."""
    from django.conf import settings
    from django.urls import reverse

    from stepdown.records.password_links import LASTS_MINUTES, link_parts

    scheme = "https" if settings.SESSION_COOKIE_SECURE else "http"
    where = reverse("account_reset_password_from_key", kwargs=link_parts(whose))
    print(
        f"Give this link to {whose.name} and to nobody else. They choose their password by it: once, within "
        f"{LASTS_MINUTES} minutes.",
        file=sys.stderr,
    )
    print(f"{scheme}://{settings.ALLOWED_HOSTS[0]}{where}")
