"""A legal hold: while it is there nothing is disposed of. It has a reason, and a day on which somebody looks again."""

from datetime import date, datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.keeps import family_kept_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.reminders import hold_task
from stepdown.records.actions.tasks import end_raised
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.keeping import LegalHold


@action(Act.PLACE_HOLD)
def place_hold(*, by: Colleague, at: datetime, family: Family | None, reason: str, review_on: date) -> LegalHold:
    """Hold a family's record, or (None) everything of the authority, as an inquiry can ask."""
    check_may(by, Act.PLACE_HOLD, today=at.date())
    if family is not None:
        family_kept_by(by, family.pk, at.date())
        Family.objects.select_for_update().get(pk=family.pk)  # who is disposing of it at this moment is waited for
    key = family.pk if family else None
    if not by.authority:
        raise Refusal("You belong to no team, so nobody can say whose records these are.", family=key)
    if not reason.strip():
        raise Refusal("Say why it is held.", family=key)
    if review_on <= at.date():
        raise Refusal("Choose a later day on which the hold is looked at again.", family=key)
    return LegalHold.objects.create(
        authority=by.authority, family=family, reason=reason.strip(), review_on=review_on, placed_by=by, placed_at=at
    )


@action(Act.LIFT_HOLD)
def lift_hold(*, by: Colleague, at: datetime, hold: LegalHold, because: str) -> LegalHold:
    """Lift it: information governance of the authority, with the reason."""
    check_may(by, Act.LIFT_HOLD, family=hold.family_id, today=at.date())
    if hold.authority != by.authority:
        raise NotSeen(family=hold.family_id)
    if hold.lifted_at is not None:
        raise Refusal("This hold has been lifted already.", family=hold.family_id)
    if not because.strip():
        raise Refusal("Say why it is lifted.", family=hold.family_id)
    hold.lifted_by, hold.lifted_at, hold.lifted_because = by, at, because.strip()
    hold.save(update_fields=["lifted_by", "lifted_at", "lifted_because"])
    end_raised(hold_task(hold), by=by, at=at, outcome="Lifted")
    return hold
