"""The letter that asks people, and the one that reminds them: written, looked at and sent."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.actions.surveys.invite import Letter, send_invitations, send_reminders
from stepdown.records.queries.surveys.seen import SurveyRow, invitations_of, survey_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.surveys.running import WriteLetter
from stepdown.web.pages.voices.surveys.counted import Counted, counted, waiting
from stepdown.web.pages.voices.surveys.invite import can_remind, inviting
from stepdown.web.pages.voices.surveys.letters_text import subject_of, words_of
from stepdown.web.pages.voices.tabs import project_context


def invite(request: Asked, survey_id: UUID) -> HttpResponse:
    """Send the letter that asks, to everybody on the list to whom none was sent."""
    return _letter(request, survey_id, is_reminder=False)


def remind(request: Asked, survey_id: UUID) -> HttpResponse:
    """Send a reminder. It goes to those who have not answered, and nobody is told who they are."""
    return _letter(request, survey_id, is_reminder=True)


def _letter(request: Asked, survey_id: UUID, *, is_reminder: bool) -> HttpResponse:
    survey, project = inviting(request, survey_id)
    title = survey.version.title
    initial = {
        "subject": subject_of(survey.audience, title, is_reminder=is_reminder),
        "words": words_of(survey.audience, title, survey.last_day, is_reminder=is_reminder),
    }
    form = writing.begin(request, WriteLetter, subject=request.path, initial=initial)
    if request.method == "POST" and form.is_valid() and _sent(request, form, survey, is_reminder=is_reminder):
        done = (
            _said_of_reminder(counted(request, survey, project)) if is_reminder else _said_of_sending(request, survey)
        )
        messages.success(request, done)
        return redirect("invitations", survey_id=survey_id)
    rows = invitations_of(request.user, survey_id=survey_id)
    shown = {
        "form": form,
        "survey": survey,
        "is_reminder": is_reminder,
        "can_send": can_remind(request, survey, rows) if is_reminder else survey.state == "open",
        "waiting": len(waiting(rows)),
        "counted": counted(request, survey, project),
    }
    return render(request, "voices/surveys/letter.html", project_context(project, "surveys") | shown)


def _sent(request: Asked, form: WriteLetter, survey: SurveyRow, *, is_reminder: bool) -> bool:
    row = survey_row(request.user, survey_id=survey.id)
    letter = Letter(form.cleaned_data["subject"], form.cleaned_data["words"])
    send = send_reminders if is_reminder else send_invitations
    made = writing.send(
        request,
        form,
        lambda: send(by=request.user, at=request.now, survey=row, letter=letter, address_of=_address_of(request)),
    )
    return made is not None


def _address_of(request: Asked) -> Callable[[str], tuple[str, str]]:
    """From a link's token to the addresses of the survey and of the page that ends e-mails."""

    def addresses(token: str) -> tuple[str, str]:
        names = ("answer", "stop_reminders")
        link, stop = (request.build_absolute_uri(reverse(name, args=[token])) for name in names)
        return link, stop

    return addresses


def _said_of_sending(request: Asked, survey: SurveyRow) -> str:
    rows = invitations_of(request.user, survey_id=survey.id)
    left = len(waiting(rows))
    if not left:
        return "Everybody on the list has been sent an invitation."
    people = "1 person" if left == 1 else f"{left} people"
    return f"The mail server did not take the letter to {people}. They stay on the list: send it again later."


def _said_of_reminder(found: Counted) -> str:
    return f"The reminder is sent. {found.sentence()}"
