"""`stepdown site load-project FOLDER`: a project of voices that was kept in a folder becomes one of the site's."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.records.models import Colleague
    from stepdown.themes.project.log import Log


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the project's folder; it stays as it is")
    parser.add_argument("--lead", metavar="EMAIL", required=True, help="the colleague who leads it from now on")
    parser.add_argument(
        "--coder",
        metavar="NAME=EMAIL",
        action="append",
        default=[],
        help="a coder of the folder who is a colleague; once for each. All others keep the name under which they coded",
    )


def run(args: Namespace) -> int:
    """Load it: 0 done, 1 where the site refuses it, 2 where the folder or the site cannot be read."""
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.exchange.project_folder.folder import FolderUnreadable, read_folder
    from stepdown.records.actions.loading.project import load_project

    if not database_is_ready_or_say():
        return 2
    try:
        log = read_folder(args.folder)
        lead, coders = _colleague(args.lead), _coders(args.coder, log)
        load_project(by=None, at=now(), log=log, lead=lead, coders=coders)
    except FolderUnreadable as error:
        print(f"stepdown site load-project: {error}", file=sys.stderr)
        return 2
    print(f"“{log.project.about.title}” is on the site, and {lead.name} leads it.", file=sys.stderr)
    return 0


def _coders(given: list[str], log: "Log") -> "Mapping[str, Colleague]":
    """The folder's coders, named by what their codings carry, as colleagues."""
    from stepdown.records.access.refusal import Refusal

    known = {name.casefold(): coder for coder, name in log.project.coders.items()}
    found = {}
    for said in given:
        name, _, email = said.rpartition("=")
        coder = known.get(name.strip().casefold())
        if coder is None:
            raise Refusal(f"Nobody coded in this project as “{name}”. Those who did: {', '.join(known)}.")
        found[coder] = _colleague(email)
    return found


def _colleague(email: str) -> "Colleague":
    from stepdown.records.access.refusal import Refusal
    from stepdown.records.models import Colleague

    found = Colleague.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if found is None:
        raise Refusal(f"There is no open account with the e-mail address {email}.")
    return found
