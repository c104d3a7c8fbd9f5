"""A family's record is opened in an emergency by somebody whose it is not: with a reason, and never unnoticed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stepdown.domain.bulk_reading import Pace
from stepdown.domain.emergencies import EmergencyFinding, open_until
from stepdown.domain.roles import Role
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.bulk_reading import pace_of
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import openings_reviewed_by
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.restricted import kept_from
from stepdown.records.access.sees import families_of_authority, families_seen_by
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.tasks import end_raised, raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.emergencies import EmergencyOpening
from stepdown.records.models.families import Family

NOBODY = (
    "No family of your authority is recorded with exactly this. Check it, or ring the team: nobody's record is "
    "opened on a guess."
)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose record is needed: by the family's reference, or by a person's whole name and date of birth."""

    reference: str = ""
    given: str = ""
    surname: str = ""
    born_on: date | None = None


@action(Act.OPEN_IN_EMERGENCY)
def open_in_emergency(*, by: Colleague, at: datetime, whose: Whose, reason: str) -> EmergencyOpening:
    """Open one family's record until the end of tomorrow. Its managers and information governance are told at once."""
    check_may(by, Act.OPEN_IN_EMERGENCY, today=at.date())
    if not reason.strip():
        raise Refusal("Say what the emergency is.")
    family = _the_family(by, whose)
    is_theirs = families_seen_by(by, at.date()).filter(pk=family.pk).exists()
    if is_theirs and pace_of(by, family.pk, at) is not Pace.WITH_ANOTHERS_WORD:
        raise Refusal("This record is open to you already: look for it under Find.", family=family.pk)
    opened = EmergencyOpening.objects.create(
        family=family, by=by, at=at, reason=reason.strip(), open_until=open_until(at.date())
    )
    _tell(opened)
    return opened


@action(Act.REVIEW_EMERGENCY)
def review_emergency(
    *, by: Colleague, at: datetime, opening: EmergencyOpening, finding: EmergencyFinding, words: str
) -> EmergencyOpening:
    """Say what an opening was: a manager of the family's team or information governance, and never who opened it."""
    check_may(by, Act.REVIEW_EMERGENCY, today=at.date())
    if not openings_reviewed_by(by).filter(pk=opening.pk).exists():
        raise NotSeen(family=opening.family_id)
    if opening.by_id == by.pk:
        raise Refusal("You opened it yourself. Somebody else looks at it.", family=opening.family_id)
    if opening.reviewed_at is not None:
        raise Refusal("It has been looked at already.", family=opening.family_id)
    if finding is not EmergencyFinding.NEEDED and not words.strip():
        raise Refusal("Say what you found, and what you did about it.", family=opening.family_id)
    opening.reviewed_by, opening.reviewed_at = by, at
    opening.finding, opening.finding_words = finding, words.strip()
    opening.save(update_fields=["reviewed_by", "reviewed_at", "finding", "finding_words"])
    end_raised(_task_of(opening), by=by, at=at, outcome=finding.label)
    return opening


def _the_family(by: Colleague, whose: Whose) -> Family:
    """The one family meant; refused where none or more than one is, in words that do not say which."""
    found = _named(whose).filter(pk__in=families_of_authority(by)).exclude(kept_from(by)).distinct()[:2]
    if not found:
        raise Refusal(NOBODY)
    if len(found) > 1:
        raise Refusal("More than one family fits. Enter the family's reference, which the team can tell you.")
    return found[0]


def _named(whose: Whose) -> "QuerySet[Family]":
    if whose.reference.strip():
        return Family.objects.filter(reference__iexact=whose.reference.strip())
    if not (whose.given.strip() and whose.surname.strip() and whose.born_on):
        raise Refusal("Enter the family's reference, or a person's forename, surname and date of birth.")
    return Family.objects.filter(
        members__ended_on__isnull=True,
        members__person__born_on=whose.born_on,
        members__person__names__given__iexact=whose.given.strip(),
        members__person__names__family__iexact=whose.surname.strip(),
    )


def _tell(opening: EmergencyOpening) -> None:
    """A task for everybody who is to look at it: whoever does so first ends it for all."""
    family = opening.family
    teams = {*family.episodes.values_list("team", flat=True), *family.referrals.values_list("team", flat=True)}
    governance = Colleague.objects.filter(
        role=Role.INFORMATION_GOVERNANCE, team__authority=opening.by.authority, is_active=True
    )
    told = {c.pk: c for c in (*governance, *(manager for team in teams for manager in managers_of(team)))}
    told.pop(opening.by_id, None)
    for colleague in told.values():
        raise_task(
            for_colleague=colleague,
            what="A record was opened in an emergency: look at why",
            why=f"{opening.by.name} opened it. Read the reason and say what it was, under Opened in an emergency.",
            due_on=opening.at.date(),
            origin=TaskOrigin.EMERGENCY,
            is_urgent=True,
            at=opening.at,
            by=opening.by,
            raised_for=_task_of(opening),
        )


def _task_of(opening: EmergencyOpening) -> str:
    return f"emergency {opening.pk}"
