"""Projects of voices: who works in each, its log entry by entry, the sealed register of names, texts that wait."""

from django.db import models
from django.db.models import Q

from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.sources import SourceKind


class Project(Row):
    """One project. What it is stands in its log; ``title`` is kept for lists.

    ``erasures`` counts how often words were erased from the log, so that what was read of it before is read again.
    """

    title = models.CharField(max_length=200)
    begun_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    erasures = models.PositiveIntegerField(default=0)

    class Meta:
        """By title."""

        ordering = ("title", "begun_at")


class ProjectMember(Row):
    """A colleague's part in a project, from a day and, once it has ended, until one."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="members")
    colleague = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    role = word(ProjectRole)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """One part at a time."""

        ordering = ("started_at",)
        constraints = (
            one_of("projectmember", "role", ProjectRole),
            models.UniqueConstraint(
                fields=["project", "colleague"], condition=Q(ended_at__isnull=True), name="one_part_in_a_project"
            ),
        )


class ProjectEntry(Row):
    """One entry of a project's log. It never changes, but its ``words`` are erased when a participant withdraws."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="entries")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)
    """The coder: a colleague's id, or the name under which somebody coded elsewhere."""
    told = models.JSONField()
    words = models.TextField(null=True, blank=True)
    is_erased = models.BooleanField(default=False)

    class Meta:
        """In order, without two of one number."""

        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["project", "number"], name="an_entry_a_number"),
            models.CheckConstraint(
                condition=Q(is_erased=False) | Q(words__isnull=True), name="what_is_erased_has_no_words"
            ),
        )


class NameRegister(Row):
    """The real names behind a project's pseudonyms, sealed. Only its leads open it, and each opening is audited."""

    project = models.OneToOneField(Project, on_delete=models.CASCADE, related_name="register")
    sealed = models.BinaryField()
    changed_at = models.DateTimeField()


class WaitingText(Row):
    """A text that was uploaded and is not in the project yet: its speakers and names are still being dealt with.

    ``sealed`` is the raw text with what was decided so far; it is deleted when the text is brought in or dropped.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="waiting_texts")
    source_kind = word(SourceKind)
    title = models.CharField(max_length=200)
    sealed = models.BinaryField()
    version = models.PositiveIntegerField(default=1)
    uploaded_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()

    class Meta:
        """The oldest first: it should not wait long."""

        ordering = ("uploaded_at",)
        constraints = (one_of("waitingtext", "source_kind", SourceKind),)
