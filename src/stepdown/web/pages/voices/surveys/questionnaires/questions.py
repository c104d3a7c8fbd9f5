"""One question is added, changed, moved or taken out."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from stepdown.records.access.refusal import Refusal
from stepdown.surveys.authoring.changes import (
    with_list,
    with_page_moved,
    with_question,
    with_question_changed,
    with_question_moved,
    without_question,
)
from stepdown.surveys.authoring.conditions import conditions_before
from stepdown.surveys.authoring.naming import name_of
from stepdown.surveys.authoring.ready_made import READY_MADE, choices_of_words
from stepdown.surveys.authoring.writing import free_name, question_written, said
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.voices.surveys.asking import LIST, NEW_PAGE, READY, AddQuestion, AskQuestion, Move
from stepdown.web.pages.voices.propose import form_page
from stepdown.web.pages.voices.surveys.questionnaires.change import Changing, changed, changing
from stepdown.web.pages.voices.tabs import project_context


def add(request: Asked, version_id: UUID) -> HttpResponse:
    """Add a question to a page, or on a page of its own."""
    to = changing(request, version_id)
    questionnaire = to.questionnaire
    form = writing.begin(
        request, AddQuestion, subject=request.path, questionnaire=questionnaire,
        conditions=conditions_before(questionnaire, None),
    )  # fmt: skip
    return changed(request, form, to, lambda whole: _added(whole, form), done="The question is added.") or _page(
        request, form, to, title="Add a question", send="Add the question"
    )


def change(request: Asked, version_id: UUID, question: str) -> HttpResponse:
    """Change one question."""
    to = changing(request, version_id)
    held, conditions = _question(to, question), conditions_before(to.questionnaire, question)
    if held.kind is QuestionKind.WORKED_OUT:
        raise Http404
    initial = AskQuestion.initial_of(to.questionnaire, held)
    initial |= AskQuestion.initial_of_condition(held.relevant, conditions)
    form = writing.begin(
        request, AskQuestion, subject=request.path, initial=initial, questionnaire=to.questionnaire,
        conditions=conditions,
    )  # fmt: skip
    return changed(
        request, form, to, lambda whole: _changed(whole, held, form), done="The question is changed."
    ) or _page(request, form, to, title="Change a question", send="Change the question")


def remove(request: Asked, version_id: UUID, question: str) -> HttpResponse:
    """Take one question out."""
    to = changing(request, version_id)
    words = to.questionnaire.said(_question(to, question).label) or question
    form = writing.begin(request, DeskForm, subject=request.path)
    return changed(
        request, form, to, lambda whole: without_question(whole, question), done="The question is taken out."
    ) or form_page(
        request, form, to.project, "surveys", title=f"Take out “{words}”", send="Take the question out",
        before="Its words and its condition are gone after that. Choices that no other question offers go with it.",
    )  # fmt: skip


MOVES: dict[str, Callable[[Questionnaire, str, int], Questionnaire]] = {
    "question": with_question_moved,
    "page": with_page_moved,
}


@require_POST
def move(request: Asked, version_id: UUID) -> HttpResponse:
    """Move a question or a page one place up or down."""
    to, form = changing(request, version_id), Move(request.POST)
    if not form.is_valid():
        raise Http404
    moved, name = MOVES[form.cleaned_data["what"]], form.cleaned_data["name"]
    by = -1 if form.cleaned_data["way"] == "up" else 1
    done = changed(request, form, to, lambda whole: moved(whole, name, by), done="It is moved.")
    if done is None:
        raise Refusal(f"It cannot be moved there. {form.non_field_errors()[0]}")
    return done


def _question(to: Changing, name: str) -> Question:
    try:
        return to.questionnaire.question(name)
    except KeyError as error:
        raise Http404 from error


def _added(whole: Questionnaire, form: AddQuestion) -> Questionnaire:
    name = free_name(whole, form.cleaned_data["label"])
    whole, list_ = _with_choices(whole, name, form)
    question = question_written(None, name, QuestionKind(form.cleaned_data["kind"]), _more(whole, form, list_))
    onto = form.cleaned_data["onto"]
    return with_question(whole, None if onto == NEW_PAGE else onto, question)


def _changed(whole: Questionnaire, question: Question, form: AskQuestion) -> Questionnaire:
    whole, list_ = _with_choices(whole, question.name, form)
    kind = QuestionKind(form.cleaned_data["kind"])
    written = question_written(question, question.name, kind, _more(whole, form, list_))
    return with_question_changed(whole, question.name, written)


def _with_choices(whole: Questionnaire, name: str, form: AskQuestion) -> tuple[Questionnaire, str | None]:
    """The questionnaire with the list that the question offers, and the name of that list."""
    said, chosen = form.cleaned_data, form.cleaned_data["choices"]
    if chosen.startswith(LIST):
        return whole, chosen.removeprefix(LIST)
    if chosen.startswith(READY):
        ready = chosen.removeprefix(READY)
        return (whole if ready in whole.lists else with_list(whole, ready, READY_MADE[ready][1])), ready
    lines = [line.strip() for line in said["new_choices"].splitlines() if line.strip()]
    if not lines:
        return whole, None
    list_ = name_of(name, whole.lists, otherwise="choices")
    return with_list(whole, list_, choices_of_words(lines, whole.languages[0])), list_


def _more(whole: Questionnaire, form: AskQuestion, list_: str | None) -> dict[str, Any]:
    """What the form says of a question, as the question has it."""
    told, first = form.cleaned_data, whole.languages[0]
    words = {
        key: said({first: told[key], **{code: told[f"{key}_{code}"] for code in form.others}})
        for key in ("label", "hint")
    }
    same = {key: told[key] for key in ("as_list", "required", "is_time_saved")}
    return words | same | {"choices": list_, "unit": told["unit"] or None, "relevant": form.relevant()}


def _page(request: Asked, form: AskQuestion, to: Changing, **shown: object) -> HttpResponse:
    shown |= {"form": form, "version": to.version}
    return render(request, "voices/surveys/question.html", project_context(to.project, "surveys") | shown)
