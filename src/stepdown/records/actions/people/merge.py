"""Two records found to be one person: joined by reference, so that it can be undone and nothing is thrown away."""

from datetime import datetime

from stepdown.domain.missing import Missing
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Merge, Person


@action(Act.MERGE_PEOPLE)
def merge_people(*, by: Colleague, at: datetime, kept: Person, merged: Person, reason: str) -> Merge:
    """Say that a record is of the same person as another. The other is read in its place from now on.

    A referral of a family that was written down anew, though the record had it, comes to the family that it is.
    """
    check_may(by, Act.MERGE_PEOPLE, today=at.date())
    _check_sees(by, at, kept, merged)
    if kept.pk == merged.pk or kept.merged_into_id or merged.merged_into_id:
        raise Refusal("Choose two records, neither of which has been merged already.")
    if not reason.strip():
        raise Refusal("Say how you know that it is the same person.")
    family = _family_of(kept)
    if family is None:
        raise Refusal("The record that is kept must be of somebody who is in a family now.")
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
    made = Merge.objects.create(
        family=family, kept=kept, merged=merged, reason=reason.strip(), merged_at=at, merged_by=by
    )
    _bring_referrals(made)
    return made


@action(Act.UNDO_MERGE)
def undo_merge(*, by: Colleague, at: datetime, merge: Merge) -> Merge:
    """Undo a merge: both records stand again as they were, and a referral goes back to where it was written."""
    check_may(by, Act.UNDO_MERGE, today=at.date())
    _check_sees(by, at, merge.kept)
    if merge.undone_at is not None:
        raise Refusal("This merge has been undone already.")
    _take_referrals_back(merge)
    merge.merged.merged_into = None
    merge.merged.save(update_fields=["merged_into"])
    merge.undone_at, merge.undone_by = at, by
    merge.save(update_fields=["undone_at", "undone_by"])
    return merge


def _check_sees(by: Colleague, at: datetime, *people: Person) -> None:
    seen = families_seen_by(by, at.date())
    for person in people:
        if not person.memberships.filter(family__in=seen).exists():
            raise NotSeen


def _bring_referrals(merge: Merge) -> None:
    """The referrals of a family with which nobody has worked yet, to the family of the record that is kept."""
    to = merge.family
    for family in _written_anew(merge.merged, to):
        family.referrals.update(family=to, moved_from=family, brought_by=merge)
        there = set(to.members.filter(ended_on__isnull=True).values_list("person", flat=True))
        for member in family.members.filter(ended_on__isnull=True, person__merged_into__isnull=True):
            if member.person_id not in there:
                same = member.same_address
                FamilyMember.objects.create(
                    family=to,
                    person=member.person,
                    role=member.role,
                    parent_role=member.parent_role,
                    started_on=merge.merged_at.date(),
                    brought_by=merge,
                    **columns("same_address", Missing(member.same_address_missing) if same is None else same),
                )


def _take_referrals_back(merge: Merge) -> None:
    for referral in merge.referrals.select_related("moved_from"):
        if Episode.objects.filter(referral=referral).exists() or referral.moved_from is None:
            raise Refusal("The team has begun work on a referral that came with this record, so it stays.")
        referral.family, referral.moved_from, referral.brought_by = referral.moved_from, None, None
        referral.save(update_fields=["family", "moved_from", "brought_by"])
    merge.members.all().delete()


def _family_of(person: Person) -> Family | None:
    member = person.memberships.filter(ended_on__isnull=True).select_related("family").first()
    return member.family if member else None


def _written_anew(merged: Person, to: Family) -> list[Family]:
    found = Family.objects.filter(members__person=merged, members__ended_on__isnull=True, episodes__isnull=True)
    return list(found.exclude(pk=to.pk).distinct())
