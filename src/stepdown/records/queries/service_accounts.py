"""Which other systems read, for information governance and for the operator: never a token."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, QuerySet

from stepdown.domain.service_accounts import AccountScope
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.service_accounts import holds
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.service_accounts import ServiceAccount


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One service account. ``last_read_at``: None where it has read nothing yet."""

    id: UUID
    name: str
    answered_for_by: str
    team: str
    authority: str
    scope: AccountScope
    prefix: str
    made_at: datetime
    holds_until: date
    revoked_at: datetime | None
    last_read_at: datetime | None
    holds: bool


def service_accounts(who: Colleague | None, *, at: datetime) -> tuple[AccountRow, ...]:
    """Those of the reader's authority, ended ones too; all where the operator asks (``who`` is nobody)."""
    accounts = ServiceAccount.objects.select_related("team")
    if who is not None:
        check_may(who, Act.READ_SERVICE_ACCOUNTS, today=at.date())
        trail.note_list(Act.READ_SERVICE_ACCOUNTS, by=who, at=at, which="service_accounts")
        accounts = accounts.filter(team__authority=who.authority) if who.authority else accounts.none()
    return _rows(accounts, at.date())


def _rows(accounts: QuerySet[ServiceAccount], today: date) -> tuple[AccountRow, ...]:
    reads = AuditEvent.objects.filter(by_program__in=accounts, was_refused=False).order_by()
    last = dict(reads.values_list("by_program").annotate(Max("at")))
    return tuple(
        AccountRow(
            id=one.pk,
            name=one.name,
            answered_for_by=one.answered_for_by,
            team=one.team.name,
            authority=one.team.authority,
            scope=AccountScope(one.scope),
            prefix=one.prefix,
            made_at=one.made_at,
            holds_until=one.holds_until,
            revoked_at=one.revoked_at,
            last_read_at=last.get(one.pk),
            holds=holds(one, today),
        )
        for one in accounts
    )
