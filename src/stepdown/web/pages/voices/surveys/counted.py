"""How many were asked and how many answered: in all, and never who."""

from dataclasses import dataclass

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectNamed
from stepdown.records.queries.surveys.seen import InvitationRow, SurveyRow, invitations_of, survey_row
from stepdown.results.rounding import percent
from stepdown.surveys.words import SurveyMode
from stepdown.web.asking import Asked


@dataclass(frozen=True, slots=True)
class Counted:
    """The numbers of a survey. ``asked`` is None where nobody knows it, and not told to who does not invite.

    ``waiting``: how many of them have not been sent an invitation yet.
    """

    asked: int | None
    answers: int
    waiting: int = 0
    tells_asked: bool = True

    def sentence(self) -> str:
        """'14 people were asked, and there are 9 answers in all (64.3%).'"""
        answers = "is 1 answer" if self.answers == 1 else f"are {self.answers:,} answers"
        if not self.tells_asked:
            return f"There {answers} in all."
        if self.asked is None:
            return f"How many were asked is not known, and there {answers} in all."
        share = f" ({percent(self.answers, self.asked, 1)}%)" if 0 < self.asked >= self.answers else ""
        return f"{self._who(self.asked)}, and there {answers} in all{share}."

    def _who(self, asked: int) -> str:
        people = "1 person" if asked == 1 else f"{asked:,} people"
        were, are = ("was", "is") if asked == 1 else ("were", "are")
        return f"{people} {are} on the list" if self.waiting else f"{people} {were} asked"


def counted(request: Asked, survey: SurveyRow, project: ProjectNamed) -> Counted:
    """How many people are on the list, or as many as somebody said, for who invites; how many answered, for all."""
    if not project.may(Act.INVITE):
        return Counted(None, survey.handed_in, tells_asked=False)
    if survey.mode is SurveyMode.OPEN_LINK:
        return Counted(survey_row(request.user, survey_id=survey.id).invited, survey.handed_in)
    rows = invitations_of(request.user, survey_id=survey.id)
    return Counted(len(rows), survey.handed_in, len(waiting(rows)))


def waiting(invitations: tuple[InvitationRow, ...]) -> tuple[InvitationRow, ...]:
    """Those to whom no invitation was sent yet."""
    return tuple(one for one in invitations if one.sent_on is None and not one.has_stopped)


def role_counts(invitations: tuple[InvitationRow, ...]) -> dict[str, int]:
    """How many people on the list have each role; those without one are left out."""
    roles = [invitation.role for invitation in invitations if invitation.role]
    return {role: roles.count(role) for role in dict.fromkeys(roles)}


def small_roles(counts: dict[str, int], labels: dict[str, str], smallest: int) -> tuple[str, ...]:
    """A warning for each role that so few people have that their answers could be recognised."""
    few = ((labels.get(role, role), number) for role, number in counts.items() if number < max(smallest, 2))
    return tuple(
        f"{label} has {'1 person' if number == 1 else f'{number} people'}: their answers could be recognised. "
        "Use a role that others share."
        for label, number in few
    )
