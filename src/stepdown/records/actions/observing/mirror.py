"""Each child's safeguarding level is mirrored from the council's extract: dated, sourced, and never typed here."""

from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.actions.known import columns
from stepdown.records.models.council import CouncilExtract, CouncilPerson
from stepdown.records.models.observations import Standing
from stepdown.records.models.people import Identifier, Person


def mirror_levels(extract: CouncilExtract) -> int:
    """Bring every child that the record knows to the level that the extract gives; how many levels have changed."""
    rows = {p.council_id: p for p in extract.people.filter(is_child=True).exclude(safeguarding_level="")}
    known = Identifier.objects.filter(scheme="council_child", value__in=rows).select_related("person")
    return sum(mirror_level(i.person, rows[i.value], extract) for i in known)


def mirror_level(child: Person, row: CouncilPerson, extract: CouncilExtract) -> bool:
    """Bring one child to the level that the extract gives, since the day that it gives; whether that is a change."""
    if not row.safeguarding_level:
        return False
    level = SafeguardingLevel(row.safeguarding_level)
    now = child.standings.filter(ended_on__isnull=True).first()
    if now is not None and now.level == level:
        now.as_at = max(now.as_at, extract.as_at)
        now.save(update_fields=["as_at"])
        return False
    since = row.level_since or extract.as_at
    if now is not None:
        _end(now, since)
    Standing.objects.create(
        child=child,
        level=level,
        started_on=max(since, now.started_on) if now else since,
        source=extract.source,
        as_at=extract.as_at,
        **columns("end_reason", Missing.NOT_APPLICABLE),
    )
    return True


def _end(standing: Standing, on: date) -> None:
    standing.ended_on = max(on, standing.started_on)
    standing.end_reason, standing.end_reason_missing = "level_changed", ""
    standing.save(update_fields=["ended_on", "end_reason", "end_reason_missing"])
