"""A referral without the council's number: of a family that nobody has yet, or of one that the record has."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.consultations.follow import convert_if_begun_so
from stepdown.records.actions.referrals.refer import refer_family, refer_new_family
from stepdown.records.queries.family import family
from stepdown.records.queries.people_like import Found, Sought, people_like
from stepdown.records.queries.rows import family_row, person_row, team_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.referrals import AskOfTeam, ReferAgain, ReferByHand
from stepdown.web.writing import Made


def refer_without_number(request: Asked) -> HttpResponse:
    """One page. Whoever may be the child is shown before anything is sent, and what was written stays."""
    form = writing.begin(request, ReferByHand)
    found: Found | None = None
    if request.method == "POST" and form.is_valid():
        found = _who_may_be_meant(request, form)
        if (not found.likely or request.POST.keys() & {"sure", "family"}) and (made := _send(request, form)):
            messages.success(request, "The referral is sent.")
            return redirect("referral", referral_id=made)
    return render(request, "referrals/by_hand.html", {"form": form, "found": found})


def refer_again(request: Asked, family_id: UUID) -> HttpResponse:
    """Refer a family that the record has, about whom of it one chooses."""
    seen = family(request.user, family_id=family_id, at=request.now)
    people = [(str(m.person), f"{m.name}, {m.age}") for m in seen.members]
    form = writing.begin(request, ReferAgain, subject=str(family_id), people=people)
    if request.method == "POST" and form.is_valid():
        chosen = [UUID(one) for one in form.cleaned_data["about"]]
        if made := writing.send(request, form, lambda: _refer(request, form, family_id, chosen)):
            messages.success(request, "The referral is sent.")
            return redirect("referral", referral_id=made)
    return render(request, "referrals/refer.html", {"form": form, "known": seen})


def _who_may_be_meant(request: Asked, form: ReferByHand) -> Found:
    said = form.cleaned_data
    sought = Sought(said["child_given"], said["child_family"], said["born_on"])
    return people_like(request.user, sought=sought, at=request.now)


def _send(request: Asked, form: ReferByHand) -> UUID | None:
    """Refer the family that was chosen among those found, or else a new one."""
    known = request.POST.get("family", "")
    return writing.send(
        request, form, lambda: _refer_known(request, form, known) if known else _refer_new(request, form)
    )


def _refer_known(request: Asked, form: ReferByHand, known: str) -> Made:
    family_id = UUID(known)
    members = family(request.user, family_id=family_id, at=request.now).members
    return _refer(request, form, family_id, [m.person for m in members])


def _refer(request: Asked, form: AskOfTeam, family_id: UUID, people: list[UUID]) -> Made:
    row = family_row(request.user, family=family_id, today=request.today)
    found = [person_row(request.user, family=family_id, person=one, today=request.today) for one in people]
    made = refer_family(
        by=request.user, at=request.now, team=team_row(request.user), family=row, people=found, asked=form.asked()
    )
    return convert_if_begun_so(by=request.user, at=request.now, page=form.key, referral=made)


def _refer_new(request: Asked, form: ReferByHand) -> Made:
    made = refer_new_family(
        by=request.user,
        at=request.now,
        team=team_row(request.user),
        members=form.members(),
        asked=form.asked(),
    )
    return convert_if_begun_so(by=request.user, at=request.now, page=form.key, referral=made)
