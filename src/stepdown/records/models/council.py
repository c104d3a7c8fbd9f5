"""What the council's own system says, as last imported: read-only here, so that nobody types a fact twice."""

from django.db import models

from stepdown.domain.mirrored import MirroredKind
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.sealed_text import SealedText


class CouncilExtract(Row):
    """One import of the council's data: from when it is, and who brought it.

    Only the newest of an authority keeps its people: of those who are never referred, nothing older is held.
    """

    authority = models.CharField(max_length=120)
    source = models.CharField(max_length=120)
    as_at = models.DateField()
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(
        "records.Colleague", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """The latest first."""

        ordering = ("-as_at", "-imported_at")

    @classmethod
    def newest_of(cls, authority: str) -> "CouncilExtract | None":
        """The newest of an authority; None where none was brought in."""
        return cls.objects.filter(authority=authority).first()


class CouncilPerson(Row):
    """One person of an import as the council's system has them. Empty is what the import did not say."""

    extract = models.ForeignKey(CouncilExtract, on_delete=models.CASCADE, related_name="people")
    council_id = models.CharField(max_length=60)
    council_family = models.CharField(max_length=60)
    given = models.CharField(max_length=120, blank=True)
    family = models.CharField(max_length=120, blank=True)
    is_child = models.BooleanField()
    parent_role = models.CharField(max_length=40, blank=True)
    born_on = models.DateField(null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=40, blank=True)
    ethnicity = models.CharField(max_length=40, blank=True)
    disabled = models.BooleanField(null=True, blank=True)
    address = SealedText(blank=True)
    postcode = SealedText(blank=True)
    area = models.CharField(max_length=120, blank=True)
    address_is_confidential = models.BooleanField(default=False)
    same_address = models.BooleanField(null=True, blank=True)
    safeguarding_level = models.CharField(max_length=40, blank=True)
    level_since = models.DateField(null=True, blank=True)
    first_known_on = models.DateField(null=True, blank=True)
    prior_referrals = models.PositiveIntegerField(null=True, blank=True)
    social_worker_email = models.EmailField(blank=True)

    class Meta:
        """Each person once in an import."""

        constraints = (models.UniqueConstraint(fields=["extract", "council_id"], name="in_an_extract_once"),)
        indexes = (models.Index(fields=["extract", "council_family"], name="family_in_an_extract"),)


class CouncilDate(Row):
    """A statutory date of a child, mirrored from the council's system: shown here, kept there."""

    extract = models.ForeignKey(CouncilExtract, on_delete=models.CASCADE, related_name="dates")
    council_id = models.CharField(max_length=60)
    kind = word(MirroredKind)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        """The next first."""

        ordering = ("due_on",)
        constraints = (one_of("councildate", "kind", MirroredKind),)
        indexes = (models.Index(fields=["extract", "council_id"], name="dates_of_a_child"),)
