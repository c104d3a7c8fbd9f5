"""`stepdown themes …`: a project of voices in a folder, without the site: people, texts, exchange, the report."""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from keyword import iskeyword

THEMES_COMMANDS: dict[str, str] = {
    "begin": "Begin a project in a new folder.",
    "sheet": "Issue an information sheet, or a new version of one.",
    "add-people": "Add participants with their roles and consent, from a CSV file: all of it, or nothing.",
    "add-text": "Bring in a transcript, when every name in it is dealt with.",
    "import": "Take up a REFI-QDA project or codebook, or a codebook as a table; words wait for consent.",
    "export": "Write the project for other programs, as a codebook, or as an archive.",
    "counts": "Say how many people speak of each code.",
    "agreement": "Say how far two coders agree on what both coded.",
    "keyword": "Show where words are said, with what stands around them.",
    "withdraw": "Record that a participant withdrew, and erase their words for good.",
    "undo": "Take back the last thing that was done and can be taken back.",
    "history": "List everything that happened in the project.",
    "report": "Write the mixed-methods report, with a survey and figures of an evaluation beside it.",
    "check": "Say what is wrong with the folder, or still to be done in it.",
}
"""Each command and the line that help says of it. Its module here has its name, dashes as underscores."""


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes: the name of a command of its own, and what that one takes."""
    commands = parser.add_subparsers(dest="themes_command", metavar="COMMAND", required=True, help="one of those below")
    for name, line in THEMES_COMMANDS.items():
        command = commands.add_parser(name, help=line, description=line)
        module = import_module(f"stepdown.cli.themes.{module_of(name)}")
        module.add_arguments(command)
        command.set_defaults(run_on_folder=module.run)


def module_of(command: str) -> str:
    """The module of a command; a word of Python's own has an underscore behind it."""
    name = command.replace("-", "_")
    return f"{name}_" if iskeyword(name) else name


def run(args: Namespace) -> int:
    """Run it: 0 done, 1 findings or a refusal, 2 where the folder or a file cannot be read or written."""
    from stepdown.cli.written_file import UnreadableError
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.project_folder.folder import FolderUnreadable
    from stepdown.themes.refused import Refused

    try:
        return int(args.run_on_folder(args))
    except Refused as refused:
        print(f"stepdown themes {args.themes_command}: {refused}", file=sys.stderr)
        return 1
    except (FolderUnreadable, UnreadableError, OutputRefusedError, OSError) as error:
        print(f"stepdown themes {args.themes_command}: {error}", file=sys.stderr)
        return 2
