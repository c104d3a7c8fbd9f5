"""Somebody says that something is wrong: their words are kept beside it, and then what became of it."""

from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.disputes import DISPUTE, DisputedKind, DisputeOutcome, SaidBy
from stepdown.domain.factors import FACTORS
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact
from stepdown.records.models.disputes import Dispute
from stepdown.records.models.documents import Document
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person


@dataclass(frozen=True, slots=True)
class DisputeSaid:
    """Who says what, on which day; of an observation, of which factor."""

    said_by: SaidBy
    said_on: date
    words: str
    who: str = ""
    factor: str = ""


@action(Act.RECORD_DISPUTE)
def record_dispute(
    *, by: Colleague, at: datetime, family: Family, about: DisputedKind, entry: Row | None, said: DisputeSaid
) -> Dispute:
    """Record it beside the entry: a person, a contact, a document; of what was observed, of whom (None: the family)."""
    check_may(by, Act.RECORD_DISPUTE, family=family.pk, today=at.date())
    if not said.words.strip():
        raise Refusal("Write what they say is wrong.", family=family.pk)
    if said.said_on > at.date():
        raise Refusal("They cannot have said it later than today.", family=family.pk)
    if (about is DisputedKind.OBSERVATION) != (said.factor in FACTORS):
        raise Refusal("Choose what was observed.", family=family.pk)
    return Dispute.objects.create(
        family=family,
        about=about,
        factor=said.factor,
        said_by=said.said_by,
        said_by_words=said.who.strip(),
        said_on=said.said_on,
        words=said.words.strip(),
        recorded_by=by,
        recorded_at=at,
        **_entry(family, about, entry),
    )


@action(Act.ANSWER_DISPUTE)
def answer_dispute(*, by: Colleague, at: datetime, dispute: Dispute, outcome: DisputeOutcome, words: str) -> Dispute:
    """Say what became of it: corrected, and where; or not, and why."""
    family = dispute.family_id
    check_may(by, Act.ANSWER_DISPUTE, family=family, today=at.date())
    move = "correct" if outcome is DisputeOutcome.CORRECTED else "leave"
    dispute.outcome = DISPUTE.after(DisputeOutcome(dispute.outcome), move)
    if not words.strip():
        raise Refusal("Say where it was corrected, or why it was not.", family=family)
    dispute.outcome_words, dispute.decided_by, dispute.decided_at = words.strip(), by, at
    dispute.save(update_fields=["outcome", "outcome_words", "decided_by", "decided_at"])
    return dispute


def _entry(family: Family, about: DisputedKind, entry: Row | None) -> dict[str, Row | None]:
    """The column that holds the entry. NotSeen where it is not of this family."""
    if isinstance(entry, Person) and about in (DisputedKind.PERSON, DisputedKind.OBSERVATION):
        theirs = entry.memberships.filter(family=family).exists()
        column = "person"
    elif isinstance(entry, Contact | Document) and about == entry._meta.model_name:
        theirs, column = entry.whose_family() == family.pk, str(about)
    else:
        theirs, column = entry is None and about is DisputedKind.OBSERVATION, "person"
    if not theirs:
        raise NotSeen(family=family.pk)
    return {column: entry}
