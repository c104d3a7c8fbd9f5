"""`stepdown survey check FORM`: what keeps a questionnaire from being asked, and what should be looked at."""

from argparse import ArgumentParser, Namespace

from stepdown.cli.survey.form import ReadForm, read_form, takes_form
from stepdown.cli.themes.telling import JSON_HELP, count_of, print_json, say, say_findings


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_form(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Check: 0 it can be asked, 1 something must be put right, 2 it cannot be read."""
    found = read_form(args.form)
    if args.json:
        print_json(_as_json(found))
    else:
        say_findings(found.findings)
        for fault in found.faults:
            say(fault)
        say(_how_it_stands(found))
    if found.questionnaire is None:
        return 2
    return 1 if found.faults else 0


def _how_it_stands(found: ReadForm) -> str:
    if found.questionnaire is None:
        return "It cannot be read as a questionnaire. Put right what is found, and check again."
    if found.faults:
        return f"{count_of(len(found.faults), 'thing')} must be put right before anybody can be asked."
    questions = sum(1 for _ in found.questionnaire.questions())
    return f"It can be asked: {count_of(len(found.questionnaire.pages), 'page')}, {count_of(questions, 'question')}."


def _as_json(found: ReadForm) -> dict[str, object]:
    return {
        "usable": found.questionnaire is not None and not found.faults,
        "faults": list(found.faults),
        "findings": [finding.as_dict() for finding in found.findings],
    }
