"""The family's plan: goals in their own words, ratings, actions with owners, and a section a discipline."""

from django.db import models
from django.db.models import Q

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.advocacy import IssueState
from stepdown.domain.lifecycle.goal import GoalState
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.records.models.base import Row, one_of, value_or_reason, why_missing, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person


class Goal(Row):
    """One goal. ``set_by``: whose words they are; empty where a colleague wrote them, which the plan shows."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="goals")
    subject = word(Subject)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    set_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    discipline = word(Discipline, empty=True)
    state = word(GoalState, default=GoalState.PROPOSED)
    agreed_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=300, blank=True)
    written_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        """As they were written."""

        ordering = ("written_at",)
        constraints = (
            one_of("goal", "subject", Subject),
            one_of("goal", "discipline", Discipline, empty=True),
            one_of("goal", "state", GoalState),
            models.CheckConstraint(
                condition=Q(subject=Subject.FAMILY, person__isnull=True)
                | (~Q(subject=Subject.FAMILY) & Q(person__isnull=False)),
                name="a_goal_is_somebodys_or_the_familys",
            ),
        )


class GoalRating(Row):
    """How near a goal is, 0 to 10, as somebody said on a day; ``point`` where it is one of the episode's points."""

    FAMILY = ("goal", "episode", "family_id")

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="ratings")
    rated_on = models.DateField()
    point = word(Point, empty=True)
    rating = models.PositiveSmallIntegerField(null=True, blank=True)
    rating_missing = why_missing()
    rated_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """As they were said."""

        ordering = ("rated_on", "recorded_at")
        constraints = (
            one_of("goalrating", "point", Point, empty=True),
            value_or_reason("goalrating", "rating"),
            models.CheckConstraint(condition=Q(rating__isnull=True) | Q(rating__lte=10), name="rated_0_to_10"),
            models.UniqueConstraint(fields=["goal", "point"], condition=~Q(point=""), name="rated_once_at_a_point"),
        )


class PlanAction(Row):
    """Something that a colleague or a member of the family will do."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="actions")
    goal = models.ForeignKey(Goal, null=True, blank=True, on_delete=models.CASCADE, related_name="actions")
    what = models.CharField(max_length=300)
    colleague = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    by_when = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField()

    class Meta:
        """It is somebody's: a colleague's or a family member's."""

        ordering = ("by_when", "written_at")
        constraints = (
            models.CheckConstraint(
                condition=Q(colleague__isnull=False, member__isnull=True)
                | Q(colleague__isnull=True, member__isnull=False),
                name="an_action_is_somebodys",
            ),
        )


class PlanSection(Row):
    """What one discipline does with the family, in words that the family can read."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="sections")
    discipline = word(Discipline)
    words = models.TextField()
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        """One section a discipline."""

        ordering = ("discipline",)
        constraints = (
            one_of("plansection", "discipline", Discipline),
            models.UniqueConstraint(fields=["episode", "discipline"], name="one_section_a_discipline"),
        )


class AdvocacyIssue(Row):
    """Something raised for the family with somebody else: what, with whom, what they answered, what came of it."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="issues")
    issue = models.TextField()
    raised_with = models.CharField(max_length=160)
    raised_on = models.DateField()
    raised_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    state = word(IssueState, default=IssueState.RAISED)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """The latest first."""

        ordering = ("-raised_on",)
        constraints = (one_of("advocacyissue", "state", IssueState),)
