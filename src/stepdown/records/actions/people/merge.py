"""Two records found to be one person: joined by reference, so that it can be undone and nothing is thrown away."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.people import Merge, Person


@action(Act.MERGE_PEOPLE)
def merge_people(*, by: Colleague, at: datetime, kept: Person, merged: Person, reason: str) -> Merge:
    """Say that a record is of the same person as another. The other is read in its place from now on."""
    check_may(by, Act.MERGE_PEOPLE, today=at.date())
    _check_sees_both(by, at, kept, merged)
    if kept.pk == merged.pk or kept.merged_into_id or merged.merged_into_id:
        raise Refusal("Choose two records, neither of which has been merged already.")
    if not reason.strip():
        raise Refusal("Say how you know that it is the same person.")
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
    return Merge.objects.create(kept=kept, merged=merged, reason=reason.strip(), merged_at=at, merged_by=by)


@action(Act.UNDO_MERGE)
def undo_merge(*, by: Colleague, at: datetime, merge: Merge) -> Merge:
    """Undo a merge: both records stand again as they were."""
    check_may(by, Act.UNDO_MERGE, today=at.date())
    _check_sees_both(by, at, merge.kept, merge.merged)
    if merge.undone_at is not None:
        raise Refusal("This merge has been undone already.")
    merge.merged.merged_into = None
    merge.merged.save(update_fields=["merged_into"])
    merge.undone_at, merge.undone_by = at, by
    merge.save(update_fields=["undone_at", "undone_by"])
    return merge


def _check_sees_both(by: Colleague, at: datetime, one: Person, other: Person) -> None:
    seen = families_seen_by(by, at.date())
    for person in (one, other):
        if not person.memberships.filter(family__in=seen).exists():
            raise NotSeen
