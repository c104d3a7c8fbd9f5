"""What a closing still lacks, as the record says: read by the action that closes and by the page that shows it."""

from collections.abc import Iterable

from stepdown.domain.closing_checks import ClosingCheck
from stepdown.domain.lifecycle.handover import ENDED
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.points import Point
from stepdown.domain.tasks import AFTER_THE_WORK
from stepdown.records.models.episodes import Episode
from stepdown.records.models.handovers import Handover
from stepdown.records.models.observations import Measure, Observation
from stepdown.records.models.referrals import SpecialismRequest
from stepdown.records.models.tasks import Task

_EARLIER = (Point.AT_REFERRAL, Point.AT_ENGAGEMENT)


def open_handovers(episode: Episode) -> list[Handover]:
    """The handovers of which something has still to come."""
    return list(episode.handovers.exclude(state__in=ENDED).select_related("service"))


def open_requests(episode: Episode) -> list[SpecialismRequest]:
    """The disciplines' requests that are accepted and not closed."""
    found = SpecialismRequest.objects.filter(referral__family=episode.family_id, referral__team=episode.team_id)
    return [request for request in found if REQUEST.can(RequestState(request.state), "close")]


def open_tasks(episode: Episode) -> list[Task]:
    """The tasks of the work that are neither done nor dropped."""
    open_now = episode.tasks.filter(state__in=(TaskState.OPEN, TaskState.SNOOZED))
    return list(open_now.exclude(origin__in=AFTER_THE_WORK))


def unmet(episode: Episode, *, family_voice: str) -> list[ClosingCheck]:
    """The checks that are not met, in the order in which a page lists them."""
    met = {
        ClosingCheck.FAMILY_VOICE: bool(family_voice.strip()),
        ClosingCheck.OBSERVATIONS: _is_observed(episode),
        ClosingCheck.MEASURES: _is_measured(episode),
        ClosingCheck.DISCIPLINES: not open_requests(episode),
        ClosingCheck.TASKS: not open_tasks(episode),
        ClosingCheck.HANDOVERS: not open_handovers(episode),
    }
    return [check for check in ClosingCheck if not met[check]]


def sentence(checks: Iterable[ClosingCheck]) -> str:
    """What is missing, in a sentence."""
    listed = "; ".join(check.label[0].lower() + check.label[1:] for check in checks)
    return f"Missing: {listed}. Add it, or say why it is missing."


def _is_observed(episode: Episode) -> bool:
    """Whether somebody was observed at closure, and everybody who was at the beginning."""
    observed = Observation.objects.filter(family=episode.family_id)
    ours = observed.filter(episode=episode) | observed.filter(referral=episode.referral_id)
    return _is_there_again(ours.values_list("point", "person").distinct())


def _is_measured(episode: Episode) -> bool:
    """Whether something was measured at closure, and everything that was at the beginning."""
    taken = Measure.objects.filter(episode=episode)
    return _is_there_again(taken.values_list("point", "person", "instrument").distinct())


def _is_there_again(rows: Iterable[tuple[object, ...]]) -> bool:
    found = [(point, tuple(whose)) for point, *whose in rows]
    at_closure = {whose for point, whose in found if point == Point.AT_CLOSURE}
    earlier = {whose for point, whose in found if point in _EARLIER}
    return bool(at_closure) and earlier <= at_closure
