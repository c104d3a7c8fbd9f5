"""Each contact with a family and each attempt at one: when, how, what for, whether it reached them, and the note."""

from django.db import models

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.note import NoteState
from stepdown.domain.sensitivity import Sensitivity
from stepdown.records.models.base import Row, one_of, value_or_reason, why_missing, word, word_or_reason
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person
from stepdown.records.models.sealed_text import SealedText


class Contact(Row):
    """One contact or attempt, however many people it was with. A final note is added to, never changed.

    How, what for and whether it was planned are always said of one that is recorded here; they can be missing of one
    that was loaded.
    """

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="contacts")
    colleague = models.ForeignKey(Colleague, null=True, on_delete=models.PROTECT, related_name="contacts")
    discipline = word(Discipline)
    started_at = models.DateTimeField()
    mode = word(ContactMode, empty=True)
    mode_missing = why_missing()
    place = models.CharField(max_length=120, blank=True)
    purpose = word(ContactPurpose, empty=True)
    purpose_missing = why_missing()
    is_unplanned = models.BooleanField(null=True, default=False)
    is_unplanned_missing = why_missing()
    result = word(ContactResult)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    minutes_missing = why_missing()
    travel_minutes = models.PositiveIntegerField(null=True, blank=True)
    recording_seconds = models.PositiveIntegerField(null=True, blank=True)
    """Seconds for which its page was open and written on; empty where that is not known."""
    summary = models.TextField(blank=True)
    note = SealedText(blank=True)
    sensitivity = word(Sensitivity, default=Sensitivity.SHARED)
    is_significant = models.BooleanField(default=False)
    is_about_third_party = models.BooleanField(default=False)
    not_shared_because = models.CharField(max_length=300, blank=True)
    """Why the family has not been told what the note says; empty where they know it."""
    state = word(NoteState, default=NoteState.UNFINISHED)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    changed_by = models.ForeignKey(Colleague, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """The latest first."""

        ordering = ("-started_at",)
        constraints = (
            one_of("contact", "discipline", Discipline),
            word_or_reason("contact", "mode", ContactMode),
            word_or_reason("contact", "purpose", ContactPurpose),
            value_or_reason("contact", "is_unplanned"),
            one_of("contact", "result", ContactResult),
            one_of("contact", "sensitivity", Sensitivity),
            one_of("contact", "state", NoteState),
            value_or_reason("contact", "minutes"),
        )
        indexes = (
            models.Index(fields=["episode", "-started_at"], name="contacts_of_an_episode"),
            models.Index(fields=["colleague", "-started_at"], name="contacts_of_a_colleague"),
        )


class ContactPerson(Row):
    """One person whom a contact was with or meant for."""

    FAMILY = ("contact", "episode", "family_id")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    seen = models.BooleanField(null=True, blank=True)
    seen_missing = why_missing()
    seen_alone = models.BooleanField(null=True, blank=True)
    seen_alone_missing = why_missing()

    class Meta:
        """Each person once."""

        constraints = (
            models.UniqueConstraint(fields=["contact", "person"], name="with_a_person_once"),
            value_or_reason("contactperson", "seen"),
            value_or_reason("contactperson", "seen_alone"),
        )


class ContactGoal(Row):
    """One goal of the family's that a contact was about: one entry can serve several."""

    FAMILY = ("contact", "episode", "family_id")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="goals")
    goal = models.ForeignKey("records.Goal", on_delete=models.CASCADE, related_name="contacts")

    class Meta:
        """Each goal once."""

        constraints = (models.UniqueConstraint(fields=["contact", "goal"], name="about_a_goal_once"),)


class Amendment(Row):
    """Something added to a final note, with the reason."""

    FAMILY = ("contact", "episode", "family_id")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="amendments")
    words = models.TextField()
    why = models.CharField(max_length=300)
    by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """As they were added."""

        ordering = ("at",)
