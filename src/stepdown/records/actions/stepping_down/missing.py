"""What a closing still lacks: each check that is neither there nor missing for a reason that was said."""

from collections.abc import Iterable

from stepdown.domain.closing_checks import ClosingCheck
from stepdown.domain.lifecycle.handover import ENDED
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.records.models.episodes import Episode
from stepdown.records.models.handovers import Handover
from stepdown.records.models.referrals import SpecialismRequest


def open_handovers(episode: Episode) -> list[Handover]:
    """The handovers of which something has still to come."""
    return list(episode.handovers.exclude(state__in=ENDED).select_related("service"))


def open_requests(episode: Episode) -> list[SpecialismRequest]:
    """The disciplines' requests that are being worked on."""
    found = SpecialismRequest.objects.filter(referral__family=episode.family_id, referral__team=episode.team_id)
    return [request for request in found if REQUEST.can(RequestState(request.state), "close")]


def unmet(episode: Episode, *, family_voice: str, observations_done: bool, measures_done: bool) -> list[ClosingCheck]:
    """The checks that are not met, as they are listed on the page."""
    met = {
        ClosingCheck.FAMILY_VOICE: bool(family_voice.strip()),
        ClosingCheck.OBSERVATIONS: observations_done,
        ClosingCheck.MEASURES: measures_done,
        ClosingCheck.DISCIPLINES: not open_requests(episode),
        ClosingCheck.HANDOVERS: not open_handovers(episode),
    }
    return [check for check in ClosingCheck if not met[check]]


def sentence(checks: Iterable[ClosingCheck]) -> str:
    """What is missing, in a sentence."""
    listed = "; ".join(check.label[0].lower() + check.label[1:] for check in checks)
    return f"Missing: {listed}. Add it, or say why it is missing."
