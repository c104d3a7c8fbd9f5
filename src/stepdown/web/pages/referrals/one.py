"""One referral: what it says, what became of each specialism, and what can be done with it now."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.lifecycle.referral import REFERRAL
from stepdown.domain.threshold.criteria import shipped_thresholds
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.referrals.asking import answer_team, ask_referrer, mark_duplicate, withdraw_referral
from stepdown.records.queries.earlier_work import earlier_episodes
from stepdown.records.queries.people_like import known_already
from stepdown.records.queries.referrals import WholeReferral, referral
from stepdown.records.queries.rows import question_row, referral_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.referrals import Answer, AskReferrer, Withdraw


def show(request: Asked, referral_id: UUID) -> HttpResponse:
    """The referral."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    can = _can(request, whole)
    shown = {"referral": whole, "can": can, "criteria": _criteria(whole)}
    if can["decide"]:
        row = referral_row(request.user, referral=referral_id, today=request.today)
        shown["known"] = known_already(request.user, referral=row, at=request.now)
        shown["earlier"] = earlier_episodes(request.user, family_id=whole.row.family, at=request.now)
    return render(request, "referrals/one.html", shown)


def ask(request: Asked, referral_id: UUID) -> HttpResponse:
    """Ask the referrer something before deciding."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    form = writing.begin(request, AskReferrer, subject=str(referral_id))
    if request.method == "POST" and form.is_valid():
        row = referral_row(request.user, referral=referral_id, today=request.today)
        words = form.cleaned_data["question"]
        if writing.send(
            request, form, lambda: ask_referrer(by=request.user, at=request.now, referral=row, question=words)
        ):
            messages.success(request, f"Your question is sent to {whole.row.referred_by}.")
            return redirect("referral", referral_id=referral_id)
    return _form(request, form, whole, "Ask the referrer", "Send the question")


def answer(request: Asked, referral_id: UUID, question_id: UUID) -> HttpResponse:
    """Answer the team's question."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    form = writing.begin(request, Answer, subject=str(question_id))
    row = question_row(request.user, referral=referral_id, question=question_id, today=request.today)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["answer"]
        if writing.send(
            request, form, lambda: answer_team(by=request.user, at=request.now, question=row, answer=words)
        ):
            messages.success(request, "Your answer is sent.")
            return redirect("referral", referral_id=referral_id)
    asked = next(q.asked for q in whole.questions if q.id == question_id)
    return _form(request, form, whole, "Answer the team", "Send the answer", before=asked)


def withdraw(request: Asked, referral_id: UUID) -> HttpResponse:
    """Take the referral back."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    form = writing.begin(request, Withdraw, subject=str(referral_id))
    if request.method == "POST" and form.is_valid():
        row = referral_row(request.user, referral=referral_id, today=request.today)
        why = form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: withdraw_referral(by=request.user, at=request.now, referral=row, why=why)
        ):
            messages.success(request, "The referral is withdrawn.")
            return redirect("referral", referral_id=referral_id)
    return _form(request, form, whole, "Withdraw the referral", "Withdraw it")


def duplicate(request: Asked, referral_id: UUID, of_id: UUID) -> HttpResponse:
    """Say that it asks what another referral of the family asks already."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    form = writing.begin(request, DeskForm, subject=str(referral_id))
    if request.method == "POST" and form.is_valid():
        row = referral_row(request.user, referral=referral_id, today=request.today)
        other = referral_row(request.user, referral=of_id, today=request.today)
        if writing.send(request, form, lambda: mark_duplicate(by=request.user, at=request.now, referral=row, of=other)):
            messages.success(request, "The referral is marked as a duplicate.")
            return redirect("referral", referral_id=referral_id)
    other_reference = next((o.reference for o in whole.others_of_family if o.id == of_id), "")
    return _form(request, form, whole, f"Mark as a duplicate of {other_reference}", "Mark as a duplicate")


def _form(
    request: Asked, form: DeskForm, whole: WholeReferral, title: str, send: str, *, before: str = ""
) -> HttpResponse:
    shown = {"form": form, "referral": whole, "title": title, "send": send, "before": before}
    return render(request, "referrals/small_form.html", shown)


def _can(request: Asked, whole: WholeReferral) -> dict[str, bool]:
    """What this colleague can do with the referral as it stands: the page offers nothing else."""
    acts = {
        "decide": (Act.DECIDE, "accept"),
        "confirm": (Act.CONFIRM_DECLINE, "accept"),
        "ask": (Act.ASK_QUESTION, "ask"),
        "answer": (Act.ANSWER_QUESTION, "answer"),
        "withdraw": (Act.WITHDRAW_REFERRAL, "withdraw"),
        "duplicate": (Act.MARK_DUPLICATE, "duplicate"),
    }
    state, today = whole.row.state, request.today
    can = {
        name: REFERRAL.can(state, move) and may(request.user, act, family=whole.row.family, today=today)
        for name, (act, move) in acts.items()
    }
    can["decide"] = can["decide"] and any(r.is_undecided for r in whole.requests)
    can["see_declines"] = may(request.user, Act.CONFIRM_DECLINE, family=whole.row.family, today=today)
    can["confirm"] = can["confirm"] and bool(whole.declines) and not any(d.is_mine for d in whole.declines)
    return can | {"allocate": may(request.user, Act.ALLOCATE, family=whole.row.family, today=today)}


def _criteria(whole: WholeReferral) -> tuple[str, ...]:
    """The criteria that were found to be met, in the words of the version under which it was decided."""
    for threshold in shipped_thresholds():
        if threshold.version == whole.threshold_version:
            return tuple(c.words for c in threshold.criteria if c.id in whole.criteria_met)
    return ()
