"""People are put on the list of a survey, invited by e-mail, and reminded while they have not answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from smtplib import SMTPException
from uuid import UUID

from django.core.mail import EmailMessage, mailers

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.links import token_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.surveys import Invitation, Survey
from stepdown.records.tokens import hash_of
from stepdown.surveys.words import SurveyMode

MOST_REMINDERS = 2
"""How often somebody is reminded at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to ask: their address, their role in the project where it is known, and in the linked mode who it is."""

    email: str
    role: str = ""
    participant: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of an e-mail. ``{link}`` stands for the personal link, ``{stop}`` for the one that ends reminders."""

    subject: str
    words: str


@action(Act.INVITE)
def add_invitations(*, by: Colleague, at: datetime, survey: Survey, people: Sequence[Asked]) -> Survey:
    """Put people on the list; somebody who is on it already stays as they are."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    check_part(by, Act.INVITE, held.project)
    if held.mode == SurveyMode.OPEN_LINK:
        raise Refusal("This survey has one open link. Pass the link on instead.")
    if held.state == SurveyState.CLOSED or (held.last_day is not None and held.last_day < at.date()):
        raise Refusal("This survey is over.")
    if held.mode == SurveyMode.LINKED and any(not person.participant for person in people):
        raise Refusal("Answers are tied to the participant in this survey. Say who each person is.")
    known = {email.lower() for email in held.invitations.values_list("email", flat=True)}
    new = {person.email.lower(): person for person in people if person.email.lower() not in known}
    Invitation.objects.bulk_create(_invitation(held, person) for person in new.values())
    return held


def _invitation(survey: Survey, person: Asked) -> Invitation:
    made = Invitation(survey=survey, email=person.email.lower(), role=person.role)
    made.participant = person.participant if survey.mode == SurveyMode.LINKED else ""
    made.token_hash = hash_of(token_of(made))
    return made


@action(Act.INVITE)
def send_invitations(
    *, by: Colleague, at: datetime, survey: Survey, letter: Letter, address_of: Callable[[str], tuple[str, str]]
) -> Survey:
    """Send the invitation to everybody on the list to whom none was sent yet.

    ``address_of``: from a token to the addresses of the survey and of the page that ends reminders.
    """
    held = _open(by, survey)
    waiting = held.invitations.filter(sent_on__isnull=True, has_stopped=False, has_answered=False)
    sent = _send(list(waiting), letter, address_of)
    Invitation.objects.filter(pk__in=sent).update(sent_on=at.date())
    return held


@action(Act.INVITE)
def send_reminders(
    *, by: Colleague, at: datetime, survey: Survey, letter: Letter, address_of: Callable[[str], tuple[str, str]]
) -> Survey:
    """Remind those who have not answered, at most twice and once a day. Nobody is told who they are."""
    held = _open(by, survey)
    waiting = held.invitations.filter(
        sent_on__lt=at.date(), has_stopped=False, has_answered=False, reminders__lt=MOST_REMINDERS
    ).exclude(reminded_on=at.date())
    # All that were invited are marked alike: that somebody was not reminded would say that they have answered.
    sent_to = list(held.invitations.filter(sent_on__lt=at.date()).exclude(reminded_on=at.date()))
    _send(list(waiting), letter, address_of)
    for one in sent_to:
        one.reminders, one.reminded_on = one.reminders + 1, at.date()
    Invitation.objects.bulk_update(sent_to, ["reminders", "reminded_on"])
    return held


def _open(by: Colleague, survey: Survey) -> Survey:
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    check_part(by, Act.INVITE, held.project)
    if held.state != SurveyState.OPEN:
        raise Refusal("This survey is not open.")
    if held.mode == SurveyMode.OPEN_LINK:
        raise Refusal("This survey has one open link. Pass the link on instead.")
    return held


def _send(
    invitations: Sequence[Invitation], letter: Letter, address_of: Callable[[str], tuple[str, str]]
) -> list[UUID]:
    """The ids of those to whom it went. Whoever the mail server did not take stays on the list for the next time.

    Refusal where it takes nobody.
    """
    sent: list[UUID] = []
    try:
        with mailers.default as mailer:
            for one in invitations:
                link, stop = address_of(token_of(one))
                words = letter.words.replace("{link}", link).replace("{stop}", stop)
                mailer.send_messages([EmailMessage(letter.subject, words, to=[one.email])])
                sent.append(one.pk)
    except (SMTPException, OSError) as error:
        if not sent:
            raise Refusal("The mail server takes no e-mails. Ask the administrator to look at its settings.") from error
    return sent
