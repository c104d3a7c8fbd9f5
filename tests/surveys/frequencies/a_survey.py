"""An invented survey of staff of the published shape, and short ways to write others down."""

from collections.abc import Mapping, Sequence
from typing import Any

from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire
from stepdown.surveys.responses import Given, Response, Unanswered

SKIPPED, NOT_SHOWN = Unanswered.SKIPPED, Unanswered.NOT_SHOWN

PUBLISHED_ROLES = {
    "social_worker": 11,
    "student_social_worker": 3,
    "senior_practitioner": 5,
    "team_manager": 2,
    "support_worker": 2,
    "bridging_worker": 1,
}
"""As published: 24 of the 25 who answered."""


def choice(name: str, label: str = "", **more: Any) -> Choice:
    return Choice(name=name, label={"en": label or name.replace("_", " ").capitalize()}, **more)


def question(name: str, kind: str = "one_of", choices: str | None = None, **more: Any) -> Question:
    label = more.pop("label", f"{name.replace('_', ' ').capitalize()}?")
    return Question(name=name, kind=kind, choices=choices, label={"en": label}, **more)


LISTS = {
    "roles": tuple(choice(role) for role in PUBLISHED_ROLES),
    "agreement": (
        choice("strongly_disagree", side="low"),
        choice("disagree", side="low"),
        choice("neither", "Neither agree nor disagree", side="middle"),
        choice("agree", side="high"),
        choice("strongly_agree", side="high"),
        choice("dont_know", "Don’t know", means="not_known"),
        choice("not_applicable", means="not_applicable"),
    ),
    "services": (choice("housing"), choice("health"), choice("school"), choice("none", "None of these", only=True)),
    "yes_no": (choice("yes"), choice("no")),
}
ROLE = question("role", choices="roles")


def questionnaire(*questions: Question, **more: Any) -> Questionnaire:
    written: dict[str, Any] = {
        "id": "staff-survey",
        "version": "2",
        "title": {"en": "Staff survey"},
        "pages": (Page(name="only", questions=questions),),
        "lists": LISTS,
        "role_question": "role" if any(q.name == "role" for q in questions) else None,
    }
    return Questionnaire(**(written | more))


def responses(answers: Sequence[Mapping[str, Given | Unanswered]]) -> tuple[Response, ...]:
    return tuple(Response(f"r{place}", given) for place, given in enumerate(answers))


def survey_of(asked: Questionnaire, answers: Sequence[Mapping[str, Given | Unanswered]], **more: Any) -> Survey:
    return Survey(asked, responses(answers), **more)


PUBLISHED = questionnaire(
    ROLE,
    question("outcomes", choices="agreement", label="Outcomes for families are more positive"),
    question("communication", choices="agreement", label="The team communicates well with me"),
    question("services", "several_of", "services", label="Which services does the team reach?"),
    question("again", choices="yes_no", label="Would you ask the team again?"),
    question("told", "agree", label="I was told what the survey is for"),
    question(
        "hours", "decimal", label="How many hours does the team save you?", unit="hours a week", is_time_saved=True
    ),
    question("families", "whole_number", label="With how many families?", relevant="${hours} > 0"),
    question("why", "long_text", label="Why is that?"),
)

_OUTCOMES = ["agree"] * 9 + ["strongly_agree"] * 16
_COMMUNICATION = [
    *(["strongly_disagree"] + ["disagree"] * 2 + ["neither"] * 3 + ["agree"] * 9 + ["strongly_agree"] * 7),
    *("dont_know", "not_applicable", SKIPPED),
]
_HOURS = [0.0] * 4 + [1.0] * 8 + [2.0] * 7 + [4.0] * 3 + [SKIPPED] * 3


def published_answers() -> list[dict[str, Given | Unanswered]]:
    """25 answers: 24 of them with a role. Answers and roles are dealt so that roles differ."""
    roles: list[str | Unanswered] = [role for role, people in PUBLISHED_ROLES.items() for _ in range(people)]
    dealt = []
    for place, role in enumerate([*roles, SKIPPED]):
        hours = _HOURS[place * 4 % 25]
        dealt.append({
            "role": role,
            "outcomes": _OUTCOMES[place * 7 % 25],
            "communication": _COMMUNICATION[place * 3 % 25],
            "services": ("none",) if place % 9 == 0 else ("housing", "health")[: 1 + place % 2],
            "again": "no" if place % 11 == 3 else "yes",
            "told": place != 4,
            "hours": hours,
            "families": NOT_SHOWN if hours in (0.0, SKIPPED) else place % 6 + 1,
            "why": SKIPPED if place % 3 else f"Reason {place}",
        })  # fmt: skip
    return dealt


def published_survey(**more: Any) -> Survey:
    return survey_of(PUBLISHED, published_answers(), **more)
