"""The texts of a project: those that wait first, then kind by kind those that are in, and answers still to bring in."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.actions.surveys.free_text import OPEN
from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.records.queries.projects.waits import WaitingFor, texts_and_what_they_wait_for
from stepdown.records.queries.surveys.seen import SurveyRow, surveys_of
from stepdown.themes.coding.listed import TextListed, texts_listed
from stepdown.themes.coding.seen import is_blind
from stepdown.themes.project.words import Approach
from stepdown.themes.sources import SourceKind
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.tabs import project_context

_HEADINGS = {
    SourceKind.INTERVIEW: "Interviews",
    SourceKind.FOCUS_GROUP: "Focus groups",
    SourceKind.SURVEY: "Answers to open questions of surveys",
}


@dataclass(frozen=True, slots=True)
class TextRow:
    """One text. ``voices``: who speaks in it, with their roles."""

    id: str
    text: TextListed
    voices: str
    coded: str
    is_blind: bool


@dataclass(frozen=True, slots=True)
class AnswersToBringIn:
    """An open question of a closed survey whose answers are not in the project yet."""

    question: str
    survey: str
    address: str


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """The list."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    brings_in = seen.may(Act.BRING_IN_TEXT)
    waiting = texts_and_what_they_wait_for(request.user, project_id=project_id) if brings_in else ()
    shown = {
        "brings_in": brings_in,
        "waiting": waiting,
        "answers": _answers(request, seen, waiting) if brings_in else (),
        "kinds": _kinds(seen),
        "gone": sum(source.words is None for source in seen.project.sources.values()),
        "is_reflexive": seen.project.about.approach is Approach.REFLEXIVE,
    }
    return render(request, "voices/texts/list.html", project_context(seen, "texts") | shown)


def _kinds(seen: ProjectSeen) -> list[tuple[str, list[TextRow]]]:
    rows = [_row(seen, text) for text in texts_listed(seen.project)]
    kinds = ((words, [row for row in rows if row.text.source.kind is kind]) for kind, words in _HEADINGS.items())
    return [(words, of_kind) for words, of_kind in kinds if of_kind]


def _row(seen: ProjectSeen, text: TextListed) -> TextRow:
    blind = is_blind(seen.project, text.source.id, seen.coder)
    return TextRow(text.source.id, text, voices_in_words(text), _coded(text, is_hidden=blind), blind)


def voices_in_words(text: TextListed) -> str:
    """Who speaks in a text: Worker A, Worker B (worker of the team); Manager B (role not known)."""
    by_role: dict[str, list[str]] = {}
    for voice in text.voices:
        by_role.setdefault(_in_a_sentence(voice.role or "Role not known"), []).append(voice.name)
    people = [f"{', '.join(names)} ({role})" for role, names in by_role.items()]
    if text.respondents:
        people.append(f"{text.respondents} respondent{'s' if text.respondents > 1 else ''}")
    return "; ".join(people) or "Nobody who takes part any more"


def _in_a_sentence(label: str) -> str:
    """A label in the middle of a sentence; one that begins with capitals keeps them."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def _coded(text: TextListed, *, is_hidden: bool) -> str:
    if not text.codings:
        return "None of yours" if is_hidden else "None"
    if is_hidden:
        return f"{text.codings} of yours"
    return f"{text.codings} by {text.coders} coder{'s' if text.coders > 1 else ''}"


def _answers(request: Asked, seen: ProjectSeen, waiting: tuple[WaitingFor, ...]) -> list[AnswersToBringIn]:
    there = {source.question for source in seen.log.project.sources.values()} | {text.question for text in waiting}
    surveys = surveys_of(request.user, project_id=seen.id)
    closed = (survey for survey in surveys if survey.state is SurveyState.CLOSED and survey.handed_in)
    return [answers for survey in closed for answers in _of_survey(survey, there)]


def _of_survey(survey: SurveyRow, there: set[str | None]) -> list[AnswersToBringIn]:
    asked = survey.version.questionnaire
    return [
        AnswersToBringIn(
            asked.said(q.label), survey.version.title, reverse("bring_in_answers", args=[survey.id, q.name])
        )
        for q in asked.questions()
        if q.kind in OPEN and q.name not in there
    ]
