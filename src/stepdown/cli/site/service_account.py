"""`stepdown site service-account`: what another system reads by through the API. Its token is shown once."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING

from stepdown.domain.service_accounts import LONGEST_DAYS, AccountScope

if TYPE_CHECKING:
    from stepdown.records.queries.service_accounts import AccountRow

DOES = ("add", "renew", "list", "revoke")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("do", metavar="WHAT", choices=DOES, help="make one, give one a new token, show all, or end one")
    parser.add_argument("--name", metavar="NAME", help="which system it is (all but list)")
    parser.add_argument("--for", dest="answered_for_by", metavar="NAME", help="who answers for that system (add)")
    parser.add_argument("--team", metavar="NAME", help="the team whose families it reads (add)")
    parser.add_argument("--authority", metavar="NAME", help="the council whose team it is (add)")
    parser.add_argument("--scope", choices=[str(s) for s in AccountScope], help="what it reads (add)")
    parser.add_argument(
        "--until",
        metavar="DAY",
        type=date.fromisoformat,
        help=f"the last day of its token, such as 2027-03-31; {LONGEST_DAYS} days ahead at most (add, renew)",
    )


_NEEDS = {
    "add": ("name", "answered_for_by", "team", "authority", "scope", "until"),
    "renew": ("name", "until"),
    "list": (),
    "revoke": ("name",),
}


def run(args: Namespace) -> int:
    """Do it: 0 done, 1 refused, 2 where something is not said or the site's database is not ready."""
    from stepdown.cli.site.ready import database_is_ready_or_say

    if lacking := [name for name in _NEEDS[args.do] if getattr(args, name) is None]:
        said = ", ".join(f"--{'for' if name == 'answered_for_by' else name}" for name in lacking)
        print(f"stepdown site service-account {args.do}: say {said}.", file=sys.stderr)
        return 2
    if not database_is_ready_or_say():
        return 2
    {"add": _add, "renew": _renew, "list": _list, "revoke": _revoke}[args.do](args)
    return 0


def _add(args: Namespace) -> None:
    from stepdown.cli.site.ready import now
    from stepdown.records import tokens
    from stepdown.records.actions.service_accounts.make import NewAccount, make_service_account

    new = NewAccount(
        args.name, args.answered_for_by, args.team, args.authority, AccountScope(args.scope), holds_until=args.until
    )
    token = tokens.drawn()
    make_service_account(by=None, at=now(), new=new, token=token)
    _show(token)


def _renew(args: Namespace) -> None:
    from stepdown.cli.site.ready import now
    from stepdown.records import tokens
    from stepdown.records.actions.service_accounts.make import renew_service_account

    token = tokens.drawn()
    renew_service_account(by=None, at=now(), name=args.name, holds_until=args.until, token=token)
    _show(token)


def _show(token: str) -> None:
    print("This is shown once: put it where that system keeps its secrets.", file=sys.stderr)
    print(token)


def _revoke(args: Namespace) -> None:
    from stepdown.cli.site.ready import now
    from stepdown.records.actions.service_accounts.revoke import revoke_service_account

    revoked = revoke_service_account(by=None, at=now(), name=args.name)
    print(f"The token of {revoked.name} opens nothing any more.", file=sys.stderr)


def _list(_: Namespace) -> None:
    from stepdown.cli.site.ready import now
    from stepdown.records.queries.service_accounts import service_accounts

    for row in service_accounts(None, at=now()):
        print(_line(row))


def _line(row: "AccountRow") -> str:
    state = "revoked" if row.revoked_at else (f"until {row.holds_until}" if row.holds else f"ended {row.holds_until}")
    last = f"last read {row.last_read_at:%Y-%m-%d %H:%M}" if row.last_read_at else "never read"
    whose = f"{row.team}, {row.authority}"
    return f"{row.prefix}…  {row.name} ({row.answered_for_by}); {row.scope}; {whose}; {state}; {last}"
