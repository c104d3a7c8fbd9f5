"""What follows from a contact by itself: the first attempt and first contact of a discipline, work begun, a review."""

from datetime import datetime

from stepdown.domain.casework import ContactMode, ContactResult
from stepdown.domain.lifecycle.engagement import ENGAGEMENT, EngagementState
from stepdown.domain.lifecycle.episode import EPISODE, EpisodeStage
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.records.actions.engagement.review import raise_review_if_due
from stepdown.records.actions.engagement.turn import turn
from stepdown.records.models.contacts import Contact
from stepdown.records.models.episodes import Episode
from stepdown.records.models.referrals import SpecialismRequest


def what_follows(contact: Contact, *, at: datetime) -> None:
    """Move the discipline's request, the episode and the engagement as the contact says."""
    result, episode = ContactResult(contact.result), contact.episode
    if contact.mode == ContactMode.MEETING or episode.closed_on is not None:
        return  # about the family, not with it; or keeping in touch after closure, which moves nothing
    for request in _requests(contact):
        _move_request(request, contact, result)
    if result.reached and EPISODE.can(EpisodeStage(episode.stage), "begin"):
        episode.stage = EPISODE.after(EpisodeStage(episode.stage), "begin")
        episode.save(update_fields=["stage"])
    if ENGAGEMENT.can(EngagementState(episode.engagement), "attempt"):
        turn(episode, "attempt", why="First contact or attempt", by=contact.colleague, at=at)
    if result.failed:
        raise_review_if_due(episode, at=at)


def _requests(contact: Contact) -> list[SpecialismRequest]:
    """The family's open requests of the contact's discipline that are allocated to who made it."""
    episode: Episode = contact.episode
    return list(
        SpecialismRequest.objects.filter(
            referral__family=episode.family_id,
            referral__team=episode.team_id,
            discipline=contact.discipline,
            allocated_to=contact.colleague,
            closed_on__isnull=True,
        )
    )


def _move_request(request: SpecialismRequest, contact: Contact, result: ContactResult) -> None:
    if not (result.reached or result.failed):
        return
    if request.first_attempt_at is None or contact.started_at < request.first_attempt_at:
        request.first_attempt_at = contact.started_at
    if result.reached and (request.first_contact_at is None or contact.started_at < request.first_contact_at):
        request.first_contact_at = contact.started_at
    move = "reach" if result.reached else "attempt"
    if REQUEST.can(RequestState(request.state), move):
        request.state = REQUEST.after(RequestState(request.state), move)
    request.save(update_fields=["first_attempt_at", "first_contact_at", "state"])
