"""What a cell says of a closed question: a choice by its name, its code or its words; several; or no answer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stepdown.exchange.survey_files.codes import Code, codes_of
from stepdown.exchange.survey_files.reading.headings import folded
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.responses import Unanswered

type Meaning = str | bool | Unanswered
"""The name of a choice, whether a box was ticked, or why there is no answer."""

_SEPARATORS = (";", "|", "\n", ",", " ")
_YES, _NO = ("yes", "true", "y", "ok", "x"), ("no", "false", "n")


@dataclass(frozen=True, slots=True)
class Meanings:
    """What texts mean: names as they stand, and all that a choice may be called by whatever the capitals."""

    names: frozenset[str]
    called: Mapping[str, Meaning]

    def of(self, text: str) -> Meaning | None:
        """What a text means; None where it means nothing."""
        return text.strip() if text.strip() in self.names else self.called.get(folded(text))

    def several(self, text: str) -> tuple[str, ...] | Unanswered | None:
        """The choices in one cell, by whatever it takes to cut it so that every part is one; None where nothing does.

        Whole words are tried before parts: a choice may have a comma of its own.
        """
        for parts in ([text], *(text.split(separator) for separator in _SEPARATORS)):
            said = [self.of(part) for part in parts if part.strip()]
            if len(said) == 1 and isinstance(said[0], Unanswered):
                return said[0]
            if all(isinstance(each, str) and not isinstance(each, Unanswered) for each in said):
                return tuple(dict.fromkeys(str(each) for each in said))
        return None


def choices_meant(questionnaire: Questionnaire, question: Question) -> Meanings:
    """What texts mean as answers to a question with choices. Words that two choices share mean neither."""
    choices = questionnaire.choices_of(question)
    names = _alone((choice.name, choice.name) for choice in choices)
    codes = _codes(codes_of(questionnaire, question, None))
    words = _alone((said, choice.name) for choice in choices for said in choice.label.values())
    return Meanings(frozenset(choice.name for choice in choices), {**words, **codes, **names})


def boxes_meant(codes: Iterable[Code], *chosen: str) -> Meanings:
    """What texts mean of a box: ticked or not. ``chosen`` are the choice's own words, which tools write for a tick."""
    said: dict[str, Meaning] = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}
    said |= {folded(words): True for words in chosen}
    return Meanings(frozenset(), {**said, **_codes(codes)})


def _codes(codes: Iterable[Code]) -> dict[str, Meaning]:
    kept = tuple(codes)
    return {folded(code.label): code.of for code in kept} | {str(code.number): code.of for code in kept}


def _alone(pairs: Iterable[tuple[str, str]]) -> dict[str, Meaning]:
    """Each text, folded, that one choice alone has."""
    found = defaultdict(set)
    for text, choice in pairs:
        found[folded(text)].add(choice)
    return {text: min(choices) for text, choices in found.items() if len(choices) == 1}
