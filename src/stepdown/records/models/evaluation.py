"""Runs of the evaluation over the record: the latest figures, and those that were frozen to be published."""

from django.db import models
from django.db.models import Q

from stepdown.records.models.base import Row
from stepdown.records.models.proposals import Proposal, by_two


class EvaluationRun(Row):
    """One run of a study over a snapshot of the record. It keeps counts and no row of anybody's.

    ``results`` is the results document, packed. A run that is not frozen is replaced by the next of the same choices;
    a frozen one is kept with its files and what became of the proposal to release them.
    """

    study = models.CharField(max_length=80)
    choice = models.CharField(max_length=160)
    """Which families were chosen, as one text; empty days are all of the record's."""
    study_text = models.JSONField()
    """The whole study as it was asked, so that the run can be understood when the study has changed."""
    referred_from = models.DateField()
    referred_to = models.DateField()
    area = models.CharField(max_length=120, blank=True)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey("records.Colleague", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    dataset_digest = models.CharField(max_length=80)
    results_digest = models.CharField(max_length=80)
    results = models.BinaryField()
    families = models.PositiveIntegerField()
    is_frozen = models.BooleanField(default=False)

    class Meta:
        """The latest first; one that is not frozen for each choice."""

        ordering = ("-taken_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["study", "choice"],
                condition=Q(is_frozen=False),
                name="one_latest_run_of_a_choice",
            ),
        )


class Freezing(Proposal):
    """That a run was frozen, for what and how its release is protected; released when another says so."""

    run = models.OneToOneField(EvaluationRun, on_delete=models.PROTECT, related_name="freezing")
    profile = models.CharField(max_length=20)
    why = models.CharField(max_length=300)

    class Meta:
        """The latest first."""

        ordering = ("-proposed_at",)
        constraints = (*by_two("freezing"),)


class RunFile(Row):
    """One file of a frozen run, as it is to be released."""

    run = models.ForeignKey(EvaluationRun, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=80)
    content = models.BinaryField()
    digest = models.CharField(max_length=80)

    class Meta:
        """By name, each once."""

        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=["run", "name"], name="a_file_of_a_run_once"),)


class FiguresAsked(Row):
    """That somebody asked for the figures of a record so large that a job counts them, and how far it has come."""

    choice = models.CharField(max_length=160)
    asked_by = models.ForeignKey("records.Colleague", on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    doing = models.CharField(max_length=120, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    refused_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """The latest first; a choice waits once."""

        ordering = ("-asked_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["choice"], condition=Q(ended_at__isnull=True), name="figures_of_a_choice_asked_once"
            ),
        )
