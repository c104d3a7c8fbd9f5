"""Who works with a family on a day: what has not ended, and cover, which is arranged ahead, in its days alone."""

from datetime import date

from django.db.models import Q

from stepdown.domain.casework import InvolvementRole


def involved_on(day: date, at: str = "") -> Q:
    """The condition on an involvement, or on what ``at`` leads from, that it holds on a day."""
    covers = {"role": InvolvementRole.COVER, "started_on__lte": day, "ended_on__gte": day}
    return Q(**{f"{at}ended_on__isnull": True}) | Q(**{f"{at}{name}": value for name, value in covers.items()})


def holds_on(role: str, started_on: date, ended_on: date | None, day: date) -> bool:
    """The same of one that has been read."""
    return ended_on is None or (role == InvolvementRole.COVER and started_on <= day <= ended_on)
