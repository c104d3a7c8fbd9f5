"""`stepdown themes begin FOLDER`: a project begins, with its question and whoever codes first."""

from argparse import ArgumentParser, Namespace
from uuid import uuid4

from stepdown.cli.themes.folder import now, takes_folder
from stepdown.cli.themes.telling import say
from stepdown.themes.project.words import Approach


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("--title", metavar="WORDS", required=True, help="what the project is called")
    parser.add_argument("--question", metavar="WORDS", required=True, help="the question that it answers")
    parser.add_argument(
        "--approach", choices=[str(word) for word in Approach], required=True, help="how the words are analysed"
    )
    parser.add_argument("--as", dest="coder", metavar="NAME", required=True, help="your name, as codings carry it")
    parser.add_argument(
        "--smallest-group", metavar="N", type=int, default=5, help="a group with fewer people is not shown apart"
    )


def run(args: Namespace) -> int:
    """Begin: 0 done, 1 refused, 2 where there is a project already."""
    from stepdown.exchange.project_folder.folder import begin_folder
    from stepdown.themes.project.entry import Entry
    from stepdown.themes.project.events.about import CoderJoined, ProjectBegun, ProjectChanged
    from stepdown.themes.project.log import Log
    from stepdown.themes.project.propose import proposed
    from stepdown.themes.project.rules import Hand, accepted

    about = {
        "title": args.title, "question": args.question, "approach": Approach(args.approach),
        "smallest_group": args.smallest_group,
    }  # fmt: skip
    at, coder = now(), uuid4().hex
    log = Log.of([Entry(1, at, coder, ProjectBegun(**about))])
    accepted(ProjectChanged(**about), log.project, Hand(coder, is_lead=True))  # a beginning is held to the same rule
    log = proposed(log, [CoderJoined(coder=coder, name=args.coder.strip())], by=Hand(coder, is_lead=True), at=at)
    begin_folder(args.folder, log.entries)
    say(f"The project has begun in {args.folder}. Next: stepdown themes sheet {args.folder} SHEET.txt …")
    return 0
