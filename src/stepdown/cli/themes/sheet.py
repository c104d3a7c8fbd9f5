"""`stepdown themes sheet FOLDER SHEET.txt`: what participants are told, and what they are asked to agree to."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from stepdown.cli.themes.folder import takes_coder, takes_folder
from stepdown.cli.themes.telling import say
from stepdown.themes.project.words import ConsentItem, ParticipantKind

ITEMS = [str(item) for item in ConsentItem]


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("text", metavar="SHEET.txt", type=Path, help="the text of the sheet")
    parser.add_argument("--name", metavar="NAME", required=True, help="how people.csv names it; known: a new version")
    parser.add_argument("--title", metavar="WORDS", required=True, help="what stands at its head")
    parser.add_argument(
        "--for", dest="audience", choices=[str(kind) for kind in ParticipantKind], required=True, help="who is told"
    )
    parser.add_argument("--issued-on", metavar="YYYY-MM-DD", type=date.fromisoformat, required=True, help="since when")
    parser.add_argument("--asks", nargs="+", choices=ITEMS, help="what it asks people to agree to; all, if not said")
    parser.add_argument(
        "--needs", nargs="+", choices=ITEMS, help="what of it is needed; to take part and be recorded, if not said"
    )
    parser.add_argument("--distress", metavar="WORDS", default="", help="what happens if it upsets somebody")
    parser.add_argument("--support", metavar="WORDS", default="", help="who can help")
    takes_coder(parser)


def run(args: Namespace) -> int:
    """Issue it: 0 done, 1 refused, 2 where the folder or the text cannot be read."""
    from stepdown.cli.themes.folder import hand_of, propose
    from stepdown.cli.written_file import text_of
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.themes.project.events.people import SheetIssued

    log = read_folder(args.folder)
    issued = SheetIssued(
        sheet=args.name, version=1, title=args.title, audience=ParticipantKind(args.audience),
        items=_items(args.asks or ITEMS), needed=_items(args.needs or ITEMS[:2]), issued_on=args.issued_on,
        distress_protocol=args.distress, support=args.support, words=text_of(args.text),
    )  # fmt: skip
    after = propose(args.folder, log, [issued], hand_of(log, args.coder))
    say(f"“{args.title}” is issued as {args.name}, version {len(after.project.people.sheets[args.name])}.")
    return 0


def _items(given: list[str]) -> tuple[ConsentItem, ...]:
    return tuple(item for item in ConsentItem if item in given)
