"""A questionnaire as it is written: its pages and questions in order, whether it is agreed, and its file."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.exchange.xlsform.write import write_xlsform
from stepdown.records.access.acts import Act
from stepdown.records.actions.surveys.take_out import take_out_questionnaire
from stepdown.records.queries.surveys.seen import version_of
from stepdown.surveys.authoring.conditions import in_words
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.surveys.asking import page_words
from stepdown.web.pages.answering.languages import NAMES
from stepdown.web.pages.voices.surveys.files import as_file
from stepdown.web.pages.voices.surveys.seen import newest_of, version_for
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question as its author sees it."""

    name: str
    label: str
    kind: str
    choices: tuple[str, ...]
    list_name: str
    shown_if: str
    is_required: bool
    is_role: bool
    is_changed_here: bool
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page with its questions."""

    name: str
    words: str
    section: str
    shown_if: str
    questions: tuple[QuestionRow, ...]
    moves: tuple[str, ...]


def page_rows(questionnaire: Questionnaire) -> tuple[PageRow, ...]:
    """The pages in order."""
    return tuple(_page(questionnaire, page) for page in questionnaire.pages)


def show(request: Asked, version_id: UUID) -> HttpResponse:
    """One version."""
    version, project = version_for(request, version_id)
    newest = newest_of(request, project.id, version.name)
    is_newest = newest is None or newest.id == version.id
    shown = {
        "version": version,
        "questionnaire": version.questionnaire,
        "title": version.title,
        "languages": [NAMES.get(code, code) for code in version.questionnaire.languages],
        "pages": page_rows(version.questionnaire),
        "newest": None if is_newest else newest,
        "writes": is_newest and project.may(Act.WRITE_QUESTIONNAIRE),
        "runs": project.may(Act.RUN_SURVEY),
        "key": uuid4,  # called anew for each button
    }
    return render(request, "voices/surveys/questionnaire.html", project_context(project, "surveys") | shown)


def file(request: Asked, version_id: UUID) -> HttpResponse:
    """The version as an XLSForm, which other programs take too."""
    version, _ = version_for(request, version_id)
    row = version_of(request.user, version_id=version_id)
    take_out_questionnaire(by=request.user, at=request.now, version=row)
    return as_file(write_xlsform(version.questionnaire), f"{version.name}-version-{version.number}.xlsx")


def _page(questionnaire: Questionnaire, page: Page) -> PageRow:
    return PageRow(
        page.name,
        page_words(questionnaire, page),
        questionnaire.said(page.section),
        in_words(questionnaire, page.relevant),
        tuple(_question(questionnaire, question) for question in page.questions),
        _moves(page, questionnaire.pages),
    )


def _question(questionnaire: Questionnaire, question: Question) -> QuestionRow:
    return QuestionRow(
        name=question.name,
        label=questionnaire.said(question.label) or question.name,
        kind=question.kind.label,
        choices=tuple(questionnaire.said(choice.label) for choice in questionnaire.choices_of(question)),
        list_name=question.choices or "",
        shown_if=in_words(questionnaire, question.relevant),
        is_required=question.required,
        is_role=question.name == questionnaire.role_question,
        is_changed_here=question.kind is not QuestionKind.WORKED_OUT,
        moves=_moves(question, tuple(questionnaire.questions())),
    )


def _moves[T](one: T, among: tuple[T, ...]) -> tuple[str, ...]:
    """Which ways something can move."""
    return tuple(way for way, end in (("up", 0), ("down", -1)) if among[end] is not one)
