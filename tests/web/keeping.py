"""What addresses name of how a record ends: a hold on everything, and a proposal of a manager."""

from datetime import timedelta
from uuid import UUID

from stepdown.records.actions.keeping.holds import place_hold
from stepdown.records.models import Disposal
from tests.cast import MONDAY, Cast


def how_it_ends(cast: Cast, family_id: UUID) -> dict[str, object]:
    """By hand where the record's time has not come."""
    hold = place_hold(
        by=cast.maya, at=MONDAY, family=None, reason="An inquiry", review_on=MONDAY.date() + timedelta(days=90)
    )
    proposed = Disposal.objects.create(
        authority="Northborough", family=family_id, reference="F-TEST22", table="2026-1", rule="child_protection",
        rule_words="A child had a child protection plan: 35 years", rule_source="A schedule", kept_to_year=2025,
        reason="Its time has come", proposed_by=cast.maya, proposed_as="manager", proposed_at=MONDAY,
    )  # fmt: skip
    return {"hold_id": hold.pk, "disposal_id": proposed.pk}
