"""Each child's safeguarding level is mirrored from the council's extract: dated, sourced, and never typed here."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.actions.known import columns
from stepdown.records.models.council import CouncilExtract, CouncilPerson
from stepdown.records.models.observations import Standing
from stepdown.records.models.people import Identifier, Person


def mirror_levels(extract: CouncilExtract, among: Collection[UUID] | None = None) -> int:
    """Bring the children that the record knows to the level that the extract gives; how many levels have changed.

    ``among``: only those of them; None for all.
    """
    rows = {p.council_id: p for p in extract.people.filter(is_child=True).exclude(safeguarding_level="")}
    known = Identifier.objects.filter(scheme="council_child", value__in=rows).select_related("person")
    if among is not None:
        known = known.filter(person__in=among)
    return sum(mirror_level(i.person, rows[i.value], extract) for i in known)


def mirror_level(child: Person, row: CouncilPerson, extract: CouncilExtract) -> bool:
    """Bring one child to the level that the extract gives, since the day that it gives; whether that is a change.

    Days of which the record holds a level already stay as they are: the extract tells of the level now alone.
    """
    if not row.safeguarding_level:
        return False
    level = SafeguardingLevel(row.safeguarding_level)
    since = row.level_since or extract.as_at
    last = child.standings.order_by("started_on").last()
    if last is not None and last.ended_on is None:
        if last.level == level:
            last.as_at = max(last.as_at, extract.as_at)
            last.save(update_fields=["as_at"])
            return False
        _end(last, since)
    elif last is not None and last.level == level and since <= _ended(last):
        _reopen(last, extract)
        return True
    Standing.objects.create(
        child=child,
        level=level,
        started_on=max(since, _ended(last)) if last else since,
        source=extract.source,
        as_at=extract.as_at,
        **columns("end_reason", Missing.NOT_APPLICABLE),
    )
    return True


def _end(standing: Standing, on: date) -> None:
    standing.ended_on = max(on, standing.started_on)
    standing.end_reason, standing.end_reason_missing = "level_changed", ""
    standing.save(update_fields=["ended_on", "end_reason", "end_reason_missing"])


def _reopen(standing: Standing, extract: CouncilExtract) -> None:
    """What was told of up to a day goes on, on the extract's word."""
    standing.ended_on, standing.as_at = None, extract.as_at
    standing.end_reason, standing.end_reason_missing = None, str(Missing.NOT_APPLICABLE)
    standing.save(update_fields=["ended_on", "as_at", "end_reason", "end_reason_missing"])


def _ended(standing: Standing) -> date:
    """The first day of which a standing does not tell any more."""
    return standing.ended_on or standing.started_on
