"""How a record ends: legal holds, and disposals, of which a certificate stays when everything else is gone."""

from django.db import models
from django.db.models import Q

from stepdown.domain.lifecycle.disposal import BOTH_DECIDE, DisposalState
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.proposals import Proposal, by_two


class LegalHold(Row):
    """While it is not lifted nothing of the family can be disposed of; without a family, nothing of the authority.

    ``review_on`` is when somebody looks at it again: the day passes, and the hold stays.
    """

    FAMILY = ("family_id",)

    authority = models.CharField(max_length=120)
    family = models.ForeignKey(Family, null=True, blank=True, on_delete=models.PROTECT, related_name="holds")
    reason = models.TextField()
    review_on = models.DateField()
    placed_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField()
    lifted_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_because = models.TextField(blank=True)

    class Meta:
        """The latest first; lifted only by somebody and for a reason."""

        ordering = ("-placed_at",)
        constraints = (
            models.CheckConstraint(condition=~Q(reason=""), name="a_hold_has_its_reason"),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lifted_by__isnull=True, lifted_because="")
                | (Q(lifted_at__isnull=False, lifted_by__isnull=False) & ~Q(lifted_because="")),
                name="a_hold_is_lifted_for_a_reason",
            ),
        )


class Disposal(Proposal):
    """A proposal to dispose of a family's record; confirmed, it is the certificate of it.

    It holds no name, no day of anybody's birth and no key to a row: the family is an id that leads nowhere once the
    record is gone. ``rule`` and what follows say by what it was due; ``counts`` how many rows of what have gone.
    """

    FAMILY = ("family",)

    authority = models.CharField(max_length=120)
    family = models.UUIDField(db_index=True)
    reference = models.CharField(max_length=20)
    state = word(DisposalState, default=DisposalState.PROPOSED)
    table = models.CharField(max_length=40)
    """The version of the retention table."""
    rule = models.CharField(max_length=40)
    rule_words = models.CharField(max_length=300)
    rule_source = models.CharField(max_length=300)
    kept_to_year = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=300)
    proposed_as = word(BOTH_DECIDE)
    counts = models.JSONField(default=dict)

    class Meta:
        """The latest first. A family has one proposal at a time, is disposed of once, and nobody confirms their own."""

        ordering = ("-proposed_at",)
        constraints = (
            one_of("disposal", "state", DisposalState),
            one_of("disposal", "proposed_as", BOTH_DECIDE),
            models.UniqueConstraint(
                fields=["family"], condition=~Q(state=DisposalState.TURNED_DOWN), name="one_disposal_of_a_family"
            ),
            *by_two("disposal"),
            models.CheckConstraint(
                condition=Q(state=DisposalState.PROPOSED, decided_by__isnull=True)
                | (~Q(state=DisposalState.PROPOSED) & Q(decided_by__isnull=False)),
                name="a_disposal_is_decided_by_somebody",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="a_disposal_has_its_reason"),
        )
