"""What is written about a family for somebody else: chapters, reports, summaries; and where each was filed."""

from django.db import models
from django.db.models import Q

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind, FiledHow
from stepdown.domain.lifecycle.note import NoteState
from stepdown.records.models.base import Row, in_order, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person


class Document(Row):
    """One document over a stretch of days. ``parts``: heading and words, in order."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="documents")
    kind = word(DocumentKind)
    discipline = word(Discipline, empty=True)
    first_day = models.DateField()
    last_day = models.DateField()
    parts = models.JSONField(default=list)
    state = word(NoteState, default=NoteState.UNFINISHED)
    version = models.PositiveIntegerField(default=1)
    begun_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    changed_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The latest first; one chapter of a discipline for a month."""

        ordering = ("-last_day", "-begun_at")
        constraints = (
            one_of("document", "kind", DocumentKind),
            one_of("document", "discipline", Discipline, empty=True),
            one_of("document", "state", NoteState),
            in_order("document", "first_day", "last_day"),
            models.UniqueConstraint(
                fields=["episode", "discipline", "first_day"],
                condition=Q(kind=DocumentKind.CHAPTER),
                name="one_chapter_a_discipline_and_month",
            ),
        )


class Filing(Row):
    """That a document was put on the council's record of one child: when, by whom, how, under which reference."""

    FAMILY = ("document", "episode", "family_id")

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="filings")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    how = word(FiledHow)
    reference = models.CharField(max_length=120, blank=True)
    filed_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()

    class Meta:
        """Once for each child."""

        ordering = ("filed_at",)
        constraints = (
            one_of("filing", "how", FiledHow),
            models.UniqueConstraint(fields=["document", "child"], name="filed_once_for_a_child"),
        )
