"""Requests to see what is held: who asks, the days that count, and each thing that is held with what becomes of it."""

from django.db import models
from django.db.models import Q

from stepdown.domain.lifecycle.subject_access import AccessState
from stepdown.domain.subject_access.words import Asker, HeldKind, KeptBackBecause, Known, Treatment
from stepdown.records.models.base import Row, in_order, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person


class AccessRequest(Row):
    """One request about one person, through the family in which they were found. One prepares, another approves."""

    FAMILY = ("family_id",)

    reference = models.CharField(max_length=20, unique=True)
    authority = models.CharField(max_length=120)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="access_requests")
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="access_requests")
    asker = word(Asker)
    asked_by_member = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """The parent who asks for their child: whom they must learn nothing of counts too."""
    asked_by_named = models.CharField(max_length=160, blank=True)
    asked_for = models.TextField(blank=True)
    received_on = models.DateField()
    recorded_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    state = word(AccessState, default=AccessState.RECEIVED)
    identity_asked_on = models.DateField(null=True, blank=True)
    identity_confirmed_on = models.DateField(null=True, blank=True)
    identity_how = models.CharField(max_length=300, blank=True)
    """How one is sure who asks, and that they may."""
    extended_on = models.DateField(null=True, blank=True)
    extended_because = models.CharField(max_length=300, blank=True)
    drafted_at = models.DateTimeField(null=True, blank=True)
    prepared_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sent_back_because = models.TextField(blank=True)
    approved_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    whom_to_ask = models.TextField(blank=True)
    """Whom the person can ask, and complain to, as it stands on the cover sheet."""
    ended_on = models.DateField(null=True, blank=True)
    ended_words = models.CharField(max_length=300, blank=True)
    """How it was given, or why it was withdrawn."""

    class Meta:
        """The latest first; nobody approves what they prepared."""

        ordering = ("-received_on", "-recorded_at")
        constraints = (
            one_of("accessrequest", "asker", Asker),
            one_of("accessrequest", "state", AccessState),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | (Q(prepared_by__isnull=False) & ~Q(approved_by=models.F("prepared_by"))),
                name="a_bundle_is_approved_by_another",
            ),
        )

    def __str__(self) -> str:
        return self.reference


class Clarification(Row):
    """What was asked of who asked, to know what they mean: the time to answer stands still meanwhile."""

    FAMILY = ("request", "family_id")

    request = models.ForeignKey(AccessRequest, on_delete=models.CASCADE, related_name="clarifications")
    words = models.TextField()
    asked_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        """As they were asked."""

        ordering = ("asked_on",)
        constraints = (in_order("clarification", "asked_on", "answered_on"),)


class BundleEntry(Row):
    """One thing that is held, in plain words, as it stood when the bundle was drafted, and what becomes of it.

    No confidential address is in ``words``: it is cut out before they are kept. ``given``: what goes out of them.
    ``was_kept_back``: it was so before anybody looked; who gives it then says why.
    """

    FAMILY = ("request", "family_id")

    request = models.ForeignKey(AccessRequest, on_delete=models.CASCADE, related_name="entries")
    kind = word(HeldKind)
    source = models.CharField(max_length=40)
    source_id = models.UUIDField()
    happened_on = models.DateField()
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    known = word(Known, default=Known.NOT_SAID)
    treatment = word(Treatment)
    because = word(KeptBackBecause, empty=True)
    given = models.TextField(blank=True)
    why = models.CharField(max_length=300, blank=True)
    was_kept_back = models.BooleanField(default=False)
    must_look = models.BooleanField(default=False)
    looked_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    looked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """In time order; what is kept back has its reason."""

        ordering = ("happened_on", "kind", "id")
        constraints = (
            one_of("bundleentry", "kind", HeldKind),
            one_of("bundleentry", "known", Known),
            one_of("bundleentry", "treatment", Treatment),
            one_of("bundleentry", "because", KeptBackBecause, empty=True),
            models.UniqueConstraint(fields=["request", "source", "source_id"], name="held_once_in_a_bundle"),
            models.CheckConstraint(
                condition=~Q(treatment__in=[Treatment.KEPT_BACK, Treatment.WORDS_LEFT_OUT]) | ~Q(because=""),
                name="kept_back_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(treatment=Treatment.KEPT_BACK) | Q(given=""), name="kept_back_gives_nothing"
            ),
        )
