"""The directory of services: an entry is written, looked at again and corrected, or ended. Nothing is rubbed out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from stepdown.domain.needs import Need
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import ServiceEntry


@dataclass(frozen=True, slots=True)
class ServiceSaid:
    """What an entry says. ``weeks_waiting``: None where it is not known."""

    name: str
    organisation: str = ""
    needs: Sequence[Need] = ()
    what_it_does: str = ""
    who_it_is_for: str = ""
    area: str = ""
    telephone: str = ""
    website: str = ""
    weeks_waiting: int | None = None


@action(Act.CHANGE_DIRECTORY)
def add_service(*, by: Colleague, at: datetime, said: ServiceSaid) -> ServiceEntry:
    """Add a service to the directory of one's authority. Who adds it has looked at it."""
    check_may(by, Act.CHANGE_DIRECTORY, today=at.date())
    entry = ServiceEntry(authority=_authority(by))
    return _write(entry, by, at, said)


@action(Act.CHANGE_DIRECTORY)
def check_service(*, by: Colleague, at: datetime, entry: ServiceEntry, said: ServiceSaid) -> ServiceEntry:
    """Say that an entry has been looked at today, with whatever is different now."""
    _check_own(by, at, entry)
    return _write(entry, by, at, said)


@action(Act.CHANGE_DIRECTORY)
def end_service(*, by: Colleague, at: datetime, entry: ServiceEntry) -> ServiceEntry:
    """Say that a service is not there any more. Whoever was pointed to it keeps having been."""
    _check_own(by, at, entry)
    if entry.ended_on is not None:
        raise Refusal("This service has ended already.")
    entry.ended_on = at.date()
    entry.save(update_fields=["ended_on"])
    return entry


def _write(entry: ServiceEntry, by: Colleague, at: datetime, said: ServiceSaid) -> ServiceEntry:
    name = said.name.strip()
    if not name:
        raise Refusal("Give the service's name.")
    same = ServiceEntry.objects.filter(authority=entry.authority, name__iexact=name, ended_on__isnull=True)
    if same.exclude(pk=entry.pk).exists():
        raise Refusal("The directory has a service of this name. Open it and check it instead.")
    entry.name, entry.needs = name, [str(need) for need in said.needs]
    for column in ("organisation", "what_it_does", "who_it_is_for", "area", "telephone", "website"):
        setattr(entry, column, getattr(said, column).strip())
    entry.weeks_waiting = said.weeks_waiting
    entry.checked_on, entry.checked_by = at.date(), by
    entry.save()
    return entry


def _authority(by: Colleague) -> str:
    if by.team is None:
        raise Refusal("You belong to no team, so there is no directory of yours. Ask the administrator.")
    return by.team.authority


def _check_own(by: Colleague, at: datetime, entry: ServiceEntry) -> None:
    check_may(by, Act.CHANGE_DIRECTORY, today=at.date())
    if entry.authority not in ("", _authority(by)):
        raise NotSeen
