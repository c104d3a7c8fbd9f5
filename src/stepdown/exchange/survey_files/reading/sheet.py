"""A CSV file of responses as columns of text, each with what it is about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.delimited.csv_file import Start, read_csv, starts
from stepdown.exchange.delimited.encoding import decode
from stepdown.exchange.names import closest
from stepdown.exchange.rules.files import EMPTY_FILE
from stepdown.exchange.survey_files.harmless import as_it_was
from stepdown.exchange.survey_files.reading.headings import About, about, headings_of
from stepdown.exchange.survey_files.reading.rules import (
    COLUMN_NOT_READ,
    COLUMN_TWICE,
    NO_QUESTION_FOUND,
    QUESTION_NOT_THERE,
)
from stepdown.exchange.table_rows import Body
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading as it stands, and its cells as text; None where a cell is empty."""

    heading: str
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns by what they are about, and the number of each row in the file (1 is the first)."""

    file: str
    columns: Mapping[About, Column]
    rows: tuple[int, ...]

    def place(self, column: Column, at: int) -> Place:
        """Where a cell stands; ``at`` counts rows from 0."""
        return Place(self.file, row=self.rows[at], column=column.heading, value=column.cells[at])


def read_sheet(content: bytes, questionnaire: Questionnaire, file: str) -> tuple[Sheet | None, list[Finding]]:
    """The sheet with its findings; None where it cannot be read as responses to the questionnaire."""
    if not content.strip():
        return None, [EMPTY_FILE.finding(Place(file))]
    decoded = decode(file, content)
    if decoded.utf8 is None:
        return None, list(decoded.findings)
    known = headings_of(questionnaire)
    start, row = _headings(starts(decoded.utf8), known)
    if not row:
        return None, [*decoded.findings, NO_QUESTION_FOUND.finding(Place(file))]
    body, found = read_csv(file, decoded.utf8, start, row)
    if body is None:
        return None, [*decoded.findings, *found]
    sheet, more = _sheet(body, known)
    return sheet, [*decoded.findings, *found, *more, *_not_there(sheet, questionnaire)]


def _headings(cut: Sequence[Start], known: Mapping[str, About]) -> tuple[Start, int]:
    """The separator and the row (1 is the first) of the most headings about questions; 0 where there is none."""
    counted = [
        (sum(1 for cell in row if cell and _is_of_question(cell, known)), -at, start)
        for start in cut
        for at, row in enumerate(start.rows, 1)
    ]
    most, row, start = max(counted, key=lambda found: found[:2], default=(0, 0, cut[0]))
    return start, -row if most else 0


def _is_of_question(heading: str, known: Mapping[str, About]) -> bool:
    found = about(heading, known)
    return found is not None and found.question is not None


def _sheet(body: Body, known: Mapping[str, About]) -> tuple[Sheet, list[Finding]]:
    """The columns that are about something; blank rows are passed over."""
    cells = {place: body.columns[place].to_pylist() for place in body.headings.names}
    kept = [at for at in range(len(body.numbers)) if any(column[at] for column in cells.values())]
    rows = tuple(body.numbers[at].as_py() for at in kept)
    columns: dict[About, Column] = {}
    findings = []
    for place, heading in body.headings.names.items():
        said = about(heading, known)
        if said is None:
            findings.append(_not_read(body.file, heading, known))
        elif said in columns:
            where = Place(body.file, row=body.headings.row, column=heading)
            findings.append(COLUMN_TWICE.finding(where, {"first": columns[said].heading}))
        else:
            columns[said] = Column(heading, tuple(_text(cells[place][at]) for at in kept))
    return Sheet(body.file, columns, rows), findings


def _text(cell: str | None) -> str | None:
    return as_it_was(cell) if cell and cell.strip() else None


def _not_read(file: str, heading: str, known: Mapping[str, About]) -> Finding:
    like = closest(heading, [words for words, said in known.items() if said.question])
    return COLUMN_NOT_READ.finding(
        Place(file, column=heading), {"suggestion": f" Did you mean {like}?" if like else ""}
    )


def _not_there(sheet: Sheet, questionnaire: Questionnaire) -> Iterator[Finding]:
    there = {said.question for said in sheet.columns}
    for question in questionnaire.questions():
        if question.kind not in (QuestionKind.NOTE, QuestionKind.WORKED_OUT) and question.name not in there:
            yield QUESTION_NOT_THERE.finding(Place(sheet.file, column=question.name))
