"""The sheet of choices, and the one row of settings."""

from collections.abc import Iterator

from stepdown.exchange.xlsform.columns import MEANS, ONLY, ORIGIN, ROLE_QUESTION, SIDE, SIGNED_OFF, TITLE
from stepdown.exchange.xlsform.languages import named
from stepdown.exchange.xlsform.writing.rows import Row, in_languages
from stepdown.surveys.questionnaire.questionnaire import Choice, Questionnaire

COLUMNS = ("list_name", "name", "label")
OWN_COLUMNS = (SIDE, MEANS, ONLY)


def choice_rows(questionnaire: Questionnaire) -> list[Row]:
    """The rows below the headings, list by list."""
    return [
        {"list_name": name, **_choice(choice)} for name, choices in questionnaire.lists.items() for choice in choices
    ]


def tags(questionnaire: Questionnaire) -> Iterator[str]:
    """The columns by which choices are filtered, each once."""
    every = (choice for choices in questionnaire.lists.values() for choice in choices)
    yield from dict.fromkeys(tag for choice in every for tag in choice.tags)


def settings_row(questionnaire: Questionnaire) -> Row:
    """What is said of the whole form."""
    first = questionnaire.languages[0]
    return {
        "form_title": questionnaire.title[first],
        "form_id": questionnaire.id,
        "version": questionnaire.version,
        "default_language": named(first),
        **in_languages(TITLE, {code: said for code, said in questionnaire.title.items() if code != first}),
        ORIGIN: questionnaire.origin,
        SIGNED_OFF: questionnaire.signed_off,
        ROLE_QUESTION: questionnaire.role_question,
    }


def _choice(choice: Choice) -> dict[str, str | None]:
    return {
        "name": choice.name,
        **in_languages("label", choice.label),
        **choice.tags,
        SIDE: choice.side,
        MEANS: choice.means,
        ONLY: "yes" if choice.only else None,
    }
