"""Two records found to be one person: proposed by one, joined by another, by reference, so that it can be undone."""

from datetime import datetime

from stepdown.domain.missing import Missing
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions import by_two
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.known import columns
from stepdown.records.merging import family_now, who_joins, written_anew
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Merge, Person


@action(Act.PROPOSE_MERGE)
def propose_merge(*, by: Colleague, at: datetime, kept: Person, merged: Person, reason: str) -> Merge:
    """Say that a record is of the same person as another. Nothing is joined until another confirms it."""
    _check_sees(by, at, kept, merged)
    family = _family_if_apart(kept, merged)
    check_may(by, Act.PROPOSE_MERGE, family=family.pk, today=at.date())
    if not reason.strip():
        raise Refusal("Say how you know that it is the same person.", family=family.pk)
    if Merge.objects.filter(merged__in=(kept, merged), decided_at__isnull=True).exists():
        raise Refusal("A proposal to put one of these records together with another waits already.", family=family.pk)
    made = Merge.objects.create(
        family=family, kept=kept, merged=merged, reason=reason.strip(), proposed_by=by, proposed_at=at
    )
    _tell_managers(made)
    return made


@action(Act.MERGE_PEOPLE)
def confirm_merge(*, by: Colleague, at: datetime, merge: Merge) -> Merge:
    """Join them: another manager or the deputy. The record that is merged is read in the other's place from now on.

    A referral of a family that was written down anew, though the record had it, comes to the family that it is.
    """
    _check_decides(by, at, Act.MERGE_PEOPLE, merge)
    merge.family = _family_if_apart(merge.kept, merge.merged)
    merge.merged.merged_into = merge.kept
    merge.merged.save(update_fields=["merged_into"])
    by_two.confirm(merge, by=by, at=at, also=("family",))
    _bring_referrals(merge, at)
    return merge


@action(Act.TURN_DOWN_MERGE)
def turn_down_merge(*, by: Colleague, at: datetime, merge: Merge, why: str) -> Merge:
    """Say that they stay apart, and why: another manager or the deputy."""
    _check_decides(by, at, Act.TURN_DOWN_MERGE, merge)
    by_two.turn_down(merge, why, by=by, at=at)
    return merge


@action(Act.UNDO_MERGE)
def undo_merge(*, by: Colleague, at: datetime, merge: Merge) -> Merge:
    """Undo a merge: both records stand again as they were, and a referral goes back to where it was written."""
    check_may(by, Act.UNDO_MERGE, today=at.date())
    _check_sees(by, at, merge.kept)
    if not merge.is_confirmed:
        raise Refusal("These records have not been put together.", family=merge.family_id)
    if merge.undone_at is not None:
        raise Refusal("This merge has been undone already.", family=merge.family_id)
    _take_referrals_back(merge)
    merge.merged.merged_into = None
    merge.merged.save(update_fields=["merged_into"])
    merge.undone_at, merge.undone_by = at, by
    merge.save(update_fields=["undone_at", "undone_by"])
    return merge


def _check_decides(by: Colleague, at: datetime, act: Act, merge: Merge) -> None:
    check_may(by, act, today=at.date())
    _check_sees(by, at, merge.kept, merge.merged)
    by_two.check_another(by, merge)


def _check_sees(by: Colleague, at: datetime, *people: Person) -> None:
    seen = families_seen_by(by, at.date(), in_emergency=False)
    for person in people:
        if not person.memberships.filter(family__in=seen).exists():
            raise NotSeen


def _family_if_apart(kept: Person, merged: Person) -> Family:
    """The family of the record that is kept. Refusal where the two cannot be joined as they stand."""
    if kept.pk == merged.pk or kept.merged_into_id or merged.merged_into_id:
        raise Refusal("Choose two records, neither of which has been merged already.")
    family = family_now(kept)
    if family is None:
        raise Refusal("The record that is kept must be of somebody who is in a family now.")
    return family


def _tell_managers(merge: Merge) -> None:
    family = merge.family
    episode = family.episodes.order_by("-index_on").first()
    teams = {*family.episodes.values_list("team", flat=True), *family.referrals.values_list("team", flat=True)}
    by_two.tell(
        merge,
        managers_of(*teams),
        what=f"Look at two records that may be of one person, in family {family.reference}",
        why="Open People on the family's page. Until you decide, the two stand apart.",
        origin=TaskOrigin.SAME_PERSON,
        episode=episode,
    )


def _bring_referrals(merge: Merge, at: datetime) -> None:
    """The referrals of a family with which nobody has worked yet, to the family of the record that is kept."""
    to = merge.family
    for family in written_anew(merge.merged, to):
        family.referrals.update(family=to, moved_from=family, brought_by=merge)
        for member in who_joins(family, to, merge.merged):
            same = member.same_address
            FamilyMember.objects.create(
                family=to,
                person=member.person,
                role=member.role,
                parent_role=member.parent_role,
                started_on=at.date(),
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
