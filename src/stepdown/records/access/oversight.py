"""What those who watch over access may look at: openings in an emergency, restrictions, reading very many records."""

from datetime import date

from django.db.models import Q, QuerySet

from stepdown.domain.roles import Role
from stepdown.records.access.restricted import closed_to_others, kept_from
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.bulk_reading import BulkReading
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.emergencies import EmergencyOpening
from stepdown.records.models.families import Family
from stepdown.records.models.restrictions import Restriction

_NOTHING = Q(pk__in=[])


def openings_reviewed_by(who: Colleague) -> QuerySet[EmergencyOpening]:
    """Those of their team's families; for information governance those of the authority.

    Of a family that is kept from a manager they see none: the reason tells what the record says.
    """
    if Role.INFORMATION_GOVERNANCE in who.roles:
        return EmergencyOpening.objects.filter(_of_authority(who))
    if who.manages and who.team_id:
        teams = Q(family__episodes__team=who.team_id) | Q(family__referrals__team=who.team_id)
        kept = Family.objects.filter(kept_from(who) | closed_to_others(who)).values("pk")
        return EmergencyOpening.objects.filter(teams).exclude(~Q(by=who), family__in=kept).distinct()
    return EmergencyOpening.objects.none()


def colleagues_watched_by(who: Colleague) -> QuerySet[Colleague]:
    """Whose reading they may look at: their team's, for information governance the authority's; never their own."""
    others = Colleague.objects.exclude(pk=who.pk)
    if Role.INFORMATION_GOVERNANCE in who.roles and who.authority:
        return others.filter(team__authority=who.authority)
    return others.filter(team=who.team_id) if who.manages and who.team_id else others.none()


def bulk_readings_decided_by(who: Colleague) -> QuerySet[BulkReading]:
    """What those whom they watch said of reading very many records."""
    return BulkReading.objects.filter(proposed_by__in=colleagues_watched_by(who))


def restrictions_seen_by(who: Colleague, today: date) -> QuerySet[Restriction]:
    """Those of families that one may see; for information governance those of the authority."""
    if Role.INFORMATION_GOVERNANCE in who.roles:
        return Restriction.objects.filter(_of_authority(who))
    return Restriction.objects.filter(family__in=families_seen_by(who, today))


def _of_authority(who: Colleague) -> Q:
    return Q(by__team__authority=who.authority) if who.authority else _NOTHING
