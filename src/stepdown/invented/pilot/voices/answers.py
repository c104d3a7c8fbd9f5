"""Twenty-five invented answers of thirty-seven who were asked; one respondent leaves out who they are."""

from random import Random

from stepdown.invented.pilot.deal import deal, draws
from stepdown.invented.pilot.voices.bank import told
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Response, Unanswered

INVITED = Invited(total=37)
"""One link was passed on to 37 people; how many of each role they were was not counted."""

ROLES = {
    "social_worker": 11,
    "student": 3,
    "senior_practitioner": 5,
    "team_manager": 2,
    "support_worker": 2,
    "bridging_worker": 1,
    None: 1,
}
"""As the pilot's evaluation printed them: they add up to 24, and one respondent gave no role."""

ANSWERED = sum(ROLES.values())

SPREAD: dict[str, dict[Given | None, int]] = {
    "communication": {"excellent": 16, "good": 9},
    "outcomes": {"more_positive": 25},
    "earlier": {"strongly_agree": 13, "agree": 8, "neither": 2, "disagree": 1, "not_applicable": 1},
    "trust": {"strongly_agree": 10, "agree": 11, "neither": 3, None: 1},
    "risk": {"strongly_agree": 8, "agree": 10, "neither": 5, "disagree": 2},
    "together": {"strongly_agree": 15, "agree": 9, "neither": 1},
    "father": {
        "strongly_agree": 3,
        "agree": 7,
        "neither": 8,
        "disagree": 5,
        "strongly_disagree": 1,
        "not_applicable": 1,
    },
    "ending": {"strongly_agree": 4, "agree": 9, "neither": 7, "disagree": 4, None: 1},
}
"""Of each closed question how many gave each answer; None left it out."""

HOURS: dict[Given | None, int] = {0.0: 2, 0.5: 4, 1.0: 7, 1.5: 3, 2.0: 2, None: 7}
"""Hours a week saved: seven could not say."""


def pilot_answers(seed: int) -> tuple[Response, ...]:
    """The 25 responses, in no order. The same seed gives the same."""
    chance = draws(seed, "survey answers")
    questionnaire, people = pilot_questionnaire(), range(ANSWERED)
    roles = deal(chance, people, ROLES)
    columns: dict[str, dict[int, Given | None]] = {
        name: dict(deal(chance, people, spread)) for name, spread in SPREAD.items()
    }
    columns["hours_saved"] = dict(deal(chance, people, HOURS))
    columns["families"] = {one: chance.randint(1, 9) for one in people}
    columns["support"] = {one: _support(chance) for one in people}
    columns |= {name: _written(chance, [text for _, text in coded]) for name, coded in told("answers.toml").items()}
    columns |= {"role": dict(roles), "worked": dict.fromkeys(people, "yes"), "consent": dict.fromkeys(people, True)}
    return tuple(_response(questionnaire, n, columns, roles[n]) for n in people)


def _support(chance: Random) -> tuple[str, ...]:
    kinds = ("domestic_abuse", "mental_health", "substance_misuse", "youth_work", "child_mental_health")
    return tuple(sorted(chance.sample(kinds, chance.randint(1, 3)), key=kinds.index))


def _written(chance: Random, texts: list[str]) -> dict[int, Given | None]:
    """Each text is one respondent's; the others wrote nothing."""
    writers = chance.sample(range(ANSWERED), len(texts))
    return dict(zip(writers, texts, strict=True))


def _response(
    questionnaire: Questionnaire, number: int, columns: dict[str, dict[int, Given | None]], role: str | None
) -> Response:
    asked = [q for q in questionnaire.questions() if q.kind is not QuestionKind.NOTE]
    given = {q.name: columns[q.name].get(number) for q in asked}
    answers: dict[str, Given | Unanswered] = {
        name: Unanswered.SKIPPED if answer is None else answer for name, answer in given.items()
    }
    return Response(f"R{number + 1:02}", answers, role)
