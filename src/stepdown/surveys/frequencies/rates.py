"""The response rate: answered of invited, altogether and by role. How many were invited may be not known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.results.result import Relation, Result, Tally
from stepdown.surveys.frequencies.figures import INVITATION, About, Part
from stepdown.surveys.frequencies.names import id_words, responses_id, role_table_id
from stepdown.surveys.frequencies.roles import role_of
from stepdown.surveys.frequencies.survey import Survey

RATES = "surveys.frequencies.rates"
COMPLETE = "surveys.responses.Response.is_complete"
NOT_KNOWN = "Where it is not known how many were invited, there is no rate."
MORE_ANSWERED = "Where more answered than were invited, there is no rate."


@dataclass(frozen=True, slots=True)
class Invited:
    """How many were invited. None, or a role that is not there, is not known: it is never nought."""

    total: int | None = None
    by_role: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if min((self.total or 0, *self.by_role.values())) < 0:
            raise ValueError("nobody can invite fewer than no people")
        if self.total is not None and sum(self.by_role.values()) > self.total:
            raise ValueError(f"the roles add up to more than the {self.total} who were invited")


def rates_part(survey: Survey, invited: Invited, labels: Mapping[str, str]) -> Part:
    """How many responded, how many of them completely, and the rates."""
    id_, answered = responses_id(survey.questionnaire), len(survey.responses)
    complete = sum(response.is_complete for response in survey.responses)
    about = About(f"{id_}.rate", RATES)
    rate = _rate(about, f"{id_}.rate", "Response rate", answered, invited.total)
    responses = about.count(id_, "Responses", Tally(answered))
    whole = About(f"{id_}.rate", COMPLETE).share(f"{id_}.complete", "Complete responses", Tally(complete, answered))
    sums = (Relation(rate.id, (id_,)), Relation(f"{whole.id}#known", (id_,)))
    return Part.of((Part((responses, rate, whole), sums), _by_role(survey, invited, labels, rate)))


def _by_role(survey: Survey, invited: Invited, labels: Mapping[str, str], rate: Result) -> Part:
    questionnaire, words = survey.questionnaire, id_words(labels)
    table = f"{responses_id(questionnaire)}.role_rate"
    roles = [role_of(survey, response) for response in survey.responses]
    known = sum(1 for role in roles if role is not None)
    about = About(table, RATES, internal=survey.is_too_few(known))
    rates = tuple(
        _rate(about, f"{table}.{words[role]}", f"Response rate: {label}", roles.count(role), invited.by_role.get(role))
        for role, label in labels.items()
    )
    sums = [Relation(f"{table}.{words[role]}", (f"{role_table_id(questionnaire)}.{words[role]}",)) for role in labels]
    if _tells_all(invited, labels) and all(each.tally.known is not None for each in (rate, *rates)):
        sums.append(Relation(f"{rate.id}#known", tuple(f"{each.id}#known" for each in rates)))
    return Part(rates, tuple(sums))


def _tells_all(invited: Invited, labels: Mapping[str, str]) -> bool:
    """Whether the roles add up to all who were invited."""
    return bool(labels) and sum(invited.by_role.get(role, 0) for role in labels) == invited.total


def _rate(about: About, id_: str, label: str, answered: int, invited: int | None) -> Result:
    about = About(about.table, RATES, INVITATION, about.internal)
    if invited is None or answered > invited:
        return about.count(id_, label, Tally(answered), NOT_KNOWN if invited is None else MORE_ANSWERED)
    return about.share(id_, label, Tally(answered, invited, total=invited))
