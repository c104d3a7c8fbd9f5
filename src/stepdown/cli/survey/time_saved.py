"""`stepdown survey time-saved FORM --answers CSV`: the part of a cost scenario that takes answers about time saved."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from stepdown.cli.survey.answers import AnswersRefused, answered, takes_answers

if TYPE_CHECKING:
    from stepdown.surveys.frequencies.time_saved import TimeSaved


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_answers(parser)
    parser.add_argument("--question", metavar="NAME", help="which question; needed where several ask for time saved")
    parser.add_argument(
        "--owner", metavar="NAME", default="to be named", help="who answers for the assumption (default: to be named)"
    )
    parser.add_argument(
        "--on", metavar="YYYY-MM-DD", type=date.fromisoformat, help="since when they do (default: today)"
    )


def run(args: Namespace) -> int:
    """Print it: 0 done, 1 where there are no such answers, or they cannot be taken, 2 where a file cannot be read."""
    from stepdown.exchange.survey_files.time_saved import time_saved_toml
    from stepdown.surveys.frequencies.survey import Survey
    from stepdown.surveys.frequencies.time_saved import time_saved

    found = answered(args.form, args.answers)
    told = _chosen(time_saved(Survey(found.questionnaire, found.responses)), args.question)
    source = f"{found.questionnaire.said(found.questionnaire.title)}, version {found.questionnaire.version}"
    on = args.on or datetime.now(tz=UTC).date()
    try:
        print(time_saved_toml(told, source, args.owner, on), end="")
    except ValueError as fault:
        raise AnswersRefused(str(fault)) from fault
    return 0


def _chosen(told: "tuple[TimeSaved, ...]", question: str | None) -> "TimeSaved":
    names = ", ".join(one.question for one in told)
    chosen = [one for one in told if question in (None, one.question)]
    if not chosen:
        raise AnswersRefused(f"nobody answered a question about time saved. Answered were: {names or 'none'}.")
    if len(chosen) > 1:
        raise AnswersRefused(f"several questions ask for time saved. Choose one with --question: {names}.")
    return chosen[0]
