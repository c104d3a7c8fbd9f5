"""On what the law allows each controller to keep and use the record: said once for the service, never of a family."""

from django.db import models

from stepdown.domain.lawful_basis import GeneralBasis, SpecialCondition
from stepdown.records.models.base import Row, in_order, one_of, word
from stepdown.records.models.colleagues import Colleague


class LawfulBasis(Row):
    """One purpose of one controller. It is ended and said anew, never changed."""

    authority = models.CharField(max_length=120)
    controller = models.CharField(max_length=160)
    is_public_authority = models.BooleanField()
    purpose = models.CharField(max_length=300)
    general = word(GeneralBasis)
    special = word(SpecialCondition, empty=True)
    """Empty where nothing sensitive is used for this purpose."""
    task = models.CharField(max_length=300, blank=True)
    """The task or duty in law that it rests on, such as a section of the Children Act 1989."""
    has_offences = models.BooleanField(default=False)
    agreed_by = models.CharField(max_length=160)
    """Who decided it for the controller: the site decides no law."""
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """By controller."""

        ordering = ("controller", "purpose", "started_on")
        verbose_name_plural = "lawful bases"
        constraints = (
            one_of("lawfulbasis", "general", GeneralBasis),
            one_of("lawfulbasis", "special", SpecialCondition, empty=True),
            in_order("lawfulbasis", "started_on", "ended_on"),
        )
