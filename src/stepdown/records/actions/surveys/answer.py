"""What a respondent does: nobody is named and nothing is noted in the audit, because a note would say when.

Each function is one transaction. Only the number of times a day is counted.
"""

import json
import random
import uuid
from datetime import date

from django.db import transaction
from django.db.models import F

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.refusal import Refusal
from stepdown.records.links import answers_key
from stepdown.records.models.surveys import HandedIn, Invitation, Survey, SurveyDay, UnfinishedAnswers
from stepdown.records.sealed import Purpose, SealBroken, opened, seal
from stepdown.surveys.kept import kept_answers, read_answers
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.responses import Given, Response, Unanswered
from stepdown.surveys.words import SurveyMode

LARGEST = 2_000_000
"""Bytes of answers that are kept before they are handed in: far more than anybody writes."""

HANDED_IN = "These answers have been handed in already. Thank you."
SEALED_FOR = Purpose.ANSWERS


def looked(survey: Survey, today: date) -> None:
    """Somebody opened the first page. Nothing is used up by that: mail scanners do it too."""
    _count(survey, today, "looked_at")


def keep_answers(*, survey: Survey, token: str, answers: dict[str, Given | Unanswered], today: date) -> None:
    """Keep what was answered so far, sealed with the respondent's own link."""
    content = json.dumps(kept_answers(answers)).encode()
    if len(content) > LARGEST:
        raise Refusal("That is more than can be kept. Shorten your answers.")
    with transaction.atomic():
        _check_open(survey)
        sealed = seal(SEALED_FOR, content, with_secret=token.encode())
        _, is_new = UnfinishedAnswers.objects.update_or_create(
            key=answers_key(token), defaults={"survey": survey, "sealed": sealed}
        )
        if is_new:
            _count(survey, today, "begun")


def keep_page(
    *, survey: Survey, token: str, answers: dict[str, Given | Unanswered], today: date, invitation: Invitation | None
) -> None:
    """Keep what was answered with a further page. Refusal where all was handed in meanwhile, as from another window."""
    with transaction.atomic():
        _check_open(survey)  # whoever hands in meanwhile waits, or has done it
        if _is_handed_in(token, invitation):
            raise Refusal(HANDED_IN)
        keep_answers(survey=survey, token=token, answers=answers, today=today)


def _is_handed_in(token: str, invitation: Invitation | None) -> bool:
    if invitation is not None:
        return Invitation.objects.filter(pk=invitation.pk, has_answered=True).exists()
    return not UnfinishedAnswers.objects.filter(key=answers_key(token)).exists()


def hand_in(*, survey: Survey, token: str, response: Response, today: date, invitation: Invitation | None) -> None:
    """Hand the answers in, once. Refusal where the link was used or the survey is closed; nothing is lost by that."""
    with transaction.atomic():
        held = _check_open(survey)
        if invitation is not None:
            _use_up(invitation)
        elif _is_handed_in(token, None):
            raise Refusal(HANDED_IN)
        UnfinishedAnswers.objects.filter(key=answers_key(token)).delete()
        is_linked = held.mode == SurveyMode.LINKED and invitation is not None
        HandedIn.objects.create(
            survey=held, answers=kept_answers(response.answers), role=response.role or "",
            participant=invitation.participant if is_linked and invitation else "", on=today if is_linked else None,
        )  # fmt: skip
        if not is_linked:
            _shake(held)
        _count(held, today, "handed_in")


def _use_up(invitation: Invitation) -> None:
    """One link, one response: of two sendings at once the second waits here and is refused."""
    one = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if one.has_answered:
        raise Refusal("This link has been used: the answers were handed in already. Thank you.")
    one.has_answered = True
    one.save(update_fields=["has_answered"])


def _shake(survey: Survey) -> None:
    """Write all answers of the survey anew in a drawn order.

    A database keeps rows in the order in which they came, and shows it in a dump: beside the order in which
    invitations were used it would say whose answers are whose.
    """
    rows = list(HandedIn.objects.filter(survey=survey))
    random.SystemRandom().shuffle(rows)
    HandedIn.objects.filter(survey=survey).delete()
    for row in rows:
        row.pk = uuid.uuid4()
    HandedIn.objects.bulk_create(rows)


def stop_reminders(*, invitation: Invitation) -> None:
    """Send this person no more e-mails about the survey."""
    Invitation.objects.filter(pk=invitation.pk).update(has_stopped=True)


def answers_so_far(*, survey: Survey, token: str) -> dict[str, Given | Unanswered]:
    """What was kept under this link; nothing where nothing was."""
    kept = UnfinishedAnswers.objects.filter(survey=survey, key=answers_key(token)).first()
    if kept is None:
        return {}
    try:
        content = json.loads(opened(SEALED_FOR, bytes(kept.sealed), with_secret=token.encode()))
    except SealBroken:  # the site's key was changed meanwhile: the respondent begins again
        return {}
    return read_answers(parse_questionnaire(survey.questionnaire.written), content)


def _check_open(survey: Survey) -> Survey:
    held = Survey.objects.select_for_update().select_related("questionnaire").get(pk=survey.pk)
    if held.state != SurveyState.OPEN:
        raise Refusal("This survey is not open for answers.")
    return held


def _count(survey: Survey, today: date, what: str) -> None:
    SurveyDay.objects.get_or_create(survey=survey, day=today)
    SurveyDay.objects.filter(survey=survey, day=today).update(**{what: F(what) + 1})
