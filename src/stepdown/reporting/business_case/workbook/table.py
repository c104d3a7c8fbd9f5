"""A sheet as a value: one table, whose cells are words, numbers that may be changed, and formulas that follow."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stepdown.reporting.business_case.workbook.formula import Formula
from stepdown.reporting.business_case.workbook.place import Area, Named, Place

HEADING = 3
"""The row of the headings: the title and a line about the sheet stand above them."""

POUNDS = '"£"#,##0;-"£"#,##0'
PENCE = '"£"#,##0.00;-"£"#,##0.00'
COUNT = "#,##0"
NUMBER = "#,##0.00"
EXACT = "#,##0.0000"
SHARE = "0.0##%"
PLAIN = "General"
TEXT = "@"
"""For a financial year: a spreadsheet would take 2011-12 for a month when it is typed in."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What one cell shows, and how. Only an input may be changed."""

    content: str | float | Formula
    format: str = PLAIN
    is_input: bool = False


def words(text: str) -> Shown:
    """Text to read; never a formula."""
    return Shown(text)


def given(value: str | float, format_: str = PLAIN) -> Shown:
    """An input: a value that may be changed."""
    return Shown(value, format_, is_input=True)


def follows(formula: Formula, format_: str = PLAIN) -> Shown:
    """A formula."""
    return Shown(formula, format_)


def fixed(value: float, format_: str = PLAIN) -> Shown:
    """A number on which the layout rests, such as an age or a year: it is not to be changed."""
    return Shown(value, format_)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key for the formulas, its heading, its width in characters."""

    key: str
    heading: str
    width: int = 14


@dataclass
class Table:
    """One sheet, filled row by row. Each row has a key, by which formulas find its cells."""

    name: str
    title: str
    about: str
    columns: Sequence[Column]
    rows: list[dict[str, Shown]] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    names: dict[str, Place] = field(default_factory=dict)

    def add(self, key: str, **cells: Shown) -> None:
        """Another row; columns that are not given stay empty. KeyError for a column that there is not."""
        for column in cells:
            self._column(column)
        if key in self.keys:
            raise ValueError(f"the sheet {self.name} has a row {key} already")
        self.rows.append(cells)
        self.keys[key] = HEADING + len(self.rows)

    def here(self, column: str) -> Place:
        """A cell of the row that is added next."""
        return Place(self.name, HEADING + len(self.rows) + 1, self._column(column))

    def at(self, key: str, column: str) -> Place:
        """The cell of a row and a column."""
        return Place(self.name, self.keys[key], self._column(column))

    def area(self, column: str, first: str, last: str) -> Area:
        """A column's cells from one row to another."""
        return Area(self.at(first, column), self.at(last, column))

    def across(self, key: str, first: str, last: str) -> Area:
        """A row's cells from one column to another."""
        return Area(self.at(key, first), self.at(key, last))

    def name_cell(self, name: str, key: str, column: str) -> Named:
        """Give a cell a name in the whole workbook."""
        place = self.at(key, column)
        self.names[name] = place
        return Named(name, place)

    def _column(self, key: str) -> int:
        return [column.key for column in self.columns].index(key) + 1
