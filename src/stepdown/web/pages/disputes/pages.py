"""Record what somebody says is wrong, and say what became of it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from stepdown.domain.disputes import DisputedKind, DisputeOutcome, SaidBy
from stepdown.domain.factors import FACTORS
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.disputes.dispute import DisputeSaid, answer_dispute, record_dispute
from stepdown.records.queries.disputes import dispute, dispute_row
from stepdown.records.queries.rows import contact_row, document_row, family_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.disputes import AnswerDispute, RecordDispute
from stepdown.web.pages.families.small_form import small_form

_HERE = {
    DisputedKind.PERSON: "people",
    DisputedKind.CONTACT: "contacts",
    DisputedKind.OBSERVATION: "observations",
    DisputedKind.DOCUMENT: "documents",
}


def record(request: Asked, family_id: UUID, about: str, disputed_id: UUID) -> HttpResponse:
    """Record it beside the entry. Of observations the entry is a person, or the family itself."""
    if about not in list(DisputedKind):
        raise Http404
    kind = DisputedKind(about)
    check_may(request.user, Act.RECORD_DISPUTE, family=family_id, today=request.today)
    entry = _entry(request, family_id, kind, disputed_id)
    observed = [(f.id, f.label) for f in FACTORS.values()] if kind is DisputedKind.OBSERVATION else ()
    form = writing.begin(
        request, RecordDispute, subject=f"{family_id} {kind} {disputed_id}", observed=observed,
        initial={"said_on": request.today},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        family, said = family_row(request.user, family=family_id, today=request.today), _said(form)
        if writing.send(
            request,
            form,
            lambda: record_dispute(by=request.user, at=request.now, family=family, about=kind, entry=entry, said=said),
        ):
            messages.success(request, "It stands beside the entry, for everybody who reads it.")
            return _back(family_id, kind, disputed_id)
    title = f"Somebody says that this is wrong: {kind.label.lower()}"
    return small_form(request, form, family_id, _HERE[kind], title=title, send="Record it")


def answer(request: Asked, dispute_id: UUID) -> HttpResponse:
    """Say what became of it."""
    one = dispute(request.user, dispute_id=dispute_id, at=request.now)
    form = writing.begin(request, AnswerDispute, subject=str(dispute_id))
    if request.method == "POST" and form.is_valid():
        row, said = dispute_row(request.user, dispute=dispute_id, today=request.today), form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: answer_dispute(
                by=request.user, at=request.now, dispute=row, outcome=DisputeOutcome(said["outcome"]),
                words=said["words"],
            ),
        ):  # fmt: skip
            messages.success(request, "It stands beside the entry, with their words.")
            return redirect("family", family_id=one.family)
    return small_form(
        request, form, one.family, "family", title="What became of it?", send="Record it", before=one.words
    )


def _said(form: RecordDispute) -> DisputeSaid:
    said = form.cleaned_data
    return DisputeSaid(SaidBy(said["said_by"]), said["said_on"], said["words"], said["who"], said.get("factor", ""))


def _entry(request: Asked, family_id: UUID, kind: DisputedKind, entry_id: UUID) -> writing.Made | None:
    if kind is DisputedKind.CONTACT:
        return contact_row(request.user, contact=entry_id, today=request.today)
    if kind is DisputedKind.DOCUMENT:
        return document_row(request.user, document=entry_id, today=request.today)
    if kind is DisputedKind.OBSERVATION and entry_id == family_id:
        return None
    return person_row(request.user, family=family_id, person=entry_id, today=request.today)


def _back(family_id: UUID, kind: DisputedKind, entry_id: UUID) -> HttpResponse:
    if kind is DisputedKind.PERSON:
        return redirect("person", family_id=family_id, person_id=entry_id)
    if kind is DisputedKind.OBSERVATION:
        return redirect("observations", family_id=family_id)
    return redirect(str(kind), entry_id)
