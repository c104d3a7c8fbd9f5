"""What is true of a whole questionnaire, of one of its pages, or of a list of choices."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.records.access.refusal import Refusal
from stepdown.surveys.authoring.changes import page_named, with_list, with_page_changed
from stepdown.surveys.authoring.conditions import conditions_before
from stepdown.surveys.authoring.writing import ChoiceWritten, list_written, said
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Questionnaire
from stepdown.surveys.questionnaire.words import Side
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.surveys.asking import ChangePage, Shown, page_words
from stepdown.web.forms.voices.surveys.choices import MOST_ROWS, ChangeList
from stepdown.web.forms.voices.surveys.questionnaires import NONE, AboutQuestionnaire
from stepdown.web.pages.voices.propose import form_page
from stepdown.web.pages.voices.surveys.questionnaires.change import changed, changing
from stepdown.web.pages.voices.tabs import project_context


def about(request: Asked, version_id: UUID) -> HttpResponse:
    """Change what the questionnaire is called, where it comes from, and which question asks for the role."""
    to = changing(request, version_id)
    initial = AboutQuestionnaire.initial_of(to.questionnaire)
    form = writing.begin(
        request, AboutQuestionnaire, subject=request.path, initial=initial, questionnaire=to.questionnaire
    )
    return changed(
        request, form, to, lambda whole: _about(whole, form), done="The questionnaire is changed."
    ) or form_page(request, form, to.project, "surveys", title="Change the questionnaire", send="Change it")


def page(request: Asked, version_id: UUID, page: str) -> HttpResponse:
    """Change one page's heading, part and condition."""
    to = changing(request, version_id)
    try:
        held = page_named(to.questionnaire, page)
    except KeyError as error:
        raise Http404 from error
    conditions = conditions_before(to.questionnaire, held.questions[0].name)
    form = writing.begin(
        request, ChangePage, subject=request.path, questionnaire=to.questionnaire, conditions=conditions,
        initial=_initial(to.questionnaire, held) | Shown.initial_of_condition(held.relevant, conditions),
    )  # fmt: skip
    title = f"Change “{page_words(to.questionnaire, held)}”"
    return changed(
        request, form, to, lambda whole: with_page_changed(whole, _page(whole, held, form)), done="The page is changed."
    ) or form_page(request, form, to.project, "surveys", title=title, send="Change the page")


def choices(request: Asked, version_id: UUID, list_name: str) -> HttpResponse:
    """Change the choices of a list."""
    to = changing(request, version_id)
    if list_name not in to.questionnaire.lists:
        raise Http404
    held = to.questionnaire.lists[list_name]
    if len(held) > MOST_ROWS:
        raise Refusal(
            f"This list has {len(held):,} choices. Change it in the XLSForm, and upload that as a new version."
        )
    form = writing.begin(request, ChangeList, subject=request.path, questionnaire=to.questionnaire, choices=held)
    asked = [to.questionnaire.said(q.label) for q in to.questionnaire.questions() if q.choices == list_name]
    shown = {"form": form, "version": to.version, "asked": asked}
    return changed(
        request,
        form,
        to,
        lambda whole: with_list(whole, list_name, _choices(held, form)),
        done="The choices are changed.",
    ) or render(request, "voices/surveys/choices.html", project_context(to.project, "surveys") | shown)


def _about(whole: Questionnaire, form: AboutQuestionnaire) -> Questionnaire:
    told = form.cleaned_data
    titles = {whole.languages[0]: told["title"], **{code: told[f"title_{code}"] for code in form.others}}
    return whole.model_copy(
        update={
            "title": said(titles),
            "origin": told["origin"] or None,
            "role_question": None if told["role_question"] == NONE else told["role_question"],
        }
    )


def _initial(whole: Questionnaire, held: Page) -> dict[str, str]:
    first, *others = whole.languages
    told = {key: getattr(held, key).get(first, "") for key in ("title", "section")}
    return told | {f"{key}_{code}": getattr(held, key).get(code, "") for key in ("title", "section") for code in others}


def _page(whole: Questionnaire, held: Page, form: ChangePage) -> Page:
    told, first = form.cleaned_data, whole.languages[0]
    words = {
        key: said({first: told[key], **{code: told[f"{key}_{code}"] for code in form.others}})
        for key in ("title", "section")
    }
    return held.model_copy(update=words | {"relevant": form.relevant()})


def _choices(held: tuple[Choice, ...], form: ChangeList) -> tuple[Choice, ...]:
    return list_written(_written(held, form, number) for number in form.numbers)


def _written(held: tuple[Choice, ...], form: ChangeList, number: int) -> ChoiceWritten:
    told = form.said(number)
    before = held[number - 1] if number <= len(held) else None
    rest = {
        "side": _word(Side, told["side"]),
        "means": _word(Missing, told["means"]),
        "only": told["only"],
        "tags": before.tags if before else {},
    }
    return ChoiceWritten(before.name if before else None, told["label"], told["place"], rest)


def _word[W: Word](words: type[W], said: str) -> W | None:
    return words(said) if said in set(words) else None
