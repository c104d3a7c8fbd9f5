"""What an author says of a question, a page or a list, made into one: what its kind does not take is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stepdown.surveys.authoring.naming import name_of
from stepdown.surveys.questionnaire.checking.kinds import takes
from stepdown.surveys.questionnaire.questionnaire import Choice, Question, Questionnaire, Said
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.written.parse import checked

_OF_A_KIND = ("choices", "choice_filter", "as_list", "required", "required_message", "constraint", "constraint_message",
              "default", "calculation", "unit", "is_time_saved")  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChoiceWritten:
    """One row of a list as its author left it. ``name`` is that of the choice which stood there, None for a new one."""

    name: str | None
    label: Said
    place: int
    rest: Mapping[str, Any]


def said(words: Mapping[str, str]) -> Said:
    """Words by language, without the languages in which nothing is written."""
    return {language: text.strip() for language, text in words.items() if text and text.strip()}


def question_written(before: Question | None, name: str, kind: QuestionKind, more: Mapping[str, Any]) -> Question:
    """The question of this name; what the author was not asked for stays as it was before.

    WrittenProblems where something is of no use.
    """
    held = before.model_dump() if before else {}
    whole = {**held, "name": name, "kind": kind, **more}
    return checked({key: value for key, value in whole.items() if key not in _OF_A_KIND or takes(kind, key)}, Question)


def free_name(questionnaire: Questionnaire, words: str) -> str:
    """A name that no question has yet."""
    return name_of(words, [question.name for question in questionnaire.questions()])


def list_written(rows: Iterable[ChoiceWritten]) -> tuple[Choice, ...]:
    """The choices of a list in the places that the author gave them; a row without words is taken out.

    A choice keeps its name whatever its words become, so that conditions and answers still mean it.
    """
    kept = sorted((row for row in rows if row.label), key=lambda row: row.place)
    taken = [row.name for row in kept if row.name]
    choices = []
    for row in kept:
        name = row.name or name_of(next(iter(row.label.values())), taken, otherwise="choice")
        taken.append(name)
        choices.append(checked({"name": name, "label": row.label, **row.rest}, Choice))
    return tuple(choices)
