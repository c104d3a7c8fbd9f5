"""What somebody says is wrong in the record: their words, and what became of it, beside the entry itself."""

from django.db import models
from django.db.models import Q

from stepdown.domain.disputes import DisputedKind, DisputeOutcome, SaidBy
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact
from stepdown.records.models.documents import Document
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person

_K = DisputedKind


class Dispute(Row):
    """One thing that one person says is wrong. What they said is never changed; the outcome stands beside it.

    What was observed is named by its factor, of a person or (without one) of the family.
    """

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="disputes")
    about = word(DisputedKind)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.CASCADE, related_name="disputes")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.CASCADE, related_name="disputes")
    factor = models.CharField(max_length=60, blank=True)
    said_by = word(SaidBy)
    said_by_words = models.CharField(max_length=160, blank=True)
    """Who, as colleagues know them; empty where the kind is enough."""
    said_on = models.DateField()
    words = models.TextField()
    recorded_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    outcome = word(DisputeOutcome, default=DisputeOutcome.OPEN)
    outcome_words = models.TextField(blank=True)
    """Where it was corrected, or why it was not."""
    decided_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """As they were said; each about one thing, and decided only with words."""

        ordering = ("said_on", "recorded_at")
        constraints = (
            one_of("dispute", "about", DisputedKind),
            one_of("dispute", "said_by", SaidBy),
            one_of("dispute", "outcome", DisputeOutcome),
            models.CheckConstraint(condition=~Q(words=""), name="a_dispute_says_something"),
            models.CheckConstraint(
                condition=Q(about=_K.PERSON, person__isnull=False, contact__isnull=True, document__isnull=True)
                | Q(about=_K.CONTACT, person__isnull=True, contact__isnull=False, document__isnull=True)
                | Q(about=_K.DOCUMENT, person__isnull=True, contact__isnull=True, document__isnull=False)
                | (Q(about=_K.OBSERVATION, contact__isnull=True, document__isnull=True) & ~Q(factor="")),
                name="a_dispute_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(outcome=DisputeOutcome.OPEN, decided_by__isnull=True, decided_at__isnull=True)
                | (~Q(outcome=DisputeOutcome.OPEN) & ~Q(outcome_words="") & Q(decided_by__isnull=False)),
                name="a_dispute_is_decided_with_words",
            ),
        )
