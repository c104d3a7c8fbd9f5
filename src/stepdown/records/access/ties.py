"""How a colleague stands to a family today: the ties through which a record is theirs to see."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from stepdown.domain.roles import Role
from stepdown.domain.word import Word
from stepdown.records.access.afterwards import follows_up
from stepdown.records.access.restricted import closed_to_others
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.emergencies import EmergencyOpening
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.referrals import Referral

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


type Of = Callable[[str], Q]
"""The condition that a row is of the family that is asked about, by the way from the row to its family."""


def tied(who: Colleague, tie: Tie, today: date, *, family: UUID | None = None) -> Q:
    """The condition on a family that the tie holds between it and the colleague; of one alone where it is named.

    Each tie is a list of its own that an index gives: joined, the database would walk through all families there are.
    """
    return _CONDITIONS[tie](who, today, _everyone if family is None else lambda way: Q(**{way: family}))


def _everyone(_: str) -> Q:
    return Q()


def worked_with_by(of: Of = _everyone, **team: object) -> Q:
    """The condition on a family that such a team was asked for it, or works with it."""
    asked = Referral.objects.filter(of("family"), **team).values("family")
    works = Episode.objects.filter(of("family"), **team).values("family")
    return Q(pk__in=asked) | Q(pk__in=works)


def _involved(who: Colleague, today: date, of: Of) -> Q:
    still = Q(ended_on__isnull=True) | Q(ended_on__gte=today - timedelta(days=DAYS_AFTER_INVOLVEMENT))
    # Cover that is arranged ahead opens nothing yet.
    found = Involvement.objects.filter(still, of("episode__family"), colleague=who, started_on__lte=today)
    return Q(pk__in=found.values("episode__family"))


def _own_team(who: Colleague, _: date, of: Of) -> Q:
    if who.team_id is None:
        return Q(pk__in=[])
    return worked_with_by(of, team=who.team_id) & ~closed_to_others(who)


def _team_referred(who: Colleague, _: date, of: Of) -> Q:
    if who.team_id is None:
        return Q(pk__in=[])
    found = Referral.objects.filter(of("family"), referred_by__team=who.team_id)
    return Q(pk__in=found.values("family")) & ~closed_to_others(who)


def _opened_in_emergency(who: Colleague, today: date, of: Of) -> Q:
    return Q(pk__in=EmergencyOpening.objects.filter(of("family"), by=who, open_until__gte=today).values("family"))


def _referred(who: Colleague, _: date, of: Of) -> Q:
    return Q(pk__in=Referral.objects.filter(of("family"), referred_by=who).values("family"))


def _holds_case(who: Colleague, _: date, of: Of) -> Q:
    return Q(pk__in=Episode.objects.filter(of("family"), council_worker=who).values("family"))


_CONDITIONS: dict[Tie, Callable[[Colleague, date, Of], Q]] = {
    Tie.INVOLVED: _involved,
    Tie.REFERRED: _referred,
    Tie.HOLDS_CASE: _holds_case,
    Tie.TEAM_REFERRED: _team_referred,
    Tie.FOLLOWS_UP: follows_up,
    Tie.OWN_TEAM: _own_team,
    Tie.EMERGENCY: _opened_in_emergency,
}
