"""The cells of a question's columns as answers, row by row, with a finding for each that cannot be understood."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyarrow as pa

from stepdown.dataset.check.cells.dates import read_dates
from stepdown.dataset.check.cells.numbers import NOT_YES_OR_NO, read_numbers, read_whole
from stepdown.dataset.check.cells.reading import Reading
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Column as Contracted
from stepdown.dataset.column import ColumnKind
from stepdown.dataset.finding import Finding
from stepdown.exchange.names import suggestion
from stepdown.exchange.survey_files.codes import ANSWERED, CHOSEN, REASONS, TICKED
from stepdown.exchange.survey_files.reading.choices import boxes_meant, choices_meant
from stepdown.exchange.survey_files.reading.headings import About
from stepdown.exchange.survey_files.reading.rules import NOT_A_CHOICE
from stepdown.exchange.survey_files.reading.sheet import Column, Sheet
from stepdown.exchange.survey_files.variables import Of
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Unanswered

type Answer = Given | Unanswered | None
"""An answer, or why there is none; nothing at all where a cell is empty, which may be either reason."""

_READERS: dict[QuestionKind, tuple[ColumnKind, Callable[[Contracted, pa.Array], Reading]]] = {
    QuestionKind.WHOLE_NUMBER: (ColumnKind.WHOLE, read_whole),
    QuestionKind.DECIMAL: (ColumnKind.NUMBER, read_numbers),
    QuestionKind.DATE: (ColumnKind.DATE, read_dates),
}
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Told:
    """A question's answers, one a row, and what is wrong with its cells."""

    answers: tuple[Answer, ...]
    findings: tuple[Finding, ...] = ()


def told_of(sheet: Sheet, questionnaire: Questionnaire, question: Question) -> Told:
    """What the sheet tells of a question; nothing in every row where it has no column for it."""
    column = sheet.columns.get(About(Of.ANSWER, question.name))
    if column is None:
        boxes = question.kind is QuestionKind.SEVERAL_OF
        return _boxes(sheet, questionnaire, question) if boxes else Told((None,) * len(sheet.rows))
    told = _column(sheet, questionnaire, question, column)
    why = sheet.columns.get(About(Of.REASON, question.name))
    return _with_reasons(sheet, told, why) if why else told


def _column(sheet: Sheet, questionnaire: Questionnaire, question: Question, column: Column) -> Told:
    """The one column of a question."""
    match question.kind:
        case QuestionKind.ONE_OF | QuestionKind.SEVERAL_OF:
            meant = choices_meant(questionnaire, question)
            understand = meant.of if question.kind is QuestionKind.ONE_OF else meant.several
            names = [choice.name for choice in questionnaire.choices_of(question)]
            return _each(sheet, column, understand, NOT_A_CHOICE, names)
        case QuestionKind.AGREE:
            return _each(sheet, column, boxes_meant(TICKED).of, NOT_YES_OR_NO)
        case QuestionKind.WHOLE_NUMBER | QuestionKind.DECIMAL | QuestionKind.DATE:
            return _typed(sheet, column, question.kind)
        case QuestionKind.WORKED_OUT:
            return Told(tuple(cell if cell is None else _worth(cell) for cell in column.cells))
        case _:
            return Told(column.cells)


def _each[A: Answer](
    sheet: Sheet, column: Column, understand: Callable[[str], A | None], rule: Rule, known: Sequence[str] = ()
) -> Told:
    """Each cell by itself; one that means nothing is a finding and no answer. ``known`` is what might be meant."""
    answers = tuple(None if cell is None else understand(cell) for cell in column.cells)
    findings = (
        rule.finding(sheet.place(column, at), {"suggestion": suggestion(cell, list(known))})
        for at, cell in enumerate(column.cells)
        if cell is not None and answers[at] is None
    )
    return Told(answers, tuple(findings))


def _typed(sheet: Sheet, column: Column, kind: QuestionKind) -> Told:
    """Numbers and dates, as in every file that is read."""
    form, read = _READERS[kind]
    cells = [cell.strip() if cell else None for cell in column.cells]
    reading = read(Contracted(column.heading, form, ""), pa.array(cells, pa.string()))
    findings = (trouble.rule.finding(sheet.place(column, at), trouble.details) for at, trouble in reading.troubles)
    return Told(tuple(reading.values.to_pylist()), tuple(findings))


def _worth(cell: str) -> Given:
    """What was worked out: a number where it is written as one, or else text."""
    if not _NUMBER.fullmatch(cell):
        return cell
    number = float(cell)
    return int(number) if number.is_integer() else number


def _boxes(sheet: Sheet, questionnaire: Questionnaire, question: Question) -> Told:
    """A column for each choice. Where one is ticked the empty ones are not; tools write nothing there."""
    parts, names = [], []
    for choice in questionnaire.choices_of(question):
        if column := sheet.columns.get(About(Of.CHOICE, question.name, choice.name)):
            meant = boxes_meant(CHOSEN, choice.name, *choice.label.values())
            parts.append(_each(sheet, column, meant.of, NOT_YES_OR_NO))
            names.append(choice.name)
    rows = zip(*(part.answers for part in parts), strict=True) if parts else ((),) * len(sheet.rows)
    answers = tuple(_together(names, row) for row in rows)
    return Told(answers, tuple(finding for part in parts for finding in part.findings))


def _together(names: Sequence[str], row: Sequence[Answer]) -> Answer:
    for told in row:
        if isinstance(told, Unanswered):
            return told
    ticked = tuple(name for name, told in zip(names, row, strict=True) if told is True)
    if ticked:
        return ticked
    return None if all(told is None for told in row) else Unanswered.SKIPPED


def _with_reasons(sheet: Sheet, told: Told, column: Column) -> Told:
    """The reasons that a column of its own gives, where there is no answer."""
    codes = (ANSWERED, *REASONS)
    why = _each(sheet, column, boxes_meant(codes).of, NOT_A_CHOICE, [code.label for code in codes])
    reasons = (reason if isinstance(reason, Unanswered) else None for reason in why.answers)
    answers = tuple(reason if answer is None else answer for answer, reason in zip(told.answers, reasons, strict=True))
    return Told(answers, (*told.findings, *why.findings))
