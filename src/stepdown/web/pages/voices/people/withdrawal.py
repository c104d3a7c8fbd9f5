"""A participant withdraws: the page says what will go, and then it goes for good."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.projects.register import strike_from_register
from stepdown.records.actions.projects.withdraw import withdraw_participant
from stepdown.records.queries.projects.seen import project_row
from stepdown.records.queries.projects.withdrawal import withdrawal_of
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.days import WithdrawParticipant
from stepdown.web.pages.voices.people.frame import opened, people_context


def withdraw(request: Asked, project_id: UUID, participant_id: str) -> HttpResponse:
    """What will go; once it is sent, it is gone from the texts and from the register."""
    form = opened(request, WithdrawParticipant, today=request.today)
    to_read_again: list[str] = []

    def do() -> writing.Made:
        told = withdrawal_of(request.user, project_id=project_id, participant=participant_id, at=request.now)
        to_read_again.extend(told.follows.to_read_again)
        return _withdrawn(request, project_id, participant_id, on=form.cleaned_data["on"])

    if request.method == "POST" and form.is_valid() and writing.send(request, form, do):
        messages.success(request, _said(to_read_again))
        return redirect("project_people", project_id=project_id)
    told = withdrawal_of(request.user, project_id=project_id, participant=participant_id, at=request.now)
    shown = {"told": told, "follows": told.follows, "who": told.who, "form": form}
    return render(request, "voices/people/withdraw.html", people_context(told.seen, "project_people") | shown)


def _withdrawn(request: Asked, project_id: UUID, participant: str, *, on: date) -> writing.Made:
    row = project_row(request.user, project_id=project_id)
    made = withdraw_participant(by=request.user, at=request.now, project=row, participant=participant, on=on)
    strike_from_register(by=request.user, at=request.now, project=row, gone=[participant])
    return made


def _said(to_read_again: list[str]) -> str:
    if not to_read_again:
        return "The withdrawal is done."
    return f"The withdrawal is done. Now read again, because it may repeat what they said: {'; '.join(to_read_again)}."
