"""Failed attempts raise a talk about how to reach the family: a task for the manager and one for the key worker."""

from datetime import datetime

from stepdown.domain.casework import ContactMode, ContactResult, InvolvementRole
from stepdown.domain.lifecycle.engagement import ENGAGEMENT, EngagementState
from stepdown.domain.re_engagement import rule_on
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.engagement.turn import turn
from stepdown.records.actions.tasks import raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact
from stepdown.records.models.episodes import Episode


@action(Act.RAISE_REVIEW)
def raise_review(*, by: None, at: datetime, episode: Episode) -> Episode:  # a job's, in nobody's name
    """For the job that looks at every open episode: raise a review where one is due."""
    raise_review_if_due(episode, at=at)
    return episode


def is_review_due(episode: Episode, *, at: datetime) -> bool:
    """Whether so many attempts in a row have failed that the team must talk about another way."""
    can = ENGAGEMENT.can(EngagementState(episode.engagement), "raise_review")
    return can and len(failed_in_a_row(episode)) >= rule_on(at.date()).failed_attempts


def raise_review_if_due(episode: Episode, *, at: datetime) -> None:
    """Raise the review once for each run of failed attempts. It closes nothing: only people do."""
    if not is_review_due(episode, at=at):
        return
    failed = failed_in_a_row(episode)
    turn(episode, "raise_review", why=f"{len(failed)} attempts in a row have failed", by=None, at=at)
    for colleague in _whom_to_tell(episode):
        raise_task(
            for_colleague=colleague,
            episode=episode,
            origin=TaskOrigin.RE_ENGAGEMENT,
            what="Talk about another way to reach this family",
            why=f"{len(failed)} attempts in a row have failed. The offer stays open.",
            due_on=at.date(),
            at=at,
            raised_for=f"re-engagement {failed[-1].pk}",
        )


def failed_in_a_row(episode: Episode) -> list[Contact]:
    """The attempts that failed since somebody was last reached, the latest first."""
    failed: list[Contact] = []
    for contact in episode.contacts.exclude(mode=ContactMode.MEETING).order_by("-started_at"):
        result = ContactResult(contact.result)
        if result.reached:
            break
        if result.failed:
            failed.append(contact)
    return failed


def _whom_to_tell(episode: Episode) -> list[Colleague]:
    managers = managers_of(episode.team_id)
    key = Colleague.objects.filter(
        involvements__episode=episode,
        involvements__role=InvolvementRole.KEY,
        involvements__ended_on__isnull=True,
    )
    return list({c.pk: c for c in (*managers, *key)}.values())
