"""`stepdown survey …`: questionnaires and their answers as files. It reads, converts and counts, and asks nobody."""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module

SURVEY_COMMANDS: dict[str, str] = {
    "check": "Say what is wrong with a questionnaire, where, and what to do.",
    "convert": "Write a questionnaire as an XLSForm, or an XLSForm as a questionnaire of ours.",
    "frequencies": "Count the answers, and write the results and the report.",
    "export": "Write the answers for spreadsheets, SPSS, Stata and R.",
    "time-saved": "Print answers about time saved as the part of a cost scenario that takes them.",
}
"""Each command and the line that help says of it. Its module here has its name, dashes as underscores."""


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes: the name of a command of its own, and what that one takes."""
    commands = parser.add_subparsers(dest="survey_command", metavar="COMMAND", required=True, help="one of those below")
    for name, line in SURVEY_COMMANDS.items():
        command = commands.add_parser(name, help=line, description=line)
        module = import_module(f"stepdown.cli.survey.{name.replace('-', '_')}")
        module.add_arguments(command)
        command.set_defaults(run_on_survey=module.run)


def run(args: Namespace) -> int:
    """Run it: 0 done, 1 findings or a refusal, 2 where a file cannot be read or written."""
    from stepdown.cli.survey.answers import AnswersRefused
    from stepdown.cli.written_file import UnreadableError
    from stepdown.dataset.whole import OutputRefusedError

    try:
        return int(args.run_on_survey(args))
    except AnswersRefused as refused:
        print(f"stepdown survey {args.survey_command}: {refused}", file=sys.stderr)
        return 1
    except (UnreadableError, OutputRefusedError, OSError) as error:
        print(f"stepdown survey {args.survey_command}: {error}", file=sys.stderr)
        return 2
