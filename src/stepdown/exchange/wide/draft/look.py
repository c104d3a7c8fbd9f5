"""What the cells of a column look like: days, whole numbers, yes and no, ids, known words. No cell is kept."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from stepdown.dataset.check.cells.absent import MISSING_TEXTS, normal
from stepdown.dataset.check.cells.days import MONTH_FIRST_DATE, understand_day
from stepdown.dataset.check.cells.reading import Trouble
from stepdown.dataset.column import Column, ColumnKind
from stepdown.exchange.wide.day_order import DayOrder, is_in_figures, order_proved_by
from stepdown.exchange.wide.draft.vocabulary import translations, understood

_MOST: Final = 0.8
"""How many of a column's cells must be of a kind for the column to be of that kind."""
_SOME: Final = 0.5
"""How many of the words in a column must be known: people write words that nobody thought of."""
_ID = re.compile(r"(?=.*\d)[A-Za-z]{0,6}[\w/.-]{1,24}")
_WHOLE = re.compile(r"\d{1,4}")
_TIME = re.compile(r"[T\s]+\d{1,2}:\d{2}.*$")
_YES_NO = frozenset({"yes", "no", "y", "n", "true", "false", "1", "0"})
_NO_VALUE = frozenset({*MISSING_TEXTS, "?", "nk", "dk", "na", "not sure", "tbc"})


@dataclass(frozen=True)
class Look:
    """The cells of one column, each spelling with how often it stands there. It lives only while a draft is made."""

    cells: Counter[str]

    @cached_property
    def values(self) -> Counter[str]:
        """The cells that hold a value, and not that there is none."""
        return Counter({cell: times for cell, times in self.cells.items() if normal(cell) not in _NO_VALUE})

    def fits(self, column: Column) -> bool | None:
        """Whether the cells are of a column's kind; None where there is nothing to tell it by."""
        if not self.values:
            return None
        if column.kind is ColumnKind.CHOICE:
            return self.share_known(column) >= _SOME
        is_of = {
            ColumnKind.ID: _is_id,
            ColumnKind.DATE: _is_day,
            ColumnKind.MOMENT: _is_day,
            ColumnKind.WHOLE: _is_whole,
            ColumnKind.YES_NO: _is_yes_or_no,
        }.get(column.kind)
        return self._share(is_of) >= _MOST if is_of else self._share(_is_day) < _SOME

    def share_known(self, column: Column) -> float:
        """How many of the cells hold a word that is known for a choice column."""
        known = {*understood(column), *translations(column)}
        return self._share(lambda cell: normal(cell) in known)

    def words(self, column: Column) -> dict[str, str]:
        """Their words that stand in the column, with ours: only words of our own list, and no other cell."""
        there = {normal(cell) for cell in self.cells}
        known = translations(column).items()
        return {theirs: ours for theirs, ours in known if theirs in there and theirs not in understood(column)}

    def unknown_words(self, column: Column) -> int:
        """How many different words of a choice column nobody has translated."""
        known = {*understood(column), *translations(column)}
        return len({normal(cell) for cell in self.values} - known)

    @cached_property
    def are_in_figures(self) -> bool:
        """Whether any date is written in figures that end with the year."""
        return any(map(is_in_figures, self.values))

    @cached_property
    def orders(self) -> frozenset[DayOrder]:
        """The orders of day and month that single dates prove; none where each date could be either."""
        return frozenset(order for cell in self.values if (order := order_proved_by(cell)))

    def _share(self, holds: Callable[[str], bool]) -> float:
        return sum(times for cell, times in self.values.items() if holds(cell.strip())) / self.values.total()


def look_at(cells: Iterable[str | None]) -> Look:
    """The look of a column's cells; empty ones say nothing."""
    return Look(Counter(cell for cell in cells if cell and cell.strip()))


def _is_day(cell: str) -> bool:
    day = understand_day(_TIME.sub("", cell))
    return not isinstance(day, Trouble) or day.rule is MONTH_FIRST_DATE or is_in_figures(cell)


def _is_id(cell: str) -> bool:
    return _ID.fullmatch(cell) is not None and not _is_day(cell)


def _is_whole(cell: str) -> bool:
    return _WHOLE.fullmatch(cell) is not None


def _is_yes_or_no(cell: str) -> bool:
    return normal(cell) in _YES_NO
