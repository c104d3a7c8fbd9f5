"""The consultations that one sees: those to answer, one's own, all; and how many the team has given."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.queries.consultations import Show, consultation_counts, consultations
from stepdown.web.asking import Asked
from stepdown.web.forms.consultations import SearchAdvice

_TEAM = (Role.PRACTITIONER, Role.MANAGER)


def show(request: Asked) -> HttpResponse:
    """The list; what is sought is sent in the page, never in an address."""
    of_team = Role(request.user.role) in _TEAM
    which = _which(request, of_team=of_team)
    form = SearchAdvice(request.POST or None)
    words, discipline = "", None
    if request.method == "POST" and form.is_valid():
        which, words = Show.ALL, form.cleaned_data["words"]
        discipline = Discipline(form.cleaned_data["discipline"]) if form.cleaned_data["discipline"] else None
    rows = consultations(request.user, at=request.now, show=which, discipline=discipline, words=words)
    shown = {
        "rows": rows,
        "which": which,
        "ways": [w for w in Show if of_team or w is not Show.TO_ANSWER],
        "form": form,
        "of_team": of_team,
        "sought": request.method == "POST",
        "counts": consultation_counts(request.user, at=request.now) if of_team else (),
        "may_answer": may(request.user, Act.ANSWER_CONSULTATION, today=request.today),
    }
    return render(request, "consultations/list.html", shown)


def _which(request: Asked, *, of_team: bool) -> Show:
    said = request.GET.get("show", "")
    if said in list(Show):
        return Show(said)
    return Show.TO_ANSWER if of_team else Show.MINE
