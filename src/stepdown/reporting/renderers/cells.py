"""How the cells of a table are read by every renderer: what is shown, what a row is called in full, what is a figure."""

import re

from stepdown.reporting.report import Cell, Report, ReportTable

HIDDEN = "c"
"""What stands for a suppressed figure, whatever text its cell may hold."""

_HIDDEN_MEANS = "hidden so that nobody can be identified"
_FIGURE = re.compile(r"[-−+<>≤≥~£(]*\d.*|\[?[a-z]\]?|[-–—]|\.\.", re.DOTALL)


def shown(cell: Cell) -> str:
    """The text of a cell; 'c' where it is suppressed."""
    return HIDDEN if cell.hidden else cell.text


def hidden_meaning(report: Report) -> str:
    """What 'c' means, as the report's own legend says it."""
    return dict(report.symbols).get(HIDDEN, _HIDDEN_MEANS)


def figure_columns(table: ReportTable) -> tuple[bool, ...]:
    """Of each column, whether it holds figures (and is set to the right): each cell a figure, a symbol or empty."""
    return tuple(
        any(texts := [shown(row.cells[place]) for row in table.rows])
        and all(not text or _FIGURE.fullmatch(text) for text in texts)
        for place in range(len(table.columns))
    )


def full_headings(table: ReportTable) -> tuple[str, ...]:
    """The headings of the rows, each readable by itself: 'Mental ill-health: anxiety' for an indented 'anxiety'."""
    path: list[str] = []
    headings = []
    for row in table.rows:
        path = [*path[: row.level], row.heading]
        headings.append(": ".join(path))
    return tuple(headings)
