"""The start page: what needs doing today, for each role."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.roles import REFERRERS, Role
from stepdown.records.queries.consultations import Show, consultations
from stepdown.records.queries.drafts import my_drafts
from stepdown.records.queries.families import my_families
from stepdown.records.queries.referrals import referrals_made, referrals_to_allocate, referrals_waiting
from stepdown.records.queries.today import my_tasks
from stepdown.web.asking import Asked

_WHAT_FOR: dict[Role, str] = {
    Role.EVALUATOR: "Your account opens the figures, and no family's record.",
    Role.ADMINISTRATOR: "Your account shows who is logged in and brings in the council's data. It opens no family's "
    "record.",
    Role.INFORMATION_GOVERNANCE: "Your account opens no family's record. It shows who looked at one, who asks for "
    "theirs, whose time to be kept has come and what is held; what is to be looked at arrives here as a task.",
}
"""What an account is for, said where its start page would otherwise be empty."""


def start(request: Asked) -> HttpResponse:
    """What needs doing today."""
    role = Role(request.user.role)
    if role is Role.RECEIVING_SERVICE:
        return redirect("received")
    shown: dict[str, object] = {
        "role": role,
        "tasks": my_tasks(request.user, at=request.now),
        "drafts": my_drafts(request.user),
        "brings_in": role is Role.ADMINISTRATOR,
        "what_for": _WHAT_FOR.get(role, ""),
    }
    if role in (Role.PRACTITIONER, Role.MANAGER):
        shown["questions"] = consultations(request.user, at=request.now, show=Show.TO_ANSWER)
    if request.user.manages:
        shown["to_decide"] = referrals_waiting(request.user, at=request.now)
        shown["to_allocate"] = referrals_to_allocate(request.user, at=request.now)
    if role in REFERRERS:
        made = referrals_made(request.user, at=request.now, most=10)
        shown["made"] = made
        shown["to_answer"] = [r for r in made if r.unanswered]
    if role in (Role.PRACTITIONER, Role.REVIEWER, *REFERRERS):
        shown["families"] = my_families(request.user, at=request.now)
    return render(request, "start.html", shown)
