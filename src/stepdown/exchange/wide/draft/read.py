"""The one door of drafting: a CSV file or a workbook in, a draft of its mapping out, or why there can be none."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stepdown.dataset.check.cells.absent import normal
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.delimited.csv_file import starts
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, read_text
from stepdown.exchange.grid import Row, is_blank
from stepdown.exchange.headings import ROWS_LOOKED_AT
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.names import suggestion
from stepdown.exchange.rules.files import NO_SUCH_FILE
from stepdown.exchange.rules.mappings import MAPPING_NO_SUCH_SHEET
from stepdown.exchange.rules.tables import HEADINGS_NOT_FOUND
from stepdown.exchange.table_rows import columns_without_heading
from stepdown.exchange.wide.draft.compose import Draft, compose
from stepdown.exchange.wide.draft.guess import Guess, guess, is_known
from stepdown.exchange.wide.draft.look import Look, look_at
from stepdown.exchange.wide.draft.text import text_of
from stepdown.exchange.wide.mapping import Block, Feed, Mapping
from stepdown.exchange.wide.sheet import WideSheet, find_sheet
from stepdown.exchange.workbook.sheet import open_workbook

_WANTED = "such as Family no, Child ID, Date of birth, Referred"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft with its text, and where in the file it is from; None where a finding must be put right first."""

    draft: Draft | None = None
    text: str = ""
    sheet: str | None = None
    heading_row: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Top:
    """The first rows of a sheet, with the row that is most likely its headings (1 the first); None where none is."""

    sheet: str | None
    rows: Sequence[Row]

    @property
    def known(self) -> int:
        """How many headings are known in the row that has the most."""
        return max((_known(row) for row in self.rows), default=0)

    @property
    def heading_row(self) -> int | None:
        """One known heading is enough for a row with nothing above it; further down it may be a word of a note."""
        at = next((at for at, row in enumerate(self.rows) if _known(row) == self.known), 0)
        enough = 1 if all(is_blank(row) for row in self.rows[:at]) else 2
        return at + 1 if self.known >= enough else None


def draft_mapping(path: Path, sheet: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Drafted:
    """A draft for one sheet: the one named, else the one with the most known headings. Never raises for the file."""
    if not path.is_file():
        return Drafted(findings=(NO_SUCH_FILE.finding(Place(str(path))),))
    tops, findings = _tops(path, sheet, limits)
    if not tops:
        return Drafted(findings=tuple(findings))
    top = max(tops, key=lambda one: one.known)
    if top.heading_row is None:
        finding = HEADINGS_NOT_FOUND.finding(Place(path.name, top.sheet), {"wanted": _WANTED})
        return Drafted(findings=(*findings, finding))
    wide, findings = find_sheet(path, _to_find(path, top), limits)
    if wide is not None:
        findings += columns_without_heading(wide.body)
    if wide is None or any(finding.severity is Severity.STOPS for finding in findings):
        return Drafted(sheet=top.sheet, heading_row=top.heading_row, findings=tuple(findings))
    draft = compose(_guesses(wide))
    text = text_of(draft, path.name, top.sheet, top.heading_row)
    return Drafted(draft, text, top.sheet, top.heading_row, tuple(findings))


def _tops(path: Path, sheet: str | None, limits: Limits) -> tuple[list[_Top], list[Finding]]:
    if path.suffix.lower() in CSV_SUFFIXES:
        utf8, findings = read_text(path, limits)
        return ([_Top(None, start.rows) for start in starts(utf8)] if utf8 is not None else []), findings
    sheets, findings = open_workbook(path, limits)
    tops = [_Top(one.name, one.grid.rows[:ROWS_LOOKED_AT]) for one in sheets]
    named = [top for top in tops if sheet is None or normal(top.sheet or "") == normal(sheet)]
    if tops and not named:
        details = {"workbook": path.name, "suggestion": suggestion(sheet or "", [one.name for one in sheets])}
        findings = [*findings, MAPPING_NO_SUCH_SHEET.finding(Place(path.name, value=sheet), details)]
    return named, findings


def _known(row: Row) -> int:
    return len({normal(cell) for cell in row if cell and is_known(cell)})


def _to_find(path: Path, top: _Top) -> Mapping:
    """A mapping that names what stands in the heading row: by it the sheet is found again, and cut as it was."""
    row = top.rows[(top.heading_row or 1) - 1]
    feeds = {cell: Feed(column=cell) for cell in row if cell}
    return Mapping(path.name, (Block("", feeds),), sheet=top.sheet, heading_row=top.heading_row)


def _guesses(wide: WideSheet) -> list[Guess]:
    names = wide.body.headings.names
    times = Counter(normal(name) for name in names.values())
    found = [
        guess(name, look_at(wide.body.columns[place].to_pylist()))
        for place, name in names.items()
        if times[normal(name)] == 1
    ]
    twice = dict.fromkeys(name for name in names.values() if times[normal(name)] > 1)
    why = "more than one column has this heading: give each its own in the sheet, and draft again"
    return [*found, *(Guess(name, None, why, Look(Counter())) for name in twice)]
