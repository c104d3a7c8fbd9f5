"""The answers to an open question of a closed survey are brought in, to be coded as other texts are."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.surveys.free_text import take_up_answers
from stepdown.records.queries.surveys.seen import survey_row, survey_seen
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.words import TakeUpAnswers
from stepdown.web.pages.voices.people.frame import led, opened
from stepdown.web.pages.voices.tabs import project_context


def bring_in(request: Asked, survey_id: UUID, question: str) -> HttpResponse:
    """Say what is brought in, and bring it to where texts wait."""
    survey = survey_seen(request.user, survey_id=survey_id)
    seen, form = led(request, survey.project), opened(request, TakeUpAnswers)
    asked = survey.version.questionnaire
    found = next((q for q in asked.questions() if q.name == question), None)
    if found is None:
        raise Http404
    if request.method == "POST" and form.is_valid():
        row = survey_row(request.user, survey_id=survey_id)
        kept = writing.send(
            request, form, lambda: take_up_answers(by=request.user, at=request.now, survey=row, question=question)
        )
        if kept:
            return redirect("waiting_text", project_id=survey.project, waiting_id=kept)
    shown = {"form": form, "words": asked.said(found.label), "survey": survey}
    return render(request, "voices/texts/answers.html", project_context(seen, "texts") | shown)
