"""What is observed of people at a point or between points, and what the council's record says of each child."""

from django.db import models
from django.db.models import Q

from stepdown.domain.casework import EventKind
from stepdown.domain.factors import FACTORS
from stepdown.domain.measures.words import Respondent
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.models.base import Row, in_order, one_of, value_or_reason, why_missing, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person
from stepdown.records.models.referrals import Referral

LONGEST_SOURCE = 400
"""A level can be told of by several files at once: each is named."""


class Observation(Row):
    """One factor of one person or of the family, as somebody judged it at a point (or between points, then empty).

    Of an episode, or of a referral that never became one.
    """

    FAMILY = ("family_id",)

    family = models.ForeignKey("records.Family", on_delete=models.CASCADE, related_name="observations")
    episode = models.ForeignKey(Episode, null=True, blank=True, on_delete=models.CASCADE, related_name="observations")
    referral = models.ForeignKey(Referral, null=True, blank=True, on_delete=models.CASCADE, related_name="observations")
    subject = word(Subject)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    factor = models.CharField(max_length=60, choices=[(f.id, f.label) for f in FACTORS.values()])
    point = word(Point, empty=True)
    observed_on = models.DateField()
    state = word(ObservationState)
    level = models.CharField(max_length=40, blank=True)
    count = models.PositiveIntegerField(null=True, blank=True)
    observed_by = word(ObservedBy)
    recorded_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """One judgement of each source at each point; the latest counts, and the earlier is replaced."""

        ordering = ("observed_on", "recorded_at")
        constraints = (
            one_of("observation", "subject", Subject),
            one_of("observation", "point", Point, empty=True),
            one_of("observation", "state", ObservationState),
            one_of("observation", "observed_by", ObservedBy),
            models.CheckConstraint(condition=Q(factor__in=list(FACTORS)), name="observation_factor_is_a_factor"),
            models.CheckConstraint(
                condition=Q(episode__isnull=False) | Q(referral__isnull=False), name="observed_in_some_work"
            ),
            models.CheckConstraint(
                condition=Q(subject=Subject.FAMILY, person__isnull=True)
                | (~Q(subject=Subject.FAMILY) & Q(person__isnull=False)),
                name="observed_of_somebody",
            ),
            models.UniqueConstraint(
                fields=["episode", "person", "factor", "point", "observed_by"],
                condition=~Q(point="") & Q(person__isnull=False, episode__isnull=False),
                name="observed_once_at_a_point",
            ),
            models.UniqueConstraint(
                fields=["episode", "factor", "point", "observed_by"],
                condition=~Q(point="") & Q(person__isnull=True, episode__isnull=False),
                name="family_observed_once_at_a_point",
            ),
        )
        indexes = (models.Index(fields=["family", "factor"], name="observed_of_a_family"),)


class Standing(Row):
    """Days of a child at one safeguarding level, mirrored from the council's record: read here, changed there."""

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="standings")
    level = word(SafeguardingLevel)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=40, null=True, blank=True)
    end_reason_missing = why_missing()
    source = models.CharField(max_length=LONGEST_SOURCE)
    as_at = models.DateField()

    class Meta:
        """As they came; one goes on at a time."""

        ordering = ("started_on",)
        constraints = (
            one_of("standing", "level", SafeguardingLevel),
            value_or_reason("standing", "end_reason"),
            in_order("standing", "started_on", "ended_on"),
            models.UniqueConstraint(fields=["child"], condition=Q(ended_on__isnull=True), name="one_level_now"),
        )


class Flag(Row):
    """A flag beside a child's level: pre-proceedings, section 47, short breaks."""

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=40)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=LONGEST_SOURCE)

    class Meta:
        """As they came."""

        ordering = ("started_on",)
        constraints = (in_order("flag", "started_on", "ended_on"),)


class Placement(Row):
    """A placement of a looked-after child, mirrored."""

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="placements")
    kind = models.CharField(max_length=40)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=120)

    class Meta:
        """As they came."""

        ordering = ("started_on",)
        constraints = (in_order("placement", "started_on", "ended_on"),)


class ChildEvent(Row):
    """Something dated that happened to a child and is counted: missing, police, exclusion."""

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="events")
    kind = word(EventKind)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    count = models.PositiveIntegerField(null=True, blank=True)
    count_missing = why_missing()
    source = word(EventSource)
    recorded_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """As they came."""

        ordering = ("started_on",)
        constraints = (
            one_of("childevent", "kind", EventKind),
            one_of("childevent", "source", EventSource),
            value_or_reason("childevent", "count"),
            in_order("childevent", "started_on", "ended_on"),
        )


class Measure(Row):
    """One administration of an instrument: the answers or the entered score, and the score that follows, if any."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="measures")
    subject = word(Subject)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    instrument = models.CharField(max_length=60)
    version = models.CharField(max_length=60)
    respondent = word(Respondent)
    point = word(Point)
    taken_on = models.DateField()
    answers = models.JSONField(default=dict)
    """By item: a number, or a missing reason."""
    score = models.FloatField(null=True, blank=True)
    score_missing = why_missing()
    unscored_because = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """Once at a point for each respondent."""

        ordering = ("taken_on",)
        constraints = (
            one_of("measure", "subject", Subject),
            one_of("measure", "respondent", Respondent),
            one_of("measure", "point", Point),
            value_or_reason("measure", "score"),
            models.UniqueConstraint(
                fields=["episode", "person", "instrument", "point", "respondent"], name="measured_once_at_a_point"
            ),
        )
