"""A family's record is kept closer than others: from one colleague, or from all who do not work with the family."""

from datetime import datetime

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import restrictions_seen_by
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.restrictions import Restriction


@action(Act.RESTRICT)
def restrict(
    *, by: Colleague, at: datetime, family: Family, reason: str, kept_from: Colleague | None = None
) -> Restriction:
    """Keep a record from one colleague, or (None) from everybody who does not work with the family."""
    check_may(by, Act.RESTRICT, family=family.pk, today=at.date())
    if not reason.strip():
        raise Refusal("Say why the record is restricted.", family=family.pk)
    if kept_from is not None and kept_from.pk == by.pk:
        raise Refusal("You cannot keep a record from yourself: ask another manager to.", family=family.pk)
    if not _is_theirs_to_restrict(by, kept_from):
        raise Refusal("A deputy keeps no record from the manager. Ask a manager.", family=family.pk)
    if Restriction.objects.filter(family=family, kept_from=kept_from, lifted_at__isnull=True).exists():
        raise Refusal("It is restricted in this way already.", family=family.pk)
    return Restriction.objects.create(family=family, kept_from=kept_from, reason=reason.strip(), by=by, raised_at=at)


@action(Act.LIFT_RESTRICTION)
def lift_restriction(*, by: Colleague, at: datetime, restriction: Restriction, why: str) -> Restriction:
    """Open the record again as others are: a manager who sees it, or information governance, whom nobody can lack."""
    check_may(by, Act.LIFT_RESTRICTION, today=at.date())
    if not restrictions_seen_by(by, at.date()).filter(pk=restriction.pk).exists():
        raise NotSeen(family=restriction.family_id)
    if by.is_acting_manager and restriction.by_id != by.pk:
        raise Refusal("A deputy lifts what they restricted themselves. Ask a manager.", family=restriction.family_id)
    if restriction.lifted_at is not None:
        raise Refusal("It has been lifted already.", family=restriction.family_id)
    if not why.strip():
        raise Refusal("Say why it is not restricted any more.", family=restriction.family_id)
    restriction.lifted_by, restriction.lifted_at, restriction.lifted_because = by, at, why.strip()
    restriction.save(update_fields=["lifted_by", "lifted_at", "lifted_because"])
    return restriction


def _is_theirs_to_restrict(by: Colleague, kept_from: Colleague | None) -> bool:
    """A deputy keeps a record from a named colleague who is no manager: all others would keep it from the manager."""
    return not by.is_acting_manager or (kept_from is not None and Role(kept_from.role) is not Role.MANAGER)
