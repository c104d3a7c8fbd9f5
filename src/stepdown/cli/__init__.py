"""The command line: `stepdown …`, one small file a command, each imported only when it is called."""

import sys
from argparse import ArgumentParser, HelpFormatter
from importlib import import_module
from types import ModuleType

COMMANDS: dict[str, str] = {
    "demo": "Invent a pilot, check it, evaluate it, write the report and serve the site.",
    "evaluate": "Evaluate data under a study, and write the results and the report.",
    "areas": "Show an authority's published rates of care and referral beside others, its region and England.",
    "compare": "Set districts with the team beside districts without it, and write the results and the report.",
    "contribute": "Write one signed file of counts for a pool of authorities, and no row of the data.",
    "pool": "Pool several authorities' contributions, and write the results and the report as evaluate does.",
    "template": "Write the blank service workbook.",
    "import": "Read a council's files and rebuild each child's story, or read a team's own workbook, as a dataset.",
    "match": "Propose who of a team's people is who of a council's, each with its reasons.",
    "link": "Apply what people decided about proposals, and give the team's children the council's story.",
    "timeline": "Show one child, one family or a cohort over time, on one page for the service's own use.",
    "export": "Give a dataset to others: plain sheets with a codebook, or an extract in which nobody is named.",
    "check": "Read a file or folder, and say what is wrong with it, where, and what to do.",
    "cost": "Say what the change was worth, under stated assumptions.",
    "replay": "Check a publication's numbers: as printed beside as recomputed.",
    "prices": "List, search and check the unit costs, or lay a council's own on top.",
    "uprate": "Bring an amount from the prices of one financial year to those of another.",
    "survey": "Check, convert and count a survey's questionnaire and answers.",
    "themes": "Keep a project of voices in a folder: people, texts, exchange with other programs, the report.",
    "serve": "Serve the site.",
    "site": "Administer the site: its database, its accounts, its data, its jobs.",
    "demo-council": "Write an invented council's files: the same children in each, a team's data, and the truth.",
    "demo-data": "Write the invented pilot, or any number of invented families, as a dataset.",
}
"""Each command and the line that help says of it. The command's module has the same name, dashes as underscores."""

_MODULES = {"import": "import_files"}
"""But for names that no module can have."""


def module_of(command: str) -> ModuleType:
    """The module of a command."""
    return import_module(f"stepdown.cli.{_MODULES.get(command, command.replace('-', '_'))}")


def main(argv: list[str] | None = None) -> int:
    """Run one command; the exit code is 0 done, 1 findings or a refusal, 2 unreadable input or wrong usage."""
    from stepdown import __version__

    arguments = sys.argv[1:] if argv is None else argv
    parser = ArgumentParser(prog="stepdown", description="The evaluation of an edge-of-care team, from its record.")
    parser.add_argument("--version", action="version", version=f"stepdown {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    # Only the named command's module is imported: help stays quick.
    named = next((a for a in arguments if a in COMMANDS), None)
    for name, line in COMMANDS.items():
        command = commands.add_parser(name, help=line, description=line, formatter_class=HelpFormatter)
        if name == named:
            module = module_of(name)
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    parsed = parser.parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except BrokenPipeError:
        sys.stdout = None  # who was reading has gone: nothing more to say, and no fault of ours
        return 0
    except KeyboardInterrupt:
        print("stepdown: stopped; nothing was written half", file=sys.stderr)
        return 130
