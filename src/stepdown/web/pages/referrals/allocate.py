"""The manager finds somebody for an accepted specialism, and sees how busy each of them is."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.episodes.involve import allocate as give_work
from stepdown.records.queries.colleagues import ColleagueRow, colleagues_of_team
from stepdown.records.queries.family import family
from stepdown.records.queries.referrals import referral
from stepdown.records.queries.rows import colleague_row, request_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.referrals import Allocate


def allocate(request: Asked, referral_id: UUID, request_id: UUID) -> HttpResponse:
    """Allocate one specialism."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    asked = next((r for r in whole.requests if r.id == request_id), None)
    if asked is None:
        raise Http404
    able = colleagues_of_team(request.user, at=request.now, discipline=Discipline(asked.discipline))
    seen = family(request.user, family_id=whole.row.family, at=request.now)
    has_key_worker = seen.episode is not None and seen.episode.key_worker is not None
    form = writing.begin(request, Allocate, subject=str(request_id), colleagues=[_choice(c) for c in able])
    if request.method == "POST" and form.is_valid():
        to = colleague_row(request.user, colleague=UUID(form.cleaned_data["colleague"]))
        row = request_row(request.user, referral=referral_id, request=request_id, today=request.today)
        as_key = form.cleaned_data["as_key_worker"]
        made = writing.send(
            request,
            form,
            lambda: give_work(by=request.user, at=request.now, request=row, to=to, as_key_worker=as_key),
        )
        if made:
            messages.success(request, f"{asked.discipline.label} is allocated to {to.name}.")
            return redirect("referral", referral_id=referral_id)
    shown = {"form": form, "referral": whole, "asked": asked, "has_key_worker": has_key_worker, "able": able}
    return render(request, "referrals/allocate.html", shown)


def _choice(colleague: ColleagueRow) -> tuple[str, str]:
    families = "1 family" if colleague.families == 1 else f"{colleague.families} families"
    return str(colleague.id), f"{colleague.name} (works with {families} now)"
