"""How a respondent leaves: to come back later, with thanks when everything is handed in, or for good."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.surveys.answer import stop_reminders
from stepdown.web.pages.answering.door import show, while_open, with_link
from stepdown.web.pages.answering.going_on import next_to_answer
from stepdown.web.pages.answering.visit import Visit


@while_open
def later(request: HttpRequest, visit: Visit) -> HttpResponse:
    """How to come back to what is kept."""
    own = request.build_absolute_uri(visit.address("answer")) if visit.own else ""
    return show(request, visit, "later", {"own_address": own, "going_on": next_to_answer(visit, visit.route())})


@with_link
def thanks(request: HttpRequest, visit: Visit) -> HttpResponse:
    """That everything is handed in, and who helps somebody whom it has upset."""
    if not visit.is_done:
        return redirect(visit.address("answer"))
    return show(request, visit, "thanks")


@with_link
def stop(request: HttpRequest, visit: Visit) -> HttpResponse:
    """No more e-mails: looking at the page changes nothing, as whoever scans e-mails looks at it too."""
    if visit.link.invitation is None:
        raise NotSeen
    if request.method == "POST":
        stop_reminders(invitation=visit.link.invitation)
        return redirect(visit.address("stop_reminders"))
    shown = {"has_stopped": visit.link.invitation.has_stopped, "answer": visit.address("answer")}
    return show(request, visit, "stop", shown)
