"""The numbers that stand for choices: 0 and up for what was answered, below 0 for why there is no answer."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from stepdown.surveys.questionnaire.questionnaire import Choice, Question, Questionnaire
from stepdown.surveys.responses import Unanswered

_NUMBER, _REASON_NUMBER = re.compile(r"0|[1-9]\d{0,7}"), re.compile(r"-[1-9]\d{0,7}")
_FIRST_OF_REASON = {Unanswered.SKIPPED: -98, Unanswered.NOT_SHOWN: -99}
_SHORT = {Unanswered.SKIPPED: "Skipped", Unanswered.NOT_SHOWN: "Not shown"}


@dataclass(frozen=True, slots=True)
class Code:
    """A number and what it means. ``of`` is the choice by name, whether a box was ticked, or why there is no answer."""

    number: int
    label: str
    of: str | bool | Unanswered

    @property
    def is_missing(self) -> bool:
        """Whether it says why there is no answer."""
        return self.number < 0


ANSWERED = Code(0, "Answered", of=True)
REASONS = tuple(Code(number, _SHORT[why], why) for why, number in _FIRST_OF_REASON.items())
"""Why a question has no answer, where no choice is named like these numbers."""

CHOSEN = (Code(0, "Not chosen", of=False), Code(1, "Chosen", of=True), *REASONS)
TICKED = (Code(0, "Not ticked", of=False), Code(1, "Ticked", of=True), *REASONS)
YES_NO = (Code(0, "No", of=False), Code(1, "Yes", of=True))


def codes_of(questionnaire: Questionnaire, question: Question, language: str | None) -> tuple[Code, ...]:
    """A code for each choice, then for each reason. A choice that is called by a whole number keeps it.

    No code is a number that another choice is called by, so that a number in a file can mean one thing only.
    """
    choices = questionnaire.choices_of(question)
    called = Counter(text for choice in choices for text in {choice.name, *choice.label.values()})
    up, down = _free(1, 1, called), _free(-1, -1, {*called, *(str(number) for number in _FIRST_OF_REASON.values())})
    said = [
        Code(
            _number(choice, down, _REASON_NUMBER, called) if choice.means else _number(choice, up, _NUMBER, called),
            questionnaire.said(choice.label, language) or choice.name,
            choice.name,
        )
        for choice in choices
    ]
    reasons = [replace(code, number=next(_free(code.number, -2, called))) for code in REASONS]
    return tuple(_told_apart([*said, *reasons]))


def _number(choice: Choice, free: Iterator[int], own: re.Pattern[str], called: Counter[str]) -> int:
    """The number by which a choice goes already: its name, or words that no other choice has; else the next free."""
    for text in (choice.name, *(words for words in choice.label.values() if called[words] == 1)):
        if own.fullmatch(text):
            return int(text)
    return next(free)


def _free(first: int, step: int, called: Iterable[str]) -> Iterator[int]:
    """The numbers from the first on that no choice is called by."""
    taken = set(called)
    return (number for number in count(first, step) if str(number) not in taken)


def _told_apart(codes: Sequence[Code]) -> Iterator[Code]:
    """Labels that several choices share, with the code behind each."""
    times = Counter(code.label.casefold() for code in codes)
    for code in codes:
        is_alone = times[code.label.casefold()] == 1
        yield code if is_alone else replace(code, label=f"{code.label} ({code.number})")
