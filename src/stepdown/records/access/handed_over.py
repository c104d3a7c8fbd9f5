"""Which handovers a colleague of a community service sees: of each what the family agreed to, and never the family."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.receiving import accepted_since, written_since
from stepdown.domain.roles import Role
from stepdown.records.access.restricted import closed_to_others, kept_from
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family, Wall
from stepdown.records.models.handovers import Handover
from stepdown.records.models.receiving import HandoverLetter, ServiceColleague

_S = HandoverState
_UNANSWERED = (_S.SENT, _S.WAITLISTED)
_TAKEN_ON = (_S.ACCEPTED, _S.FAILED_TO_ATTEND, _S.BRIDGING, _S.FIRST_ATTENDED, _S.SETTLED)


def handovers_received_by(who: Colleague, today: date) -> QuerySet[Handover]:
    """Those sent to a service of theirs, with a letter that stands, until a month after the last check.

    What was declined or given up is gone at once. A record that is closed to others, or kept from this colleague, is
    not there; nor is what is of a whole family in which two people are walled off from each other.
    """
    if not who.is_active or Role.RECEIVING_SERVICE not in who.roles:
        return Handover.objects.none()
    services = ServiceColleague.objects.filter(
        colleague=who, ended_at__isnull=True, service__ended_on__isnull=True, service__authority__in=("", who.authority)
    )
    letters = HandoverLetter.objects.filter(handover=OuterRef("pk"), ended_at__isnull=True)
    lately = letters.filter(written_at__date__gte=written_since(today))
    waits = Q(state__in=_UNANSWERED) & Exists(lately)
    taken_on = Q(state__in=_TAKEN_ON, accepted_on__gte=accepted_since(today)) & Exists(letters)
    sent = Handover.objects.filter(waits | taken_on, service__in=services.values("service"), sent_on__isnull=False)
    return sent.exclude(_held_back(who))


def _held_back(who: Colleague) -> Q:
    families = Family.objects.filter(closed_to_others(who) | kept_from(who))
    walled = Wall.objects.filter(lifted_on__isnull=True).values("family")
    return Q(episode__family__in=families) | Q(person__isnull=True, episode__family__in=walled)
