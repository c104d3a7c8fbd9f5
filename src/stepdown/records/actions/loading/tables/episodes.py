"""The episodes of a dataset, who belongs to them, who works in them, and how long one has waited for a key worker."""

from collections.abc import Iterator
from datetime import timedelta

from stepdown.domain.casework import Engagement
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.records.actions.loading.loading import Loading, Row
from stepdown.records.actions.loading.questions import question
from stepdown.records.actions.loading.tables.colleagues import NO_TEAM
from stepdown.records.actions.loading.tables.people import facts
from stepdown.records.models.episodes import Episode, EpisodeMember, Involvement, Wait

DAYS_OF_FOLLOW_UP = 366
"""How long after its closure a loaded episode is still to be followed up."""

_ENGAGEMENT = {
    Engagement.ENGAGED: EngagementState.ENGAGED,
    Engagement.DID_NOT_ENGAGE: EngagementState.ENDED_BY_FAMILY,
    Engagement.TOO_EARLY: EngagementState.NOT_STARTED,
    Engagement.NOT_OFFERED: EngagementState.NOT_STARTED,
}


def load_episodes(loading: Loading) -> None:
    """Write episodes, their members, who works in them, and waits for a key worker."""
    loading.write(Episode, _episodes(loading))
    loading.write(EpisodeMember, _members(loading))
    loading.write(Involvement, _involvements(loading))
    loading.write(Wait, _waits(loading))


def _episodes(loading: Loading) -> Iterator[Episode]:
    for row in loading.rows(question("episodes")):
        yield Episode(
            id=loading.id("episode", row["episode_id"]),
            family_id=loading.id("family", row["family_id"]),
            team=loading.team,
            referral_id=loading.id("referral", row["referral_id"]),
            previous_id=loading.id_or_none("episode", row["previous_episode_id"]),
            stage=_stage(loading, row),
            engagement=_ENGAGEMENT[Engagement(row["engagement"])],
            index_on=row["index_on"] or row["received_on"],
            opened_on=row["opened_on"],
            engaged_on=row["engaged_on"],
            closed_on=row["closed_on"],
            closure_reason=row["closure_reason"] or "",
            council_worker_id=loading.id("referrer", row["source_team"] or NO_TEAM),
        )


def _stage(loading: Loading, row: Row) -> EpisodeStage:
    if row["closed_on"] is not None:
        is_recent = loading.today - row["closed_on"] <= timedelta(days=DAYS_OF_FOLLOW_UP)
        return EpisodeStage.FOLLOW_UP if is_recent else EpisodeStage.COMPLETE
    return EpisodeStage.ACTIVE if row["engagement"] == Engagement.ENGAGED else EpisodeStage.OPEN


def _members(loading: Loading) -> Iterator[EpisodeMember]:
    for row in loading.rows(
        "select * from episode_members where episode_id is not null order by episode_id, person_id"
    ):
        yield EpisodeMember(
            episode_id=loading.id("episode", row["episode_id"]),
            person_id=loading.id("person", row["person_id"]),
            role=row["role"],
            reason=row["reason"] or "",
            **facts(row, {"same_address": "same_address", "in_scope": "in_scope"}),
        )


def _involvements(loading: Loading) -> Iterator[Involvement]:
    for row in loading.rows(question("involvements")):
        yield Involvement(
            episode_id=loading.id("episode", row["episode_id"]),
            colleague_id=loading.id("worker", row["worker_id"]),
            request_id=loading.id_or_none("request", row["request_id"]),
            role=row["role"],
            discipline=row["discipline"],
            started_on=row["started_on"],
            ended_on=row["ended_on"],
            end_reason=row["end_reason"] or "",
        )


def _waits(loading: Loading) -> Iterator[Wait]:
    """An episode that is open for direct work and has no key worker waits for one, since it was opened."""
    for row in loading.rows(question("episodes")):
        if row["opened_on"] is not None and row["closed_on"] is None and not row["has_key_worker"]:
            yield Wait(
                episode_id=loading.id("episode", row["episode_id"]),
                started_on=row["opened_on"],
                reason="Waiting for a key worker to be allocated",
            )
