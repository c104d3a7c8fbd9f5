"""Who reads what is sent to a service: a colleague of the service gets an account that opens this and nothing else."""

from collections.abc import Sequence
from datetime import datetime

from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.add import NewColleague, make_account
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import ServiceEntry
from stepdown.records.models.receiving import ServiceColleague


@action(Act.ADD_TO_SERVICE)
def add_to_service(*, by: Colleague, at: datetime, service: ServiceEntry, name: str, email: str) -> ServiceColleague:
    """A manager names a colleague of a service. Who has no account yet gets one, without a password."""
    check_may(by, Act.ADD_TO_SERVICE, today=at.date())
    _check_own(by, service)
    known = Colleague.objects.filter(email__iexact=email.strip()).first()
    team = TeamNamed(service.organisation or service.name, by.authority, TeamKind.RECEIVING)
    colleague = known or make_account(NewColleague(name, email, Role.RECEIVING_SERVICE, team), at)
    return _tie(by, at, service, colleague, by.authority)


@action(Act.ADD_TO_SERVICE)
def tie_to_service(*, by: None, at: datetime, service: ServiceEntry, colleague: Colleague) -> ServiceColleague:
    """The operator does so for an account that is there."""
    return _tie(by, at, service, colleague, colleague.authority)


@action(Act.ADD_COLLEAGUE)
def add_readers_account(*, by: None, at: datetime, new: NewColleague, services: Sequence[str]) -> Colleague:
    """The operator makes an account that reads for these services, by their names in the directory; or none is made."""
    if new.role is not Role.RECEIVING_SERVICE:
        raise Refusal("Only an account of a receiving service reads for a service.")
    colleague = make_account(new, at)
    for name in services:
        tie_to_service(by=None, at=at, service=_named(name, colleague.authority), colleague=colleague)
    return colleague


@action(Act.TAKE_OFF_SERVICE)
def take_off_service(*, by: Colleague, at: datetime, tie: ServiceColleague) -> ServiceColleague:
    """From now on the colleague reads nothing that is or was sent to this service."""
    check_may(by, Act.TAKE_OFF_SERVICE, today=at.date())
    _check_own(by, tie.service)
    if tie.ended_at is not None:
        raise Refusal("They read nothing of this service any more.")
    tie.ended_at, tie.ended_by = at, by
    tie.save(update_fields=["ended_at", "ended_by"])
    return tie


def _tie(
    by: Colleague | None, at: datetime, service: ServiceEntry, colleague: Colleague, authority: str
) -> ServiceColleague:
    if not colleague.is_active or Role.RECEIVING_SERVICE not in colleague.roles or colleague.authority != authority:
        raise Refusal("This address belongs to an account that is not a service's. Use their address at the service.")
    if service.authority not in ("", authority):
        raise NotSeen
    if service.ended_on is not None:
        raise Refusal("This service has ended.")
    earlier = service.colleagues.filter(colleague=colleague, ended_at__isnull=True).first()
    if earlier is not None:
        return earlier
    return ServiceColleague.objects.create(service=service, colleague=colleague, added_by=by, added_at=at)


def _named(name: str, authority: str) -> ServiceEntry:
    running = ServiceEntry.objects.filter(authority__in=("", authority), ended_on__isnull=True)
    service = running.filter(name__iexact=name.strip()).order_by("-authority").first()
    if service is None:
        raise Refusal(f"The directory has no service that is called {name.strip()}.")
    return service


def _check_own(by: Colleague, service: ServiceEntry) -> None:
    if not by.authority or service.authority not in ("", by.authority):
        raise NotSeen
