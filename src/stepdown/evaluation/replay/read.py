"""Reading a figures file: CSV text to figures, with a finding for each thing that cannot be read."""

import csv
from collections import Counter
from collections.abc import Callable
from io import StringIO
from typing import NamedTuple

from stepdown.dataset.finding import Finding
from stepdown.evaluation.replay.expression.parse import parse_checks, parse_sum
from stepdown.evaluation.replay.expression.tree import Expression
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import NotStated, read_printed

REQUIRED = ("id", "value")
OPTIONAL = ("section", "quantity", "unit", "numerator", "denominator", "expression", "total_of", "note")
ARITHMETIC = "Use numbers, the ids of rows and + - * / ( ); see the explanation of replay."


class FiguresRead(NamedTuple):
    """The figures that could be read, every id that the file gives, and what could not be read."""

    figures: tuple[Figure, ...]
    ids: frozenset[str]
    findings: tuple[Finding, ...]


class _Line(NamedTuple):
    """One row of the file: its line number, its cells by column, and its cells beyond the last column."""

    number: int
    cells: dict[str, str]
    beyond: list[str]


def read_figures(text: str, file: str) -> FiguresRead:
    """The figures of one CSV file. Lines that begin with '#' before the header are the file's own remarks."""
    if "\0" in text:
        return _stopped(file, "not_text", "The file holds bytes that are not text", "Save it as CSV UTF-8.")
    try:
        header, lines = _lines(text)
    except csv.Error as error:
        return _stopped(file, "not_csv", f"The file is not CSV: {error}", "Save it again as CSV UTF-8.")
    missing = [name for name in REQUIRED if name not in header]
    if missing or len(set(header)) < len(header):
        twice = [name for name, count in Counter(header).items() if count > 1]
        problem = f"No column {' and no column '.join(missing)}" if missing else f"Column {twice[0]!r} appears twice"
        known = ", ".join((*REQUIRED, *OPTIONAL))
        return _stopped(file, "columns", problem, f"Name the columns in the first row: {known}.")
    if not lines:
        return _stopped(file, "empty", "The file holds no figures", "Write one row for each figure.")
    return _figures(lines, file)


def _stopped(file: str, rule: str, problem: str, remedy: str) -> FiguresRead:
    return FiguresRead((), frozenset(), (Finding(rule, problem, remedy, file),))


def _lines(text: str) -> tuple[list[str], list[_Line]]:
    source = text.removeprefix("\ufeff").splitlines(keepends=True)
    remarks = next((i for i, line in enumerate(source) if line.strip() and not line.startswith("#")), len(source))
    reader = csv.reader(StringIO("".join(source[remarks:]), newline=""), strict=True)
    header = [name.strip().lower() for name in next(reader, [])]
    lines: list[_Line] = []
    began = reader.line_num
    for cells in reader:
        if any(cell.strip() for cell in cells):
            named = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
            lines.append(_Line(remarks + began + 1, named, [c for c in cells[len(header) :] if c.strip()]))
        began = reader.line_num
    return header, lines


def _figures(lines: list[_Line], file: str) -> FiguresRead:
    findings: list[Finding] = []
    figures: list[Figure] = []
    seen: dict[str, int] = {}
    for line in lines:
        row = _Row(line, file, findings)
        if (first := seen.setdefault(line.cells["id"], line.number)) != line.number:
            row.wrong(
                "id", "duplicate_id", f"id '{line.cells['id']}' is already on row {first}", "Give each row its own id."
            )
        if (figure := row.figure()) is not None:
            figures.append(figure)
    return FiguresRead(tuple(figures), frozenset(seen), tuple(findings))


class _Row:
    """One row being read: each thing wrong in it is noted, and the rest is still read."""

    def __init__(self, line: _Line, file: str, findings: list[Finding]) -> None:
        self.line = line
        self.cells = line.cells
        self.file = file
        self.findings = findings

    def wrong(self, column: str, rule: str, problem: str, remedy: str) -> None:
        value = self.cells.get(column, "")[:80]
        self.findings.append(Finding(rule, problem, remedy, self.file, None, self.line.number, column, value))

    def text(self, column: str) -> str:
        return self.cells.get(column, "")

    def read[T](self, column: str, reader: Callable[[str], T], rule: str, remedy: str) -> T | None:
        try:
            return reader(self.text(column))
        except ValueError as error:
            self.wrong(column, rule, f"{error}", remedy)
            return None

    def figure(self) -> Figure | None:
        before = len(self.findings)
        self._whole_row()
        unit = self.text("unit")
        remedy = "Write the number as printed; for words that begin with a digit write the unit 'words'."
        printed = self.read("value", lambda text: read_printed(text, unit), "not_a_number", remedy)
        checks = self.read("expression", parse_checks, "expression", ARITHMETIC)
        numerator, denominator = self._count("numerator"), self._count("denominator")
        if len(self.findings) > before or printed is None or checks is None:
            return None
        parts = tuple(self.text("total_of").replace(",", " ").replace(";", " ").split())
        names = (self.text("id"), self.text("section"), self.text("quantity"))
        extra = {name: cell for name, cell in self.cells.items() if name not in (*REQUIRED, *OPTIONAL)}
        note = self.text("note")
        return Figure(*names, printed, unit, numerator, denominator, checks, parts, note, self.line.number, extra)

    def _whole_row(self) -> None:
        if not self.text("id"):
            self.wrong("id", "no_id", "The row has no id", "Give each row its own id.")
        if self.line.beyond:
            remedy = "Put values that hold commas in quotation marks."
            self.wrong("note", "too_many_cells", "The row has more cells than the header has columns", remedy)
        if self.text("section").lower() == "evidence" and not self.text("note"):
            remedy = "Write where the evidence comes from in the note: publisher, title, date."
            self.wrong("note", "no_source", "Evidence without a source", remedy)

    def _count(self, column: str) -> Expression | None:
        text = self.text(column)
        if not text or text.lower() in NotStated.SAID_AS:
            return None
        remedy = (
            f"Write a whole number or a sum; leave {column} empty if the publication does not state it. {ARITHMETIC}"
        )
        return self.read(column, parse_sum, f"{column}_unreadable", remedy)
