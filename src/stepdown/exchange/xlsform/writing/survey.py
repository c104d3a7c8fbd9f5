"""The sheet of questions: parts and pages as groups, with a question on a page of its own standing alone."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from stepdown.exchange.xlsform.columns import IS_TIME_SAVED, PAGE, UNIT, WORDS
from stepdown.exchange.xlsform.writing.rows import Row, in_languages
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind

COLUMNS = (
    *("type", "name", "label", "hint", "required", "required_message", "relevant", "constraint", "constraint_message"),
    *("calculation", "choice_filter", "default", "appearance", UNIT, IS_TIME_SAVED, PAGE),
)
_TYPE: Mapping[QuestionKind, str] = {
    QuestionKind.NOTE: "note",
    QuestionKind.TEXT: "text",
    QuestionKind.LONG_TEXT: "text",
    QuestionKind.WHOLE_NUMBER: "integer",
    QuestionKind.DECIMAL: "decimal",
    QuestionKind.DATE: "date",
    QuestionKind.ONE_OF: "select_one",
    QuestionKind.SEVERAL_OF: "select_multiple",
    QuestionKind.AGREE: "acknowledge",
    QuestionKind.WORKED_OUT: "calculate",
}
_TOGETHER = "field-list"
_RESERVED = "meta"


def survey_rows(questionnaire: Questionnaire) -> list[Row]:
    """The rows below the headings."""
    names = _Names(questionnaire)
    rows: list[Row] = []
    for (section, relevant), pages in groupby(questionnaire.pages, key=lambda page: (page.section, page.relevant)):
        within = [row for page in pages for row in _page(page, names)]
        if section or relevant:
            begin = {"type": "begin_group", "name": names.of_part(), "relevant": relevant}
            within = [begin | in_languages("label", section), *within, {"type": "end_group"}]
        rows += within
    return rows


class _Names:
    """Names for groups. No group may have the name of a question or of another group: expressions would not know."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._taken = {_RESERVED, *(question.name.lower() for question in questionnaire.questions())}
        self._kept = {page.name.lower() for page in questionnaire.pages}

    def of_page(self, name: str) -> str:
        """The page's own name if it is free."""
        return self._free([name, f"{name}_page"], f"{name}_page_", set())

    def of_part(self) -> str:
        """A name that no page wants."""
        return self._free([], "part_", self._kept)

    def _free(self, wanted: list[str], stem: str, kept: set[str]) -> str:
        tried = (*wanted, *(f"{stem}{number}" for number in range(1, len(self._taken | kept) + 2)))
        name = next(name for name in tried if name.lower() not in self._taken | kept)
        self._taken.add(name.lower())
        return name


def _page(page: Page, names: _Names) -> Iterator[Row]:
    only = page.questions[0]
    if len(page.questions) == 1 and not page.title:
        yield _question(only) | {PAGE: page.name if page.name != only.name else None}
        return
    name = names.of_page(page.name)
    begin = {
        "type": "begin_group",
        "name": name,
        "appearance": _TOGETHER,
        PAGE: page.name if page.name != name else None,
    }
    yield begin | in_languages("label", page.title)
    for question in page.questions:
        yield _question(question)
    yield {"type": "end_group"}


def _question(question: Question) -> dict[str, str | None]:
    choices = f" {question.choices}" if question.choices else ""
    return {
        "type": f"{_TYPE[question.kind]}{choices}",
        "name": question.name,
        "required": "yes" if question.required else None,
        "relevant": question.relevant,
        "constraint": question.constraint,
        "calculation": question.calculation,
        "choice_filter": question.choice_filter,
        "default": question.default,
        "appearance": _appearance(question),
        UNIT: question.unit,
        IS_TIME_SAVED: "yes" if question.is_time_saved else None,
        **{heading: said for column in WORDS for heading, said in _words(question, column).items()},
    }


def _words(question: Question, column: str) -> dict[str, str]:
    return in_languages(column, getattr(question, column, {}))


def _appearance(question: Question) -> str | None:
    if question.kind is QuestionKind.LONG_TEXT:
        return "multiline"
    return "minimal" if question.as_list else None
