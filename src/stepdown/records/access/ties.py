"""How a colleague stands to a family today: the ties through which a record is theirs to see."""

from datetime import date, timedelta

from django.db.models import Q

from stepdown.domain.roles import Role
from stepdown.domain.word import Word
from stepdown.records.access.afterwards import follows_up
from stepdown.records.access.restricted import closed_to_others
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.emergencies import EmergencyOpening

DAYS_AFTER_INVOLVEMENT = 30
"""Days for which a record stays open to a colleague whose involvement has ended: to hand over, not to look back."""


class Tie(Word):
    """Why a family's record is a colleague's to see."""

    INVOLVED = "involved", "works with the family, or did until a month ago"
    REFERRED = "referred", "referred the family"
    HOLDS_CASE = "holds_case", "holds the family's case for the council"
    TEAM_REFERRED = "team_referred", "manages the team that referred the family"
    FOLLOWS_UP = "follows_up", "keeps in touch with the family after closure, or is to follow it up"
    OWN_TEAM = "own_team", "manages the team that works with the family"
    EMERGENCY = "emergency", "opened the record in an emergency, today or yesterday"


TIES_OF: dict[Role, tuple[Tie, ...]] = {
    Role.PRACTITIONER: (Tie.INVOLVED, Tie.FOLLOWS_UP, Tie.EMERGENCY),
    Role.MANAGER: (Tie.INVOLVED, Tie.FOLLOWS_UP, Tie.OWN_TEAM, Tie.EMERGENCY),
    Role.SOCIAL_WORKER: (Tie.REFERRED, Tie.HOLDS_CASE, Tie.INVOLVED, Tie.EMERGENCY),
    Role.SOCIAL_WORK_MANAGER: (Tie.REFERRED, Tie.HOLDS_CASE, Tie.INVOLVED, Tie.TEAM_REFERRED, Tie.EMERGENCY),
    Role.REVIEWER: (Tie.INVOLVED, Tie.EMERGENCY),
    Role.RECEIVING_SERVICE: (),
    Role.EVALUATOR: (),
    Role.INFORMATION_GOVERNANCE: (),
    Role.ADMINISTRATOR: (),
}
"""The ties that count for each role. A role without one sees no family."""


def tied(who: Colleague, tie: Tie, today: date) -> Q:
    """The condition on a family that the tie holds between it and the colleague."""
    return _CONDITIONS[tie](who, today)


def _involved(who: Colleague, today: date) -> Q:
    still = Q(episodes__involvements__ended_on__isnull=True)
    lately = Q(episodes__involvements__ended_on__gte=today - timedelta(days=DAYS_AFTER_INVOLVEMENT))
    begun = Q(episodes__involvements__started_on__lte=today)  # cover that is arranged ahead opens nothing yet
    return Q(episodes__involvements__colleague=who) & begun & (still | lately)


def _own_team(who: Colleague, _: date) -> Q:
    if who.team_id is None:
        return Q(pk__in=[])
    works = Q(referrals__team=who.team_id) | Q(episodes__team=who.team_id)
    return works & ~closed_to_others(who)


def _team_referred(who: Colleague, _: date) -> Q:
    if who.team_id is None:
        return Q(pk__in=[])
    return Q(referrals__referred_by__team=who.team_id) & ~closed_to_others(who)


def _opened_in_emergency(who: Colleague, today: date) -> Q:
    return Q(pk__in=EmergencyOpening.objects.filter(by=who, open_until__gte=today).values("family"))


_CONDITIONS = {
    Tie.INVOLVED: _involved,
    Tie.REFERRED: lambda who, _: Q(referrals__referred_by=who),
    Tie.HOLDS_CASE: lambda who, _: Q(episodes__council_worker=who),
    Tie.TEAM_REFERRED: _team_referred,
    Tie.FOLLOWS_UP: follows_up,
    Tie.OWN_TEAM: _own_team,
    Tie.EMERGENCY: _opened_in_emergency,
}
