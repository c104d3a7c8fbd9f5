"""Whose time has come, what is held, what was proposed and disposed of: references, days, rules, never the record."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.domain.lifecycle.disposal import DisposalState
from stepdown.domain.retention.until import CannotTell, Until, is_due, kept_until
from stepdown.domain.retention.words import WhyNot
from stepdown.domain.roles import Role
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.keeps import decides_as, families_kept_by
from stepdown.records.access.may import check_may, may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.kept import Kept, kept
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.keeping import Disposal, LegalHold
from stepdown.records.retention_table import retention_table


@dataclass(frozen=True, slots=True)
class DueRow:
    """A record whose last day has passed. ``proposal``: the proposal that waits, if one does."""

    family: UUID
    reference: str
    until: Until
    levels_told_since: date | None
    is_held: bool
    proposal: UUID | None


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that is not lifted. ``reference``: the family's, empty where it is on everything."""

    id: UUID
    reference: str
    reason: str
    placed_by: str
    placed_at: datetime
    review_on: date
    is_to_be_reviewed: bool
    can_lift: bool


@dataclass(frozen=True, slots=True)
class DisposalRow:
    """A proposal or, decided, its certificate. ``counts``: how many rows of what have gone, the most first."""

    id: UUID
    reference: str
    family: UUID
    state: DisposalState
    table: str
    rule: str
    source: str
    kept_to_year: int
    reason: str
    proposed_by: str
    proposed_as: Role
    proposed_at: datetime
    decided_by: str
    decided_at: datetime | None
    counts: tuple[tuple[str, int], ...]
    can_decide: bool


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the records stand for which a colleague answers."""

    due: tuple[DueRow, ...]
    kept_still: int
    not_told: tuple[tuple[WhyNot, tuple[str, ...]], ...]
    """Each reason with the references of the families of which no day can be told for it."""
    holds: tuple[HoldRow, ...]
    waiting: tuple[DisposalRow, ...]


def keeping(who: Colleague, *, at: datetime) -> Keeping:
    """All of it, on the day."""
    check_may(who, Act.READ_RETENTION, today=at.date())
    trail.note_list(Act.READ_RETENTION, by=who, at=at, which="retention")
    table, held, waiting = retention_table(), _holds(who, at.date()), _waiting(who, at.date())
    proposals = {row.family: row.id for row in waiting}
    due: list[DueRow] = []
    not_told: defaultdict[WhyNot, list[str]] = defaultdict(list)
    still = 0
    for one in kept(families_kept_by(who, at.date())):
        until = kept_until(one.known, table)
        if isinstance(until, CannotTell):
            for why in until.because:
                not_told[why].append(one.reference)
        elif is_due(until, at.date()):
            due.append(_due(one, until, held, proposals))
        else:
            still += 1
    reasons = tuple((why, tuple(not_told[why])) for why in WhyNot if why in not_told)
    return Keeping(tuple(due), still, reasons, tuple(_hold(who, h, at.date()) for h in held), waiting)


def due_row(who: Colleague, *, family_id: UUID, at: datetime) -> DueRow:
    """One record whose time has come; NotSeen where it has not, or is not theirs to keep."""
    check_may(who, Act.READ_RETENTION, today=at.date())
    found = families_kept_by(who, at.date()).filter(pk=family_id)
    one = next(kept(found), None)
    until = kept_until(one.known, retention_table()) if one else None
    if one is None or not isinstance(until, Until) or not is_due(until, at.date()):
        raise NotSeen(family=family_id)
    trail.note_list(Act.READ_RETENTION, by=who, at=at, which="retention")
    proposals = {row.family: row.id for row in _waiting(who, at.date())}
    return _due(one, until, _holds(who, at.date()), proposals)


def disposal(who: Colleague, *, disposal_id: UUID, at: datetime) -> DisposalRow:
    """A proposal of a record that one keeps, or a certificate of one's authority."""
    check_may(who, Act.READ_RETENTION, today=at.date())
    found = disposal_row(who, disposal=disposal_id, today=at.date())
    trail.note(Act.READ_RETENTION, by=who, at=at, about=found)
    return _disposal(who, found, at.date())


def certificates(who: Colleague, *, at: datetime) -> tuple[DisposalRow, ...]:
    """Every record of the authority that was disposed of, the latest first."""
    check_may(who, Act.READ_RETENTION, today=at.date())
    trail.note_list(Act.READ_RETENTION, by=who, at=at, which="certificates")
    found = _disposals(who, at.date()).filter(state=DisposalState.DISPOSED).order_by("-decided_at")
    return tuple(_disposal(who, one, at.date()) for one in found)


def kept_family_row(who: Colleague, *, reference: str, today: date) -> Family | None:
    """The family of a reference, for an action; None where the colleague keeps none of that reference."""
    return families_kept_by(who, today).filter(reference__iexact=reference.strip()).first()


def kept_row(who: Colleague, *, family: UUID, today: date) -> Family:
    """A family whose record the colleague keeps, for an action."""
    return _one(families_kept_by(who, today).filter(pk=family))


def hold_row(who: Colleague, *, hold: UUID, today: date) -> LegalHold:
    """A hold that is not lifted, for an action."""
    return _one(_holds(who, today).filter(pk=hold))


def disposal_row(who: Colleague, *, disposal: UUID, today: date) -> Disposal:
    """A proposal or a certificate, for an action."""
    return _one(_disposals(who, today).filter(pk=disposal))


def _one[R: (Family, LegalHold, Disposal)](found: QuerySet[R]) -> R:
    row = found.first()
    if row is None:
        raise NotSeen
    return row


def _holds(who: Colleague, today: date) -> QuerySet[LegalHold]:
    mine = Q(family__in=families_kept_by(who, today)) | Q(family__isnull=True, authority=who.authority)
    found = LegalHold.objects.filter(mine, lifted_at__isnull=True)
    return found.select_related("family", "placed_by").order_by("review_on")


def _disposals(who: Colleague, today: date) -> QuerySet[Disposal]:
    """Proposals of records that one keeps; of what is gone, whatever is of the authority."""
    mine = Q(family__in=families_kept_by(who, today).values("pk"))
    gone = Q(state=DisposalState.DISPOSED, authority=who.authority)
    return Disposal.objects.filter(mine | gone).select_related("proposed_by", "decided_by")


def _waiting(who: Colleague, today: date) -> tuple[DisposalRow, ...]:
    found = _disposals(who, today).filter(state=DisposalState.PROPOSED)
    return tuple(_disposal(who, one, today) for one in found)


def _due(one: Kept, until: Until, holds: QuerySet[LegalHold], proposals: dict[UUID, UUID]) -> DueRow:
    is_held = any(h.family_id == one.family or (h.family_id is None and h.authority in one.authorities) for h in holds)
    return DueRow(one.family, one.reference, until, one.levels_told_since, is_held, proposals.get(one.family))


def _hold(who: Colleague, h: LegalHold, today: date) -> HoldRow:
    return HoldRow(
        id=h.pk,
        reference=h.family.reference if h.family else "",
        reason=h.reason,
        placed_by=h.placed_by.name,
        placed_at=h.placed_at,
        review_on=h.review_on,
        is_to_be_reviewed=h.review_on <= today,
        can_lift=may(who, Act.LIFT_HOLD, today=today),
    )


def _disposal(who: Colleague, d: Disposal, today: date) -> DisposalRow:
    state = DisposalState(d.state)
    another = d.proposed_by_id != who.pk and d.proposed_as != decides_as(who)
    return DisposalRow(
        id=d.pk,
        reference=d.reference,
        family=d.family,
        state=state,
        table=d.table,
        rule=d.rule_words,
        source=d.rule_source,
        kept_to_year=d.kept_to_year,
        reason=d.reason,
        proposed_by=d.proposed_by.name,
        proposed_as=Role(d.proposed_as),
        proposed_at=d.proposed_at,
        decided_by=d.decided_by.name if d.decided_by else "",
        decided_at=d.decided_at,
        counts=_counts(d.counts),
        can_decide=state is DisposalState.PROPOSED and another and may(who, Act.CONFIRM_DISPOSAL, today=today),
    )


def _counts(counted: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """What a reader knows by name, then all the other rows together."""
    named = [(words, counted.get(table, 0)) for table, words in _NAMED]
    rest = sum(counted.values()) - sum(count for _, count in named)
    return tuple((words, count) for words, count in [*named, ("Other rows of the record", rest)] if count)


_NAMED = (
    ("person", "People"),
    ("referral", "Referrals"),
    ("episode", "Episodes of work"),
    ("contact", "Contacts"),
    ("document", "Documents"),
    ("task", "Tasks"),
    ("draft", "Unsent pages"),
)
"""The tables that a certificate names."""
