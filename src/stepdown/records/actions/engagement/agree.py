"""An adult says whether they want the support. They can say otherwise at any time; the offer stays open."""

from datetime import date, datetime

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.lifecycle.engagement import ENGAGEMENT, EngagementState
from stepdown.domain.people import MemberRole
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.engagement.turn import turn
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.engagement import Agreement
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person

NOTICE_VERSION = "2026-1"
"""The version of the privacy notice that the team hands out."""


@action(Act.RECORD_AGREEMENT)
def record_agreement(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    person: Person,
    answer: AgreementAnswer,
    notice: NoticeGiven,
    said_on: date,
    words: str = "",
) -> Agreement:
    """Record what an adult of the family said. The first who agrees takes the support up for the family."""
    check_may(by, Act.RECORD_AGREEMENT, family=episode.family_id, today=at.date())
    if said_on > at.date():
        raise Refusal("This day is still to come.", family=episode.family_id)
    children = (MemberRole.CHILD, MemberRole.UNBORN_CHILD)
    if not episode.members.filter(person=person).exclude(role__in=children).exists():
        raise Refusal("Choose an adult or a young person of the family in their own right.", family=episode.family_id)
    said = Agreement.objects.create(
        episode=episode,
        person=person,
        answer=answer,
        notice=notice,
        notice_version="" if notice is NoticeGiven.NOT_YET else NOTICE_VERSION,
        words=words.strip(),
        said_on=said_on,
        recorded_by=by,
        recorded_at=at,
    )
    if answer is AgreementAnswer.AGREED and ENGAGEMENT.can(EngagementState(episode.engagement), "engage"):
        turn(episode, "engage", why="Agreed to the support", by=by, at=at)
    return said
