"""Group supervision: a session, each family discussed in it, each discipline's view, disagreement, and decisions."""

from django.db import models
from django.db.models import Q

from stepdown.domain.disciplines import Discipline
from stepdown.domain.risk_view import RiskView
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.episodes import Episode
from stepdown.records.models.tasks import Task


class Session(Row):
    """One session of the team, with those who were there."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="sessions")
    held_on = models.DateField()
    led_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    present = models.ManyToManyField(Colleague, related_name="sessions_attended")

    class Meta:
        """The latest first."""

        ordering = ("-held_on",)


class Discussion(Row):
    """What was said of one family in a session."""

    FAMILY = ("episode", "family_id")

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="discussions")
    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="discussions")
    summary = models.TextField()
    disagreement = models.TextField(blank=True)
    """Where colleagues saw it differently, and how; empty where they did not."""
    discussed_at = models.DateTimeField()

    class Meta:
        """A family once in a session."""

        ordering = ("discussed_at",)
        constraints = (models.UniqueConstraint(fields=["session", "episode"], name="discussed_once_in_a_session"),)


class View(Row):
    """How one discipline sees it."""

    FAMILY = ("discussion", "episode", "family_id")

    discussion = models.ForeignKey(Discussion, on_delete=models.CASCADE, related_name="views")
    discipline = word(Discipline)
    view = word(RiskView)
    words = models.TextField(blank=True)

    class Meta:
        """One view a discipline."""

        ordering = ("discipline",)
        constraints = (
            one_of("view", "discipline", Discipline),
            one_of("view", "view", RiskView),
            models.UniqueConstraint(fields=["discussion", "discipline"], name="one_view_a_discipline"),
        )


class SupervisionDecision(Row):
    """What was decided about a family, whose it is, and the task that it became."""

    FAMILY = ("discussion", "episode", "family_id")

    discussion = models.ForeignKey(Discussion, on_delete=models.CASCADE, related_name="decisions")
    words = models.CharField(max_length=300)
    owner = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    task = models.OneToOneField(Task, on_delete=models.PROTECT, related_name="decided_as")

    class Meta:
        """By day."""

        ordering = ("due_on",)
        constraints = (models.CheckConstraint(condition=~Q(words=""), name="a_decision_says_something"),)
