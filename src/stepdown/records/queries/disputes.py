"""What somebody says is wrong, for whoever reads the entry: their words stand beside it whatever became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.disputes import DisputedKind, DisputeOutcome, SaidBy
from stepdown.domain.factors import FACTORS
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.disputes import Dispute
from stepdown.records.queries.contacts import is_withheld
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """One dispute. ``what``: of an observation the factor and whose; else empty."""

    id: UUID
    family: UUID
    what: str
    said_by: str
    said_on: date
    words: str
    recorded_by: str
    recorded_at: datetime
    outcome: DisputeOutcome
    outcome_words: str
    decided_by: str
    decided_at: datetime | None
    can_answer: bool


def disputes(
    who: Colleague, *, family_id: UUID, at: datetime, about: DisputedKind, entry_id: UUID | None = None
) -> tuple[DisputeRow, ...]:
    """Those about one entry; of observations, all of the family's. The page that shows the entry has noted the read."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_FAMILY, family=family.pk, today=at.date())
    found = Dispute.objects.filter(family=family, about=about)
    if about is not DisputedKind.OBSERVATION:
        found = found.filter(**{f"{about}_id": entry_id})
    return _rows(who, found.select_related("recorded_by", "decided_by", "contact"), at.date())


def dispute(who: Colleague, *, dispute_id: UUID, at: datetime) -> DisputeRow:
    """One of them."""
    found = Dispute.objects.filter(pk=dispute_id, family__in=families_seen_by(who, at.date()))
    rows = _rows(who, found.select_related("recorded_by", "decided_by", "contact"), at.date())
    if not rows:
        raise NotSeen
    return rows[0]


def disputed_contacts(who: Colleague, *, family_id: UUID, at: datetime) -> frozenset[UUID]:
    """The contacts of a family of which somebody says that something is wrong, for a list of them."""
    family = family_seen_by(who, family_id, at.date())
    found = Dispute.objects.filter(family=family, contact__isnull=False).values_list("contact_id", flat=True)
    return frozenset(one for one in found if one is not None)


def dispute_row(who: Colleague, *, dispute: UUID, today: date) -> Dispute:
    """A dispute, for an action."""
    found = Dispute.objects.filter(pk=dispute, family__in=families_seen_by(who, today)).first()
    if found is None:
        raise NotSeen
    return found


def _rows(who: Colleague, found: Iterable[Dispute], today: date) -> tuple[DisputeRow, ...]:
    """Where a note's detail is withheld from a reader, so are the words about it."""
    told = [d for d in found if d.contact is None or not is_withheld(who, d.contact)]
    names = names_of(d.person_id for d in told if d.person_id)
    return tuple(_row(who, d, names, today) for d in told)


def _row(who: Colleague, d: Dispute, names: dict[UUID, str], today: date) -> DisputeRow:
    by = SaidBy(d.said_by).label
    is_open = d.outcome == DisputeOutcome.OPEN
    return DisputeRow(
        id=d.pk,
        family=d.family_id,
        what=f"{FACTORS[d.factor].label}, {names.get(d.person_id, 'the family')}" if d.factor else "",  # type: ignore[arg-type]
        said_by=f"{by}: {d.said_by_words}" if d.said_by_words else by,
        said_on=d.said_on,
        words=d.words,
        recorded_by=d.recorded_by.name,
        recorded_at=d.recorded_at,
        outcome=DisputeOutcome(d.outcome),
        outcome_words=d.outcome_words,
        decided_by=d.decided_by.name if d.decided_by else "",
        decided_at=d.decided_at,
        can_answer=is_open and may(who, Act.ANSWER_DISPUTE, family=d.family_id, today=today),
    )
