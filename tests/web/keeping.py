"""What addresses name of how a record ends and what is said to be wrong in it."""

from datetime import timedelta
from uuid import UUID

from stepdown.domain.disputes import DisputedKind, SaidBy
from stepdown.records.actions.disputes.dispute import DisputeSaid, record_dispute
from stepdown.records.actions.keeping.holds import place_hold
from stepdown.records.models import Disposal, Family
from tests.cast import MONDAY, Cast, person_named


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
    said = DisputeSaid(SaidBy.PARENT, MONDAY.date(), "It was not me who shouted")
    dispute = record_dispute(
        by=cast.dee, at=MONDAY + timedelta(days=3), family=Family.objects.get(pk=family_id), about=DisputedKind.PERSON,
        entry=person_named("Tia"), said=said,
    )  # fmt: skip
    disputed = {"about": "person", "disputed_id": person_named("Tia").pk, "dispute_id": dispute.pk}
    return {"hold_id": hold.pk, "disposal_id": proposed.pk} | disputed
