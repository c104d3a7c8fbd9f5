"""How every renderer reads the cells of a table: what is shown, what is a figure, what a row is called in full."""

import re
from collections.abc import Iterable

from stepdown.reporting.report import Cell, Report, ReportTable

HIDDEN = "c"
"""What stands for a suppressed figure, whatever text its cell may hold."""

RESULTS_NAMED = "The result behind each figure is named in the report's web page and in its spreadsheet of tables."
"""Where a paper format sends who wants the identifiers of results."""

_NARROWEST, _WIDEST, _GAP = 5, 36, 3
"""Of columns on paper, in letters; longer text is broken into lines."""
_HIDDEN_MEANS = "hidden so that nobody can be identified"
_FIGURE = re.compile(r"(?:under |over |at most |at least )?[-−+<>≤≥~£(]*\d.*|\[?[a-z]\]?|[-–—]|\.\.", re.DOTALL)


def shown(cell: Cell) -> str:
    """The text of a cell; 'c' where it is suppressed."""
    return HIDDEN if cell.hidden else cell.text


def hidden_meaning(report: Report) -> str:
    """What 'c' means, as the report's own legend says it."""
    return dict(report.symbols).get(HIDDEN, _HIDDEN_MEANS)


def is_figure(text: str) -> bool:
    """Whether ``text`` reads as a figure (26, 45.6%, £1,200, −3 to 5, 26 of 57) or stands for one (c, –)."""
    return _FIGURE.fullmatch(text) is not None


def figure_columns(table: ReportTable) -> tuple[bool, ...]:
    """Of each column, whether it holds figures (and is set to the right): each cell a figure, a symbol or empty."""
    return tuple(
        any(texts := [shown(row.cells[place]) for row in table.rows])
        and all(not text or is_figure(text) for text in texts)
        for place in range(len(table.columns))
    )


def column_shares(table: ReportTable) -> tuple[int, ...]:
    """How wide each column is to be on paper beside the others, row headings first: what its longest text asks.

    Where that is more than a page holds, prose gives way: every column keeps room for its longest word or amount.
    """
    columns = [
        (heading, [row.heading if not place else shown(row.cells[place - 1]) for row in table.rows])
        for place, heading in enumerate((table.row_heading, *table.columns))
    ]
    asked = [_asked(heading, texts) for heading, texts in columns]
    needed = [_longest_word((heading, *texts)) + _GAP for heading, texts in columns]
    over, give = sum(asked) - _PAGE, sum(asked) - sum(needed)
    if over <= 0 or give <= over:
        return tuple(asked)
    return tuple(round(want - (want - need) * over / give) for want, need in zip(asked, needed, strict=True))


_PAGE = 100
"""So many letters stand side by side on a page of paper."""


def _asked(heading: str, texts: list[str]) -> int:
    longest = max(map(len, texts), default=0)
    return max(min(longest, _WIDEST), _longest_word((heading,)), len(heading) // 2, _NARROWEST) + _GAP


def _longest_word(texts: Iterable[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)


def full_headings(table: ReportTable) -> tuple[str, ...]:
    """The headings of the rows, each readable by itself: 'Mental ill-health: anxiety' for an indented 'anxiety'."""
    path: list[str] = []
    headings = []
    for row in table.rows:
        path = [*path[: row.level], row.heading]
        headings.append(": ".join(path))
    return tuple(headings)
