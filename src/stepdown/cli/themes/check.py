"""`stepdown themes check FOLDER`: whether the folder is whole, and what a person should look at."""

from argparse import ArgumentParser, Namespace

from stepdown.cli.themes.folder import now, takes_folder
from stepdown.cli.themes.register_file import register_of, takes_register
from stepdown.cli.themes.telling import JSON_HELP, count_of, print_json, say, say_findings


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    takes_register(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Check: 0 nothing must be put right, 1 something must, 2 the folder cannot be read."""
    from stepdown.cli.themes.checking.findings import findings_of
    from stepdown.dataset.finding import Severity
    from stepdown.exchange.project_folder.folder import read_folder

    log = read_folder(args.folder)
    found = tuple(findings_of(log, register_of(args.register), now().date()))
    stops = sum(finding.severity is Severity.STOPS for finding in found)
    if args.json:
        print_json({"entries": len(log.entries), "findings": [finding.as_dict() for finding in found]})
        return 1 if stops else 0
    say_findings(found)
    said = f"{count_of(stops, 'thing')} must be put right" if stops else "nothing must be put right"
    say(f"The folder can be read: {count_of(len(log.entries), 'entry', 'entries')}; {said}.")
    return 1 if stops else 0
