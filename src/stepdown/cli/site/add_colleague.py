"""`stepdown site add-colleague`: make an account, and a link by which its colleague chooses their password."""

import sys
from argparse import ArgumentParser, Namespace

from stepdown.cli.site.password_link import print_link
from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--name", metavar="NAME", required=True, help="what colleagues call them, in full")
    parser.add_argument("--email", metavar="ADDRESS", required=True, help="the address with which they log in")
    parser.add_argument("--role", choices=[str(r) for r in Role], required=True, help="what the account is for")
    parser.add_argument("--discipline", choices=[str(d) for d in Discipline], help="what a practitioner practises")
    parser.add_argument("--team", metavar="NAME", required=True, help="the team; made where there is none of that name")
    parser.add_argument("--authority", metavar="NAME", required=True, help="the council whose team it is")
    parser.add_argument(
        "--team-kind",
        choices=[str(k) for k in TeamKind],
        default=str(TeamKind.MULTI_DISCIPLINARY),
        help="what the team is, where it is made",
    )
    parser.add_argument("--no-password", action="store_true", help="print no link: they log in through the council")
    parser.add_argument(
        "--service",
        metavar="NAME",
        action="append",
        help="a service of the directory whose handovers a receiving service's colleague reads; can be repeated",
    )


def run(args: Namespace) -> int:
    """Make the account: 0 done, 1 refused, 2 where the site's database is not ready."""
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
    from stepdown.records.actions.colleagues.teams import TeamNamed
    from stepdown.records.actions.receiving.who_reads import add_readers_account

    if not database_is_ready_or_say():
        return 2
    new = NewColleague(
        name=args.name,
        email=args.email,
        role=Role(args.role),
        team=TeamNamed(args.team, args.authority, TeamKind(args.team_kind)),
        discipline=Discipline(args.discipline) if args.discipline else None,
    )
    if args.service:
        made = add_readers_account(by=None, at=now(), new=new, services=args.service)
    else:
        made = add_colleague(by=None, at=now(), new=new)
    print(f"{made.name} has an account with the address {made.email}.", file=sys.stderr)
    if not args.no_password:
        print_link(made)
    return 0
