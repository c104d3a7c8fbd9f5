"""Answers about time saved, as what they are: a tally that a cost scenario can draw from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.surveys.frequencies.numbers import numbers_to
from stepdown.surveys.frequencies.survey import Survey


@dataclass(frozen=True, slots=True)
class TimeSaved:
    """The answers to one question, lowest first, each with how many gave it. Internal: an answer may be one person's.

    ``unit`` is what the question counts ('hours a week'); None where it does not say.
    """

    question: str
    label: str
    unit: str | None
    people: Mapping[float, int]

    @property
    def answered(self) -> int:
        """How many gave a number."""
        return sum(self.people.values())

    def quantile(self, share: float) -> float:
        """The least answer that at least ``share`` of those who answered do not exceed, as a cost scenario draws it."""
        reached = 0
        for amount, people in self.people.items():
            reached += people
            if reached >= share * self.answered:
                return amount
        raise ValueError(f"no answer is at {share} of the way: give a share from 0 to 1")


def time_saved(survey: Survey) -> tuple[TimeSaved, ...]:
    """The answers to each question about time saved that somebody answered, in the order of the questionnaire."""
    found = []
    for question in survey.questionnaire.questions():
        if question.is_time_saved and (amounts := numbers_to(survey, question)):
            people = dict(sorted(Counter(amounts).items()))
            found.append(TimeSaved(question.name, survey.label_of(question), question.unit, people))
    return tuple(found)
