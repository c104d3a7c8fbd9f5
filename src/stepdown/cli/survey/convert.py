"""`stepdown survey convert FORM --out FILE`: a questionnaire in the other form, by how the name of FILE ends."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.survey.form import OWN, form_of, takes_form
from stepdown.cli.themes.telling import say
from stepdown.cli.written_file import UnreadableError

XLSFORM = ".xlsx"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_form(parser)
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="where to write: .json or .xlsx")


def run(args: Namespace) -> int:
    """Convert: 0 done, 2 where the form cannot be read, or the file not be written."""
    from stepdown.dataset.whole import whole_file_or_nothing
    from stepdown.exchange.xlsform.write import write_xlsform
    from stepdown.surveys.questionnaire.text import questionnaire_text

    ending = args.out.suffix.lower()
    if ending not in (OWN, XLSFORM):
        raise UnreadableError(f"the name of {args.out} must end in {OWN} or {XLSFORM}")
    questionnaire = form_of(args.form)
    content = questionnaire_text(questionnaire).encode() if ending == OWN else write_xlsform(questionnaire)
    with whole_file_or_nothing(args.out) as path:
        path.write_bytes(content)
    say(f"Wrote {args.out}.")
    return 0
