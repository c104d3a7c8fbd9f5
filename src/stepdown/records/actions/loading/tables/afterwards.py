"""What a dataset says of handovers to community services and of follow-ups."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from stepdown.domain.casework import HandoverOutcome
from stepdown.domain.follow_up import months_after
from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.needs import Need
from stepdown.domain.people import Subject
from stepdown.records.actions.loading.loading import Loading, Row
from stepdown.records.actions.loading.questions import question
from stepdown.records.actions.loading.tables.directory import services
from stepdown.records.actions.loading.tables.people import facts
from stepdown.records.models.follow_ups import ANSWERS, FollowUp
from stepdown.records.models.handovers import Handover

_STATES = {
    HandoverOutcome.ATTENDED: HandoverState.FIRST_ATTENDED,
    HandoverOutcome.ACCEPTED: HandoverState.ACCEPTED,
    HandoverOutcome.PROPOSED: HandoverState.PROPOSED,
    HandoverOutcome.DECLINED_BY_FAMILY: HandoverState.DECLINED_BY_FAMILY,
    HandoverOutcome.DECLINED_BY_SERVICE: HandoverState.DECLINED_BY_SERVICE,
    HandoverOutcome.DID_NOT_ATTEND: HandoverState.FAILED_TO_ATTEND,
}
_NEEDS = {need.label: need for need in Need}


def load_afterwards(loading: Loading) -> None:
    """Write handovers and follow-ups."""
    directory = services(loading)
    loading.write(Handover, _handovers(loading, directory))
    loading.write(FollowUp, _follow_ups(loading))


def _handovers(loading: Loading, directory: dict[str, UUID]) -> Iterator[Handover]:
    for row in loading.rows("select * from handovers order by episode_id, proposed_on, service, need"):
        need = _NEEDS.get(row["need"] or "", Need.OTHER)
        outcome = row["outcome"]
        yield Handover(
            episode_id=loading.id("episode", row["episode_id"]),
            need=need,
            need_words=(row["need"] or "") if need is Need.OTHER and row["need"] != Need.OTHER.label else "",
            service_id=directory[row["service"]],
            state=_STATES[HandoverOutcome(outcome)] if outcome else HandoverState.ABANDONED,
            proposed_on=row["proposed_on"],
            accepted_on=row["accepted_on"],
            first_attended_on=row["first_attended_on"],
        )


def _follow_ups(loading: Loading) -> Iterator[FollowUp]:
    for row in loading.rows(question("follow_ups")):
        yield FollowUp(
            episode_id=loading.id("episode", row["episode_id"]),
            subject=row["subject"],
            person_id=None if row["subject"] == Subject.FAMILY else loading.id("person", row["subject_id"]),
            months_after=row["months_after"],
            due_on=_due(row),
            done_on=row["on"],
            reached=None if row["on"] is None else True,
            re_referred_on=row["re_referred_on"],
            **facts(row, {answer: answer for answer in ANSWERS}),
        )


def _due(row: Row) -> date:
    """So many months after the closure; a follow-up of work that is open was due when it was made."""
    if row["closed_on"] is not None:
        return months_after(row["closed_on"], row["months_after"])
    found: date = row["on"] or row["index_on"]
    return found
