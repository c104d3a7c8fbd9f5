"""Where one is logged in, and for an administrator which accounts there are and who is logged in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q

from stepdown.domain.roles import Role
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.logged_in import LoggedIn, handle_of


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session. ``used_at`` is at most a minute too early. ``is_here``: the one that asks."""

    handle: str
    device: str
    began_at: datetime | None
    used_at: datetime | None
    is_here: bool


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account. ``sessions``: on how many devices its colleague is logged in."""

    id: UUID
    name: str
    email: str
    role: Role
    team: str
    is_active: bool
    has_password: bool
    sessions: int
    is_own: bool


def my_sessions(who: Colleague, *, at: datetime, here: str) -> tuple[SessionRow, ...]:
    """One's own open sessions, this one first, then the last used. ``here``: the key of this one."""
    found = LoggedIn.objects.filter(_open(at), colleague=who)
    rows = [
        SessionRow(one.handle, one.device, one.began_at, one.used_at, one.handle == handle_of(here)) for one in found
    ]
    return tuple(sorted(rows, key=lambda row: not row.is_here))


def accounts(who: Colleague, *, at: datetime) -> tuple[AccountRow, ...]:
    """Every account of the site, the open ones first, by name."""
    check_may(who, Act.READ_ACCOUNTS, today=at.date())
    trail.note_list(Act.READ_ACCOUNTS, by=who, at=at, which="accounts")
    return _accounts(who, at, Q())


def account(who: Colleague, *, colleague_id: UUID, at: datetime) -> AccountRow:
    """One of them."""
    check_may(who, Act.READ_ACCOUNTS, today=at.date())
    found = _accounts(who, at, Q(pk=colleague_id))
    if not found:
        raise NotSeen
    return found[0]


def _accounts(who: Colleague, at: datetime, meant: Q) -> tuple[AccountRow, ...]:
    logged_in = Count("logged_in", filter=_open(at, "logged_in__"))
    found = Colleague.objects.filter(meant).select_related("team").annotate(sessions=logged_in)
    return tuple(
        AccountRow(
            id=c.pk,
            name=c.name,
            email=c.email,
            role=Role(c.role),
            team=c.team.name if c.team else "",
            is_active=c.is_active,
            has_password=c.has_usable_password(),
            sessions=c.sessions,
            is_own=c.pk == who.pk,
        )
        for c in found.order_by("-is_active", "name")
    )


def _open(at: datetime, way: str = "") -> Q:
    """Sessions that have not ended: of one that nobody used lately the row is there still."""
    idle, longest = timedelta(minutes=settings.IDLE_MINUTES), timedelta(hours=settings.LONGEST_SESSION_HOURS)
    used = Q(**{f"{way}used_at__gte": at - idle}) | Q(**{f"{way}used_at__isnull": True})
    began = Q(**{f"{way}began_at__gte": at - longest}) | Q(**{f"{way}began_at__isnull": True})
    return used & began
