"""What a follow-up found, or that nobody could be reached and why. It opens nothing: a return is a new referral."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from stepdown.domain.follow_up import Question
from stepdown.domain.lifecycle.episode import EPISODE, EpisodeStage
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.access.acts import Act
from stepdown.records.access.afterwards import DAYS_BEFORE_FOLLOW_UP
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.actions.tasks import end_raised
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.follow_ups import FollowUp

type Answer = bool | SafeguardingLevel | Missing


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out. An answer that is not given is not asked, or not known where nobody was reached."""

    reached: bool
    found_on: date
    answers: Mapping[Question, Answer] = field(default_factory=dict)
    re_referred_on: date | None = None
    words: str = ""
    not_reached_because: str = ""


@action(Act.RECORD_FOLLOW_UP)
def record_follow_up(*, by: Colleague, at: datetime, follow_up: FollowUp, found: Found) -> FollowUp:
    """Record one follow-up, or correct it. Once the last is recorded the episode is complete, and stays closed."""
    family = follow_up.episode.family_id
    check_may(by, Act.RECORD_FOLLOW_UP, family=family, today=at.date())
    _refuse_unless_sound(follow_up, found, at)
    for column, value in _answers(follow_up, found).items():
        setattr(follow_up, column, value)
    follow_up.reached, follow_up.done_on, follow_up.recorded_by = found.reached, found.found_on, by
    follow_up.not_reached_because = "" if found.reached else found.not_reached_because.strip()
    follow_up.words = found.words.strip()
    follow_up.re_referred_on = found.re_referred_on if follow_up.re_referred else None
    follow_up.save()
    _when_all_is_done(follow_up, by, at)
    return follow_up


def follow_up_task(follow_up: FollowUp) -> str:
    """What the task for a point of an episode is raised for: one, however many people it is about."""
    return f"follow-up {follow_up.episode_id} month {follow_up.months_after}"


def _answers(follow_up: FollowUp, found: Found) -> dict[str, object]:
    asked = [q for q in Question if getattr(follow_up, f"{q}_missing") != Missing.NOT_APPLICABLE]
    otherwise = Missing.NOT_ASKED if found.reached else Missing.NOT_KNOWN
    said: dict[str, object] = {}
    for question in asked:
        said |= columns(str(question), found.answers.get(question, otherwise))
    return said


def _when_all_is_done(follow_up: FollowUp, by: Colleague, at: datetime) -> None:
    left = FollowUp.objects.filter(episode=follow_up.episode_id, done_on__isnull=True)
    if not left.filter(months_after=follow_up.months_after).exists():
        end_raised(follow_up_task(follow_up), by=by, at=at, outcome="Followed up")
    episode = Episode.objects.get(pk=follow_up.episode_id)
    if not left.exists() and EPISODE.can(EpisodeStage(episode.stage), "complete"):
        episode.stage = EPISODE.after(EpisodeStage(episode.stage), "complete")
        episode.save(update_fields=["stage"])


def _refuse_unless_sound(follow_up: FollowUp, found: Found, at: datetime) -> None:
    family, closed_on = follow_up.episode.family_id, follow_up.episode.closed_on
    earliest = follow_up.due_on - timedelta(days=DAYS_BEFORE_FOLLOW_UP)
    if at.date() < earliest:
        raise Refusal(f"This follow-up can be done from {earliest:%-d %B %Y}.", family=family)
    if found.found_on > at.date() or (closed_on and found.found_on < closed_on):
        raise Refusal("The day on which it was found out lies between closure and today.", family=family)
    if not found.reached and not found.not_reached_because.strip():
        raise Refusal("Say why nobody could be reached.", family=family)
    if found.re_referred_on is None:
        return
    if found.re_referred_on > at.date() or (closed_on and found.re_referred_on < closed_on):
        raise Refusal("The day of a new referral lies between closure and today.", family=family)
