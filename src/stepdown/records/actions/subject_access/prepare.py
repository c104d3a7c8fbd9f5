"""What is given is prepared: drafted from the record with what must be kept apart kept back, then looked at."""

from dataclasses import dataclass
from datetime import datetime

from stepdown.domain.lifecycle.subject_access import ACCESS, AccessState
from stepdown.domain.subject_access.leaving_out import only_left_out
from stepdown.domain.subject_access.words import Asker, KeptBackBecause, Treatment
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.subject_access import access_request_seen_by
from stepdown.records.actions.action import action
from stepdown.records.held.apart import Apart, apart
from stepdown.records.held.everything import everything
from stepdown.records.held.held import Held, them
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.subject_access import AccessRequest, BundleEntry


@dataclass(frozen=True, slots=True)
class EntryDecided:
    """What becomes of one thing. ``given``: the words with some left out; ``why``: in a sentence, for the file."""

    treatment: Treatment
    because: KeptBackBecause | None = None
    given: str = ""
    why: str = ""


@action(Act.PREPARE_BUNDLE)
def draft_bundle(*, by: Colleague, at: datetime, request: AccessRequest) -> AccessRequest:
    """Draft it from the record; drafted again, what is new is added and what was decided stays."""
    _check(by, at, request)
    request.state = ACCESS.after(AccessState(request.state), "draft")
    request.drafted_at, request.prepared_by = at, by
    request.save(update_fields=["state", "drafted_at", "prepared_by"])
    of = them(request.person)
    around = apart(of, request.asked_by_member_id, is_asked_by_another=request.asker != Asker.THEMSELVES)
    there = set(request.entries.values_list("source", "source_id"))
    new = [one for one in everything(of) if (one.source, one.source_id) not in there]
    BundleEntry.objects.bulk_create(_entry(request, one, around) for one in new)
    return request


@action(Act.PREPARE_BUNDLE)
def decide_entry(*, by: Colleague, at: datetime, entry: BundleEntry, decided: EntryDecided) -> BundleEntry:
    """Say what becomes of one thing. What was kept back before anybody looked is given only with a written reason."""
    request = entry.request
    _check(by, at, request)
    if AccessState(request.state) is not AccessState.PREPARING:
        raise Refusal("It is not being prepared now.", family=request.family_id)
    problem = _problem(entry, decided)
    if problem:
        raise Refusal(problem, family=request.family_id)
    entry.treatment, entry.because = decided.treatment, str(decided.because or "")
    entry.given = _given(entry, decided)
    entry.why, entry.looked_by, entry.looked_at = decided.why.strip(), by, at
    entry.save()
    AccessRequest.objects.filter(pk=request.pk).update(prepared_by=by)
    return entry


@action(Act.PREPARE_BUNDLE)
def hand_in_bundle(*, by: Colleague, at: datetime, request: AccessRequest) -> AccessRequest:
    """Hand it to somebody else to approve, once each thing that has to be looked at was."""
    _check(by, at, request)
    state = ACCESS.after(AccessState(request.state), "hand_in")
    waiting = request.entries.filter(must_look=True, looked_at__isnull=True).count()
    if waiting:
        things = "1 thing has" if waiting == 1 else f"{waiting} things have"
        raise Refusal(f"{things} to be looked at first.", family=request.family_id)
    if request.identity_confirmed_on is None:
        raise Refusal("Say first how you are sure who asks, and that they may.", family=request.family_id)
    request.state, request.prepared_by, request.sent_back_because = state, by, ""
    request.save(update_fields=["state", "prepared_by", "sent_back_because"])
    return request


def _check(by: Colleague, at: datetime, request: AccessRequest) -> None:
    check_may(by, Act.PREPARE_BUNDLE, today=at.date())
    access_request_seen_by(by, request.pk, at.date())


def _entry(request: AccessRequest, one: Held, around: Apart) -> BundleEntry:
    proposal = around.proposal(one)
    words = around.cut(one.words)
    return BundleEntry(
        request=request,
        kind=one.kind,
        source=one.source,
        source_id=one.source_id,
        happened_on=one.on,
        title=around.cut(one.title)[:300],
        words=words,
        known=one.known,
        treatment=proposal.treatment,
        because=str(proposal.because or ""),
        given=words if proposal.treatment is Treatment.GIVEN else "",
        was_kept_back=proposal.treatment is Treatment.KEPT_BACK,
        must_look=proposal.must_look,
    )


def _given(entry: BundleEntry, decided: EntryDecided) -> str:
    if decided.treatment is Treatment.GIVEN:
        return entry.words
    return decided.given.strip() if decided.treatment is Treatment.WORDS_LEFT_OUT else ""


def _problem(entry: BundleEntry, decided: EntryDecided) -> str:
    """Why it cannot be decided so; empty where it can."""
    gives = decided.treatment in (Treatment.GIVEN, Treatment.WORDS_LEFT_OUT)
    keeps = decided.treatment in (Treatment.KEPT_BACK, Treatment.WORDS_LEFT_OUT)
    if keeps and decided.because is None:
        return "Say why it is kept back."
    if gives and entry.was_kept_back and not decided.why.strip():
        return "This was kept back before anybody looked. Say in a sentence why it can be given."
    if decided.treatment is Treatment.WORDS_LEFT_OUT:
        return _problem_with_words(entry.words, decided.given)
    return ""


def _problem_with_words(words: str, given: str) -> str:
    if not given.strip():
        return "Nothing is left of the words. Choose kept back."
    if given.split() == words.split():
        return "No word is left out yet. Take them out of the words, or choose given."
    return "" if only_left_out(words, given) else "Only leave words out: put none in, and change none."
