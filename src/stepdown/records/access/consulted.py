"""Which consultations a colleague sees: a consultation about a family shows itself to those asked, never the record."""

from datetime import date

from django.db.models import Q, QuerySet

from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.domain.roles import Role
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation

_OF_ROLE = (Role.PRACTITIONER, Role.MANAGER, Role.SOCIAL_WORKER, Role.SOCIAL_WORK_MANAGER)


def consultations_seen_by(who: Colleague, today: date) -> QuerySet[Consultation]:
    """Those one asked, was asked or answered; those about families that one sees; and what the role adds."""
    if not who.is_active or Role(who.role) not in _OF_ROLE:
        return Consultation.objects.none()
    mine = Q(asked_by=who) | Q(asked_of=who) | Q(answered_by=who)
    about_families = Q(family__isnull=False, family__in=families_seen_by(who, today))
    return Consultation.objects.filter(mine | about_families | _of_role(who))


def can_be_answered_by(who: Colleague) -> Q:
    """The condition that a consultation waits for this colleague: by name, by discipline, or for anybody.

    A manager can answer whatever waits in the team.
    """
    waits = Q(state=ConsultationState.ASKED, team=who.team_id)
    if who.manages:
        return waits
    by_discipline = Q(asked_of__isnull=True, discipline__in=(who.discipline, ""))
    return waits & (Q(asked_of=who) | by_discipline)


def takes_part(who: Colleague, consultation: Consultation) -> bool:
    """Whether a colleague may follow it up or close it: who asked, who answered, or the team's manager."""
    manages = who.manages and who.team_id == consultation.team_id
    return manages or who.pk in (consultation.asked_by_id, consultation.answered_by_id)


def _of_role(who: Colleague) -> Q:
    """A manager sees all of the team's; a practitioner what names no family, and what waits for their discipline."""
    role = Role(who.role)
    if who.team_id is None or role is Role.SOCIAL_WORKER:
        return Q(pk__in=[])
    if who.manages:
        return Q(team=who.team_id)
    if role is Role.SOCIAL_WORK_MANAGER:
        return Q(asked_by__team=who.team_id)
    return Q(team=who.team_id, family__isnull=True) | can_be_answered_by(who)
