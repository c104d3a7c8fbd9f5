"""What another system may read: the scope of its account decides what, and its team whose."""

from datetime import date

from django.db.models import QuerySet

from stepdown.domain.service_accounts import AccountScope
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.ties import worked_with_by
from stepdown.records.models.families import Family
from stepdown.records.models.restrictions import Restriction
from stepdown.records.models.service_accounts import ServiceAccount

SCOPES: dict[Act, AccountScope] = {
    Act.READ_LIST: AccountScope.RECORDS,
    Act.READ_FAMILY: AccountScope.RECORDS,
    Act.READ_PERSON: AccountScope.RECORDS,
    Act.READ_CONTACTS: AccountScope.RECORDS,
    Act.READ_DATASET: AccountScope.DATASET,
}
"""The scope that may do each act. What stands nowhere here, no other system may."""


def holds(who: ServiceAccount, today: date) -> bool:
    """Whether the account's token opens anything today."""
    return who.revoked_at is None and today <= who.holds_until


def check_reads(who: ServiceAccount, act: Act, *, today: date) -> None:
    """Refusal with its reason unless this account may do this act today."""
    if not holds(who, today):
        raise Refusal("This token has ended. Ask whoever runs the site for a new one.")
    if SCOPES.get(act) is not AccountScope(who.scope):
        raise Refusal(f"This token is for another scope: {who.scope}. Ask whoever runs the site for one of this scope.")


def families_given_to(who: ServiceAccount, today: date) -> QuerySet[Family]:
    """The families that the account's team was asked for or works with; none whose record is restricted in any way."""
    if not holds(who, today):
        return Family.objects.none()
    restricted = Restriction.objects.filter(lifted_at__isnull=True).values("family")
    return Family.objects.filter(worked_with_by(team=who.team_id)).exclude(pk__in=restricted)
