"""What came of a survey: who answered, what they answered, the same by role, and the files of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.exchange.survey_files.files import survey_files
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.surveys.take_out import take_out_answers
from stepdown.records.queries.surveys.answers import Answered, answers_of
from stepdown.records.queries.surveys.seen import SurveyRow, survey_row
from stepdown.reporting.disclosure.explain import symbols
from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.renderers.html import to_part
from stepdown.reporting.report import Report
from stepdown.reporting.sections.survey.section import survey_section
from stepdown.reporting.shown import TOO_FEW, TOO_FEW_IN_WORDS, Shown
from stepdown.results.result import Findings
from stepdown.surveys.frequencies.crossings import Crossing, every_question_by_role
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.survey import SMALLEST_GROUP, Survey
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.words import SurveyMode
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.surveys.counted import counted
from stepdown.web.pages.voices.surveys.files import as_file
from stepdown.web.pages.voices.surveys.into_coding import open_questions
from stepdown.web.pages.voices.surveys.seen import project_for, survey_for
from stepdown.web.pages.voices.tabs import project_context

FILES: dict[str, str] = {
    "survey.xlsx": "Excel: responses, data dictionary and frequencies",
    "responses.csv": "CSV: one row a response",
    "responses.sps": "SPSS syntax that reads the CSV file",
    "responses.do": "Stata do-file that reads the CSV file",
    "responses.R": "R script that reads the CSV file",
}
"""The files of a survey by name, each with what it is."""

TOO_EARLY = (
    "The results of this survey are shown when it is closed. Looked at in between, the answer that came last could be "
    "told from the others, and with it whose it is."
)
_TRUE = "true"


@dataclass(frozen=True, slots=True)
class Told:
    """A survey with its answers, and every figure of them."""

    answered: Answered
    survey: Survey
    invited: Invited
    crossings: tuple[Crossing, ...]

    @property
    def findings(self) -> Findings:
        """Every figure, true and by role."""
        return frequencies(self.survey, self.invited, self.crossings)


def results(request: Asked, survey_id: UUID) -> HttpResponse:
    """The results with small counts hidden; where the address says so with true counts."""
    survey, project = survey_for(request, survey_id, Act.READ_ANSWERS)
    is_true = request.GET.get("counts") == _TRUE
    shown: dict[str, object] = {
        "survey": survey,
        "counted": counted(request, survey, project),
        "is_true": is_true,
        "is_told": is_told(survey),
        "too_early": TOO_EARLY,
    }
    if is_told(survey):
        told = _told(request, survey, project_for(request, project.id, Act.READ_ANSWERS).project.about.smallest_group)
        shown |= {
            "report": _true_counts(told) if is_true else _protected(told),
            "files": FILES.items(),
            "open_questions": open_questions(project, survey, told.answered.questionnaire),
        }
    return render(request, "voices/surveys/results.html", project_context(project, "surveys") | shown)


def file(request: Asked, survey_id: UUID, file_name: str) -> HttpResponse:
    """One file of the answers, with true counts; that it was taken is noted."""
    survey, project = survey_for(request, survey_id, Act.READ_ANSWERS)
    if file_name not in FILES:
        raise NotSeen
    if not is_told(survey):
        raise Refusal(TOO_EARLY)
    take_out_answers(by=request.user, at=request.now, survey=survey_row(request.user, survey_id=survey_id))
    told = _told(request, survey, project_for(request, project.id, Act.READ_ANSWERS).project.about.smallest_group)
    answered = told.answered
    held = survey_files(
        answered.questionnaire, answered.responses, told.findings, survey.mode, seed=survey_id.int % 2**32
    )
    return as_file(held[file_name], file_name)


def is_told(survey: SurveyRow) -> bool:
    """Whether the answers are shown: while they still come only where they are tied to people anyway."""
    return survey.state is SurveyState.CLOSED or (survey.state is SurveyState.OPEN and survey.mode is SurveyMode.LINKED)


def _told(request: Asked, survey: SurveyRow, smallest: int) -> Told:
    answered = answers_of(request.user, survey_id=survey.id, at=request.now)
    crossings = every_question_by_role(answered.questionnaire) if answered.questionnaire.role_question else ()
    whole = Survey(answered.questionnaire, answered.responses, smallest_group=max(smallest, SMALLEST_GROUP))
    return Told(answered, whole, _invited(answered), crossings)


def _invited(answered: Answered) -> Invited:
    """How many were asked; the roles are left out where they contradict the whole."""
    by_role = {role: number for role, number in answered.invited_by_role.items() if number is not None}
    if answered.invited is not None and sum(by_role.values()) > answered.invited:
        return Invited(answered.invited)
    return Invited(answered.invited, by_role)


def _true_counts(told: Told) -> SafeString:
    return _report(told.answered.questionnaire, protect(told.findings, INTERNAL), told.crossings)


def _protected(told: Told) -> SafeString | None:
    """The results that could be shown to others; None where they cannot be protected.

    Without tables by role: with them so much has to be hidden that nothing is left, and it takes long to choose what.
    """
    try:
        released = protect(frequencies(told.survey, told.invited).without_internal(), DFE_1_5)
    except ValueError:
        return None
    return _report(told.answered.questionnaire, released, ())


def _report(questionnaire: Questionnaire, released: Protected, crossings: Sequence[Crossing]) -> SafeString:
    profile = released.profile
    report = Report(
        title=questionnaire.said(questionnaire.title), subtitle="", banner=profile.watermark, key_points=(),
        sections=(survey_section(Shown.of(released), questionnaire, crossings),),
        symbols=(*symbols(profile), (TOO_FEW, TOO_FEW_IN_WORDS)),
    )  # fmt: skip
    return SafeString(to_part(report))  # its templates escape
