"""Case files that were brought to the record: what they were, who may be who, what was decided, and what was before."""

from django.db import models
from django.db.models import Q

from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.linkage.matching.decisions import Manner, Verdict
from stepdown.linkage.matching.proposal import MatchRule, Strength
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.people import Person


class CaseFiles(Row):
    """One bringing-in of a council's case files. The files themselves are never kept.

    ``found``: what waits, sealed: the children who may be the record's, and the findings. It is deleted when the files
    are brought in or dropped. ``files``: of each set of files its kind and how many records were read and kept.
    ``others``: how many children of the files were nobody of the record; nothing of them is kept.
    """

    authority = models.CharField(max_length=120)
    state = word(CaseFilesState, default=CaseFilesState.WAITING)
    files = models.JSONField()
    findings = models.PositiveIntegerField()
    others = models.PositiveIntegerField()
    not_found = models.PositiveIntegerField()
    assumed_none = models.JSONField(default=list)
    not_told = models.JSONField(default=list)
    """The kinds of a level of which no file tells and nothing was assumed."""
    as_at = models.DateField()
    """The last day of which the files tell."""
    found = models.BinaryField(null=True, blank=True)
    looked_through_at = models.DateTimeField()
    looked_through_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_back_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """The latest first; those of an authority wait one at a time, and what waits alone holds anything found."""

        ordering = ("-looked_through_at",)
        constraints = (
            one_of("casefiles", "state", CaseFilesState),
            models.UniqueConstraint(
                fields=["authority"], condition=Q(state=CaseFilesState.WAITING), name="case_files_wait_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state=CaseFilesState.WAITING, found__isnull=False)
                | (~Q(state=CaseFilesState.WAITING) & Q(found__isnull=True)),
                name="only_case_files_that_wait_hold_anything",
            ),
        )


class CaseFileMatch(Row):
    """That a child of the record may be a child of the files: how strong a proposal it is, and what speaks for it."""

    case_files = models.ForeignKey(CaseFiles, on_delete=models.CASCADE, related_name="matches")
    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    number = models.CharField(max_length=60)
    """The council's number of the child in the files."""
    place = models.PositiveIntegerField()
    strength = word(Strength)
    rule = word(MatchRule)
    reasons = models.JSONField(default=list)
    doubts = models.JSONField(default=list)

    class Meta:
        """In the order in which they were proposed; two children are proposed as one once."""

        ordering = ("place",)
        constraints = (
            one_of("casefilematch", "strength", Strength),
            one_of("casefilematch", "rule", MatchRule),
            models.UniqueConstraint(fields=["case_files", "child", "number"], name="case_file_match_once"),
        )


class CaseFileDecision(Row):
    """What somebody decided of a match. Decisions are only ever added: the latest counts."""

    match = models.ForeignKey(CaseFileMatch, on_delete=models.CASCADE, related_name="decisions")
    verdict = word(Verdict)
    manner = word(Manner)
    reason = models.CharField(max_length=300)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """As they were taken."""

        ordering = ("decided_at",)
        constraints = (
            one_of("casefiledecision", "verdict", Verdict),
            one_of("casefiledecision", "manner", Manner),
        )


class CaseFileChange(Row):
    """What a child's levels were before the files were brought in, sealed, so that it can be taken back."""

    case_files = models.ForeignKey(CaseFiles, on_delete=models.CASCADE, related_name="changes")
    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    before = models.BinaryField()
    gave_number = models.BooleanField(default=False)
    """Whether the record had not had the council's number of the child until then."""

    class Meta:
        """A child once."""

        constraints = (models.UniqueConstraint(fields=["case_files", "child"], name="case_file_change_once"),)
