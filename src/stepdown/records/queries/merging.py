"""Two records that somebody says are of one person: side by side, with what would be joined."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.domain.missing import Missing
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.merging import family_now, who_joins, written_anew
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.people import Merge, Person
from stepdown.records.queries.names import names_of
from stepdown.records.queries.person import PersonView, person
from stepdown.records.queries.rows import merge_row

_UNSAID = {"", *(missing.label for missing in Missing)}


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One thing that both records say, or one of them does."""

    label: str
    kept: str
    merged: str

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same: what only one knows speaks for nothing."""
        return self.kept != self.merged and _UNSAID.isdisjoint((self.kept, self.merged))


@dataclass(frozen=True, slots=True)
class MergeView:
    """A proposal. ``referrals`` and ``joining`` come to the family of the record that is kept."""

    id: UUID
    reason: str
    proposed_by: str
    proposed_at: datetime
    kept: PersonView
    merged: PersonView
    lines: tuple[SideBySide, ...]
    referrals: tuple[str, ...]
    joining: tuple[str, ...]
    can_decide: bool


def merge_proposed(who: Colleague, *, family_id: UUID, merge_id: UUID, at: datetime) -> MergeView:
    """One that waits, for who sees both records; reading both is audited."""
    check_may(who, Act.PROPOSE_MERGE, family=family_id, today=at.date())
    found = merge_row(who, family=family_id, merge=merge_id, today=at.date())
    if not found.waits:
        raise NotSeen(family=family_id)
    kept, merged = _seen(who, found.kept, at), _seen(who, found.merged, at)
    referrals, joining = _comes(found)
    another = found.proposed_by_id != who.pk
    return MergeView(
        id=found.pk,
        reason=found.reason,
        proposed_by=found.proposed_by.name,
        proposed_at=found.proposed_at,
        kept=kept,
        merged=merged,
        lines=_side_by_side(kept, merged),
        referrals=referrals,
        joining=joining,
        can_decide=another and may(who, Act.MERGE_PEOPLE, today=at.date()),
    )


def _seen(who: Colleague, one: Person, at: datetime) -> PersonView:
    """The record, through a family of theirs that the reader sees."""
    seen = families_seen_by(who, at.date())
    member = one.memberships.filter(family__in=seen).order_by("ended_on").first()
    if member is None:
        raise NotSeen
    return person(who, family_id=member.family_id, person_id=one.pk, at=at)


def _side_by_side(kept: PersonView, merged: PersonView) -> tuple[SideBySide, ...]:
    mine, theirs = _said(kept), _said(merged)
    return tuple(SideBySide(label, mine.get(label, ""), theirs.get(label, "")) for label in mine | theirs)


def _said(one: PersonView) -> dict[str, str]:
    said = {"Name": one.name, "Family": one.family_reference, "In the family": one.role.label} | dict(one.facts)
    said["Other names"] = "; ".join(name for name, _ in one.other_names)
    said["Numbers"] = "; ".join(f"{scheme} {value}" for scheme, value, _, _ in one.numbers)
    now = next((home for home in one.homes if home.ended_on is None), None)
    said["Address"] = ("Confidential" if now.is_confidential else f"{now.lines} {now.postcode}") if now else ""
    return said


def _comes(merge: Merge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The references of referrals, and the names of people."""
    to = family_now(merge.kept) or merge.family
    families: list[Family] = written_anew(merge.merged, to)
    members = [m for family in families for m in who_joins(family, to, merge.merged)]
    names = names_of(m.person_id for m in members)
    referrals = [
        r for family in families for r in family.referrals.order_by("reference").values_list("reference", flat=True)
    ]
    return tuple(referrals), tuple(sorted(names[m.person_id] for m in members))
