"""One person and what is known of them: facts with reasons for gaps, names, identifiers, homes, safe contact."""

from django.db import models
from django.db.models import Q

from stepdown.domain.identity import Channel, ContactSafety, IdentifierScheme, NameKind
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.records.models.base import Row, in_order, one_of, value_or_reason, why_missing, word
from stepdown.records.models.proposals import CONFIRMED, WAITS, Proposal, by_two
from stepdown.records.models.sealed_text import SealedText


class Person(Row):
    """A child, a parent or another adult. What each is to a family is the family's to say.

    Every fact that can be missing has its reason beside it. ``merged_into``: the person that this record was found to
    be the same as; it is followed, never deleted, so that a merge can be undone.
    """

    born_on = models.DateField(null=True, blank=True)
    born_on_missing = why_missing()
    born_on_is_estimated = models.BooleanField(default=False)
    expected_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=40, null=True, blank=True)
    sex_missing = why_missing()
    ethnicity = models.CharField(max_length=40, null=True, blank=True)
    ethnicity_missing = why_missing()
    disabled = models.BooleanField(null=True, blank=True)
    disabled_missing = why_missing()
    first_known_on = models.DateField(null=True, blank=True)
    first_known_on_missing = why_missing()
    prior_referrals = models.PositiveIntegerField(null=True, blank=True)
    prior_referrals_missing = why_missing()
    language = models.CharField(max_length=60, blank=True)
    needs_interpreter = models.BooleanField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="absorbed")

    class Meta:
        """A value or a reason for each."""

        constraints = (
            *(
                value_or_reason("person", column)
                for column in ("born_on", "sex", "ethnicity", "disabled", "first_known_on", "prior_referrals")
            ),
            models.CheckConstraint(
                condition=Q(sex__isnull=True) | Q(sex__in=[str(s) for s in Sex]), name="person_sex_is_a_word"
            ),
            models.CheckConstraint(
                condition=Q(ethnicity__isnull=True) | Q(ethnicity__in=[str(g) for g in EthnicGroup]),
                name="person_ethnicity_is_a_word",
            ),
            models.CheckConstraint(condition=~Q(merged_into=models.F("id")), name="person_not_merged_into_itself"),
        )


class PersonName(Row):
    """One name of a person: the one in use, one used before, or another that they go by."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    given = models.CharField(max_length=120, blank=True)
    family = models.CharField(max_length=120, blank=True)
    kind = word(NameKind, default=NameKind.CURRENT)
    sounds_like = models.CharField(max_length=40, blank=True, db_index=True)
    """How the name sounds, so that a search finds it however it is spelt."""

    class Meta:
        """One name in use at a time."""

        ordering = ("kind", "family", "given")
        constraints = (
            models.UniqueConstraint(fields=["person"], condition=Q(kind=NameKind.CURRENT), name="one_current_name"),
            one_of("personname", "kind", NameKind),
        )
        indexes = (models.Index(fields=["family", "given"], name="name_looked_up"),)


class Identifier(Row):
    """What one scheme calls a person: the council's child id, an NHS number, a pupil number."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="identifiers")
    scheme = word(IdentifierScheme)
    value = models.CharField(max_length=60)
    source = models.CharField(max_length=120)
    as_at = models.DateField()

    class Meta:
        """Two live people never share an identifier; who finds one shared has found a duplicate."""

        constraints = (
            models.UniqueConstraint(fields=["scheme", "value"], name="identifier_of_one_person"),
            one_of("identifier", "scheme", IdentifierScheme),
        )


class Home(Row):
    """Where a person lives or lived. A confidential one is shown on the desk to those who may, and printed nowhere."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="homes")
    lines = SealedText(blank=True)
    postcode = SealedText(blank=True)
    area = models.CharField(max_length=120, blank=True)
    household = models.UUIDField()
    """People whose homes carry the same household live together while the dates overlap."""
    is_confidential = models.BooleanField(default=False)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """The latest first."""

        ordering = ("-started_on",)
        constraints = (
            models.UniqueConstraint(fields=["person"], condition=Q(ended_on__isnull=True), name="one_home_now"),
            in_order("home", "started_on", "ended_on"),
        )


class SafeContact(Row):
    """Whether one way of reaching a person is safe: to call, to leave a message, to text, to post, to visit."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="safe_contacts")
    channel = word(Channel)
    safety = word(ContactSafety)
    value = SealedText(blank=True)
    note = SealedText(blank=True)

    class Meta:
        """One answer for each way."""

        ordering = ("channel",)
        constraints = (
            models.UniqueConstraint(fields=["person", "channel"], name="one_answer_a_channel"),
            one_of("safecontact", "channel", Channel),
            one_of("safecontact", "safety", ContactSafety),
        )


class Merge(Proposal):
    """Two records that somebody says are of one person; confirmed by another, they are read as one.

    It can be undone: nothing of either is thrown away.
    """

    FAMILY = ("family_id",)

    family = models.ForeignKey("records.Family", on_delete=models.PROTECT, related_name="merges")
    """The family of the record that is kept."""
    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    merged = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        "records.Colleague", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """A record waits in one proposal at a time."""

        constraints = (
            *by_two("merge"),
            models.UniqueConstraint(fields=["merged"], condition=WAITS, name="one_merge_waits"),
        )


STANDS = CONFIRMED & Q(undone_at__isnull=True)
"""The condition on a merge that the two records are read as one."""
