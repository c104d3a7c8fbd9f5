"""Who responded, by role: a role that nobody gave is a row of its own, and the roles are reconciled with the total."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stepdown.results.result import Relation, Tally
from stepdown.surveys.frequencies.closed import chosen
from stepdown.surveys.frequencies.figures import About, Part, same_base
from stepdown.surveys.frequencies.names import id_words, responses_id, role_table_id
from stepdown.surveys.frequencies.survey import CLOSED, Survey
from stepdown.surveys.frequencies.tallies import given
from stepdown.surveys.responses import Response, Unanswered

ROLES = "surveys.frequencies.roles.role_of"
NOT_GIVEN_LABEL = "Role not given"


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Whether the answers by role add up to all answers."""

    total: int
    with_a_role: int
    role_not_given: int

    @property
    def unaccounted(self) -> int:
        """How many answers are in the total and in no row; below nought where the rows hold more than the total."""
        return self.total - self.with_a_role - self.role_not_given

    @property
    def is_complete(self) -> bool:
        """Whether the rows add up to the total."""
        return self.unaccounted == 0

    def sentence(self) -> str:
        """'25 answers: 24 with a role and 1 without.', and what does not add up."""
        said = f"{self.total:,} answers: {self.with_a_role:,} with a role and {self.role_not_given:,} without."
        if self.is_complete:
            return said
        missing = f"{self.unaccounted:,} too few" if self.unaccounted > 0 else f"{-self.unaccounted:,} too many"
        return f"{said} The rows do not add up to the total: {missing}."


def role_of(survey: Survey, response: Response) -> str | None:
    """The role that the response bears, or else the answer to the question that asks for it; None where not given."""
    asked = survey.questionnaire.role_question
    if response.role is not None or asked is None:
        return response.role
    question = survey.questionnaire.question(asked)
    if question.kind in CLOSED:
        said = chosen(survey, question, response)
        return said[0] if isinstance(said, tuple) else None
    written = given(asked, response)
    return None if isinstance(written, Unanswered) else str(written).strip()


def role_labels(survey: Survey, others: Iterable[str] = ()) -> dict[str, str]:
    """Every role and its label: those that the questionnaire offers in its order, then any other by name."""
    questionnaire = survey.questionnaire
    asked = questionnaire.question(questionnaire.role_question) if questionnaire.role_question else None
    choices = questionnaire.choices_of(asked) if asked else ()
    offered = {choice.name: survey.said(choice.label) or choice.name for choice in choices if choice.means is None}
    found = {role_of(survey, response) for response in survey.responses} | set(others)
    return offered | {role: role for role in sorted(role for role in found if role and role not in offered)}


def roles_part(survey: Survey, labels: Mapping[str, str]) -> Part:
    """Each role's share of the responses whose role is known; a role not given is not known."""
    table, whole = role_table_id(survey.questionnaire), responses_id(survey.questionnaire)
    roles = [role_of(survey, response) for response in survey.responses]
    words, known = id_words(labels), sum(1 for role in roles if role is not None)
    about = About(table, ROLES, internal=survey.is_too_few(known))
    shares = [
        about.share(
            f"{table}.{words[role]}",
            f"Role: {label}",
            Tally(roles.count(role), known, not_known=len(roles) - known, total=len(roles)),
            {"role": role},
        )
        for role, label in labels.items()
    ]
    if not shares:
        return Part()
    sums = (
        Relation(f"{shares[0].id}#total", (whole,)),
        Relation(f"{shares[0].id}#known", tuple(share.id for share in shares)),
    )
    return Part(tuple(shares), (*sums, *same_base(shares)))


def reconcile(survey: Survey) -> Reconciliation:
    """All responses against those by role."""
    roles = [role_of(survey, response) for response in survey.responses]
    without = roles.count(None)
    return Reconciliation(len(roles), len(roles) - without, without)
