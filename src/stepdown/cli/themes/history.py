"""`stepdown themes history FOLDER`: everything that happened, in order; what was taken back is marked."""

from argparse import ArgumentParser, Namespace

from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.telling import JSON_HELP, print_json


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """List it: 0 done, 2 where the folder cannot be read."""
    from stepdown.cli.themes.happened import told
    from stepdown.exchange.project_folder.folder import read_folder

    log = read_folder(args.folder)
    gone = log.undone()
    if args.json:
        print_json(
            [
                {
                    "number": entry.number, "at": entry.at, "by": log.project.coders.get(entry.by, entry.by),
                    "kind": entry.event.kind, "said": told(log, entry), "taken_back": entry.number in gone,
                }
                for entry in log.entries
            ]
        )  # fmt: skip
        return 0
    for entry in log.entries:
        print(f"{told(log, entry)}{' Taken back.' if entry.number in gone else ''}")
    return 0
