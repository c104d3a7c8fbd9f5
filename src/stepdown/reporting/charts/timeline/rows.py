"""The table beside a picture of one line or several: each stretch, each flag, each date, none left out."""

from collections.abc import Iterator, Sequence
from datetime import date

from stepdown.domain.safeguarding import LeftLadder
from stepdown.reporting.charts.timeline.axis import day_said
from stepdown.reporting.charts.timeline.levels import full
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, filled
from stepdown.reporting.report import Cell, ReportTable, Row

GOES_ON = "goes on"
UNTIL = "Until: the first day on which it was no longer so."
LEVEL, FLAG, DATE = "Level", "Beside the level", "Date"
HEADINGS = ("From", "Until", "Days", "What", "Kind", "Written in")


def line_table(lines: Sequence[Line], first: date, as_at: date, named: tuple[str, str, str]) -> ReportTable:
    """The table of the lines; ``named`` are its id, its title and its source. Of several, each row names the child."""
    table_id, title, source = named
    shown = len(HEADINGS) if any(s.source for line in lines for s in line.stretches) else len(HEADINGS) - 1
    of_several = len(lines) > 1
    row_heading, *columns = (*(["Child"] if of_several else []), *HEADINGS[:shown])
    rows = (
        (*([line.label] if of_several else []), *cells[:shown])
        for line in lines
        for cells in line_cells(line, first, as_at)
    )
    kept = tuple(Row(heading, tuple(map(Cell, cells))) for heading, *cells in rows)
    return ReportTable(table_id, title, "days", source, row_heading, tuple(columns), kept, (UNTIL,))


def line_cells(line: Line, first: date, as_at: date) -> Iterator[tuple[str, ...]]:
    """What stands under each of HEADINGS, of everything in a line: its levels, then its flags, then its dates."""
    for stretch in filled(line, first, as_at):
        yield (*_span(stretch), full(stretch.standing), LEVEL, stretch.source)
    for flag in sorted(line.flags, key=lambda flag: (flag.first, flag.said)):
        yield (*_span(flag), flag.said, FLAG, "")
    for mark in sorted(line.marks, key=lambda mark: (mark.day, mark.said)):
        yield (day_said(mark.day), "", "", mark.said, DATE, "")


def _span(stretch: Days | Flag) -> tuple[str, str, str]:
    """First day, until, and how many days; no number of what goes on, and no end of having left."""
    if stretch.until is None:
        left = isinstance(stretch, Days) and isinstance(stretch.standing, LeftLadder)
        return day_said(stretch.first), "" if left else GOES_ON, ""
    return day_said(stretch.first), day_said(stretch.until), f"{(stretch.until - stretch.first).days:,}"
