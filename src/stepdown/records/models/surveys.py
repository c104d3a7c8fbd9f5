"""Surveys: questionnaires by version, who was asked, what is not handed in yet, and what was answered.

In a survey of the unlinked mode nothing here joins an answer to an invitation: no key, no order, no time.
"""

from django.db import models
from django.db.models import Q

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.words import ParticipantKind


class QuestionnaireVersion(Row):
    """One version of a questionnaire of a project, as its own JSON text. A survey that is open freezes it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="questionnaires")
    name = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    written = models.TextField()
    made_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    signed_off_by = models.CharField(max_length=200, blank=True)
    signed_off_on = models.DateField(null=True, blank=True)

    class Meta:
        """The newest of each first."""

        ordering = ("name", "-number")
        constraints = (
            models.UniqueConstraint(fields=["project", "name", "number"], name="a_version_of_a_questionnaire_once"),
        )


class Survey(Row):
    """One survey with a version of a questionnaire. ``invited``: how many were asked, where nobody can count them.

    ``roles``: what the role question's choices are among the project's roles. ``invited_by_role``: a number each, or
    nothing where it is not known.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="surveys")
    questionnaire = models.ForeignKey(QuestionnaireVersion, on_delete=models.PROTECT, related_name="surveys")
    mode = word(SurveyMode)
    audience = word(ParticipantKind)
    sheet = models.CharField(max_length=40)
    sheet_version = models.PositiveIntegerField()
    state = word(SurveyState, default=SurveyState.PREPARED)
    roles = models.JSONField(default=dict)
    invited = models.PositiveIntegerField(null=True, blank=True)
    invited_by_role = models.JSONField(default=dict)
    link_hash = models.CharField(max_length=64, blank=True, db_index=True)
    opened_on = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-opened_on", "pk")
        constraints = (
            one_of("survey", "mode", SurveyMode),
            one_of("survey", "audience", ParticipantKind),
            one_of("survey", "state", SurveyState),
        )


class Invitation(Row):
    """One person who was asked. Their address is deleted when the survey closes; nothing says when they answered."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=40, blank=True)
    participant = models.CharField(max_length=40, blank=True)
    """Only of the linked mode."""
    token_hash = models.CharField(max_length=64, unique=True)
    sent_on = models.DateField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    reminded_on = models.DateField(null=True, blank=True)
    has_answered = models.BooleanField(default=False)
    has_stopped = models.BooleanField(default=False)
    """Whether they asked for no more e-mails."""

    class Meta:
        """By address; nobody is asked twice."""

        ordering = ("email", "pk")
        constraints = (
            models.UniqueConstraint(fields=["survey", "email"], condition=~Q(email=""), name="nobody_is_invited_twice"),
        )


class UnfinishedAnswers(Row):
    """Answers that are not handed in. They are sealed with the respondent's own link, which is not kept: only whoever
    has the link can open them."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="unfinished")
    key = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()


class HandedIn(Row):
    """What one respondent answered. ``participant`` and ``on`` are of the linked mode alone."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="handed_in")
    answers = models.JSONField()
    role = models.CharField(max_length=80, blank=True)
    participant = models.CharField(max_length=40, blank=True)
    on = models.DateField(null=True, blank=True)

    class Meta:
        """By an id drawn at random, which is no order."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(participant="", on__isnull=True) | (~Q(participant="") & Q(on__isnull=False)),
                name="a_day_only_beside_a_participant",
            ),
        )


class SurveyDay(Row):
    """How often a survey was looked at, begun and handed in on one day: for the rates that a report must give."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    looked_at = models.PositiveIntegerField(default=0)
    begun = models.PositiveIntegerField(default=0)
    handed_in = models.PositiveIntegerField(default=0)

    class Meta:
        """In order, a day once."""

        ordering = ("day",)
        constraints = (models.UniqueConstraint(fields=["survey", "day"], name="a_day_of_a_survey_once"),)
