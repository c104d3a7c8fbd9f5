"""Answers from a CSV file, to a questionnaire, and how many were asked."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.survey.form import form_of, takes_form
from stepdown.cli.themes.telling import say_findings
from stepdown.cli.written_file import MOST_WRITTEN, bytes_of

if TYPE_CHECKING:
    from stepdown.surveys.frequencies.rates import Invited
    from stepdown.surveys.questionnaire.questionnaire import Questionnaire
    from stepdown.surveys.responses import Response


class AnswersRefused(Exception):
    """The answers cannot be counted as they stand. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A questionnaire and the responses to it."""

    questionnaire: "Questionnaire"
    responses: "tuple[Response, ...]"


def takes_answers(parser: ArgumentParser) -> None:
    """The questionnaire and its answers."""
    takes_form(parser)
    parser.add_argument(
        "--answers", metavar="CSV", type=Path, required=True, help="a row a response, headed as the questionnaire asks"
    )


def takes_invited(parser: ArgumentParser, *, required: bool = False) -> None:
    """How many were asked."""
    parser.add_argument("--invited", metavar="N", type=int, required=required, help="how many were asked in all")
    parser.add_argument(
        "--invited-role",
        metavar="ROLE=N",
        action="append",
        default=[],
        help="how many of a role were asked, by the name of the role's choice; once for each",
    )


def answered(form: Path, answers: Path) -> Answered:
    """Both files, read. UnreadableError where one cannot be; AnswersRefused where answers must be put right first."""
    from stepdown.exchange.survey_files.reading.read import read_responses

    questionnaire, content = form_of(form), bytes_of(answers, MOST_WRITTEN)
    read = read_responses(content, questionnaire, datetime.now(tz=UTC).date(), answers.name)
    say_findings(read.findings)
    if not read.is_sound:
        raise AnswersRefused(f"put right what is found in {answers}, and run the command again")
    return Answered(questionnaire, read.responses)


def invited_of(args: Namespace, questionnaire: "Questionnaire") -> "Invited":
    """How many were asked, as the command says. AnswersRefused where that cannot be."""
    from stepdown.surveys.frequencies.rates import Invited

    by_role = dict(_of_role(said, questionnaire) for said in args.invited_role)
    try:
        return Invited(args.invited, by_role)
    except ValueError as fault:
        raise AnswersRefused(str(fault)) from fault


def _of_role(said: str, questionnaire: "Questionnaire") -> tuple[str, int]:
    asked = questionnaire.role_question
    roles = [c.name for c in questionnaire.choices_of(questionnaire.question(asked))] if asked else []
    role, _, number = said.rpartition("=")
    if role not in roles or not number.isdecimal():
        known = ", ".join(roles) or "none, because no question asks for it"
        raise AnswersRefused(f"“{said}” must be a role and a number, such as team_manager=2. Roles: {known}.")
    return role, int(number)
