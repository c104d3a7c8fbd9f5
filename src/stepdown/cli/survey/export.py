"""`stepdown survey export FORM --answers CSV --out DIR`: the answers for other software, a row a response."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from zlib import crc32

from stepdown.cli.survey.answers import answered, takes_answers
from stepdown.cli.themes.telling import say
from stepdown.surveys.words import SurveyMode

_MARK = "responses.sps"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_answers(parser)
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="a new folder, or that of an earlier run"
    )
    parser.add_argument(
        "--linked", action="store_true", help="answers are tied to people: the rows keep their ids, and can be found"
    )


def run(args: Namespace) -> int:
    """Write them: 0 done, 1 the answers were refused, 2 where a file cannot be read or written."""
    from stepdown.cli.running import write_files
    from stepdown.dataset.whole import whole_or_nothing
    from stepdown.exchange.survey_files.files import survey_files
    from stepdown.surveys.frequencies.frequencies import frequencies
    from stepdown.surveys.frequencies.survey import Survey

    found = answered(args.form, args.answers)
    mode = SurveyMode.LINKED if args.linked else SurveyMode.UNLINKED
    findings = frequencies(Survey(found.questionnaire, found.responses))
    seed = crc32(args.answers.read_bytes())  # the same answers lie in the same order every time
    files = survey_files(found.questionnaire, found.responses, findings, mode, seed)
    with whole_or_nothing(args.out, may_replace=lambda folder: (folder / _MARK).is_file()) as made:
        write_files(made, files)
    say(f"Wrote {args.out}. It holds each person's answers and true counts: do not publish it.")
    return 0
