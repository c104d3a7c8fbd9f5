"""The referrals of a dataset and the specialisms that they ask for, each as far as the dataset says it has come."""

from collections.abc import Iterator
from typing import Any

from stepdown.domain.casework import Decision
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.missing import Missing
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.actions.loading.loading import NOT_IN_A_DATASET, Loading, Row, moment, moment_or_none
from stepdown.records.actions.loading.questions import question
from stepdown.records.actions.loading.tables.colleagues import NO_TEAM
from stepdown.records.actions.loading.tables.people import facts
from stepdown.records.models.referrals import Referral, ReferralPerson, SpecialismRequest
from stepdown.records.references import next_reference

_LONGEST_REFERENCE = 20

_STATES = {
    Decision.ACCEPTED: ReferralState.ACCEPTED,
    Decision.BELOW_THRESHOLD: ReferralState.ADVICE_ONLY,
    Decision.DECLINED: ReferralState.DECLINED,
    Decision.WITHDRAWN: ReferralState.WITHDRAWN,
    Decision.DUPLICATE: ReferralState.DUPLICATE,
    Decision.PENDING: ReferralState.SUBMITTED,
}


def load_referrals(loading: Loading) -> None:
    """Write referrals, the people whom they are about, and the specialisms asked for."""
    loading.write(Referral, _referrals(loading))
    loading.write(ReferralPerson, _people(loading))
    loading.write(SpecialismRequest, _requests(loading))


def _referrals(loading: Loading) -> Iterator[Referral]:
    taken = set(Referral.objects.values_list("reference", flat=True))
    for row in loading.rows("select * from referrals order by referral_id"):
        id_, received = row["referral_id"], moment(row["received_at"])
        can_be_kept = len(id_) <= _LONGEST_REFERENCE and id_ not in taken
        yield Referral(
            id=loading.id("referral", id_),
            reference=id_ if can_be_kept else next_reference("R"),
            family_id=loading.id("family", row["family_id"]),
            team=loading.team,
            state=_STATES[Decision(row["decision"])],
            referred_by_id=loading.id("referrer", row["source_team"] or NO_TEAM),
            started_at=received,
            received_at=received,
            concerns=loading.text("referral", id_),
            decided_at=moment_or_none(row["decided_at"]),
            decision_note=row["reason"] or "",
            family_told_missing=Missing.NOT_ASKED,
            at_risk_of_care_missing=Missing.NOT_ASKED,
            **facts(row, {"source_team": "source_team"}),
        )


def _people(loading: Loading) -> Iterator[ReferralPerson]:
    for row in loading.rows(question("people_referred")):
        yield ReferralPerson(
            referral_id=loading.id("referral", row["referral_id"]), person_id=loading.id("person", row["person_id"])
        )


def _requests(loading: Loading) -> Iterator[SpecialismRequest]:
    for row in loading.rows(question("requests")):
        decision = Decision(row["decision"])
        yield SpecialismRequest(
            id=loading.id("request", row["request_id"]),
            referral_id=loading.id("referral", row["referral_id"]),
            discipline=row["discipline"],
            asked=loading.text("request", row["request_id"]),
            state=_state(row, decision),
            decided_at=moment_or_none(row["decided_at"]),
            allocated_to_id=loading.id_or_none("worker", row["worker_id"]),
            allocated_at=moment_or_none(row["allocated_at"]),
            first_attempt_at=moment_or_none(row["first_attempt_at"]),
            first_contact_at=moment_or_none(row["first_contact_at"]),
            closed_on=row["closed_on"],
            **_why(row, decision),
        )


_NOT_TAKEN_ON = {
    Decision.BELOW_THRESHOLD: RequestState.DECLINED_WITH_ADVICE,
    Decision.DECLINED: RequestState.DECLINED_WITH_ADVICE,
    Decision.WITHDRAWN: RequestState.WITHDRAWN,
    Decision.DUPLICATE: RequestState.WITHDRAWN,
    Decision.PENDING: RequestState.REQUESTED,
}


def _state(row: Row, decision: Decision) -> RequestState:
    """How far a specialism has come, read off which of its moments have come: known, or not known but applicable."""
    if decision in _NOT_TAKEN_ON:
        return _NOT_TAKEN_ON[decision]
    if row["closed_on"] is not None:
        return RequestState.CLOSED
    if _has_come(row, "first_contact_at"):
        return RequestState.WORKING
    if _has_come(row, "first_attempt_at"):
        return RequestState.FIRST_ATTEMPTED
    return RequestState.ALLOCATED if _has_come(row, "allocated_at") else RequestState.ACCEPTED


def _has_come(row: Row, name: str) -> bool:
    return row[name] is not None or row[f"{name}_missing"] == Missing.NOT_KNOWN


_WORDS = {reason.label: reason for reason in DecisionReason}


def _why(row: Row, decision: Decision) -> dict[str, Any]:
    """The reason as the word that it is, where it is one; any other text is the advice that a decline carries."""
    text = row["reason"] or ""
    word = DecisionReason.BELOW_THRESHOLD if decision is Decision.BELOW_THRESHOLD else _WORDS.get(text, "")
    if decision is Decision.DECLINED and word == DecisionReason.BELOW_THRESHOLD:
        word = ""
    advice = text if text and text not in _WORDS else ""
    declined = _NOT_TAKEN_ON.get(decision) is RequestState.DECLINED_WITH_ADVICE
    return {"reason": word, "advice": advice or (NOT_IN_A_DATASET if declined else "")}
