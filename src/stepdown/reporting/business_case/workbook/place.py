"""What a formula can point at: a cell, a cell with a name, an area of cells, and a word to look for."""

from dataclasses import dataclass
from typing import override

from openpyxl.utils import get_column_letter

from stepdown.reporting.business_case.workbook.formula import Formula, Look
from stepdown.reporting.business_case.workbook.functions import Value


@dataclass(frozen=True)
class Words(Formula):
    """A constant text of ours, with no quotation marks in it."""

    value: str

    @override
    def text(self, home: str) -> str:
        return f'"{self.value}"'

    @override
    def worth(self, look: Look) -> Value:
        return self.value


@dataclass(frozen=True)
class Place(Formula):
    """What another cell holds."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The cell as people say it: C5."""
        return f"{get_column_letter(self.column)}{self.row}"

    @property
    def fixed(self) -> str:
        """The cell as a name of the workbook says it."""
        return f"'{self.sheet}'!${get_column_letter(self.column)}${self.row}"

    @override
    def text(self, home: str) -> str:
        return self.cell if self.sheet == home else f"'{self.sheet}'!{self.cell}"

    @override
    def worth(self, look: Look) -> Value:
        return look(self)


@dataclass(frozen=True)
class Named(Formula):
    """What a cell with a name of its own holds."""

    name: str
    place: Place

    @override
    def text(self, home: str) -> str:
        return self.name

    @override
    def worth(self, look: Look) -> Value:
        return look(self.place)


@dataclass(frozen=True)
class Area(Formula):
    """The cells of a row or a column from the first to the last, for functions that take many."""

    first: Place
    last: Place

    @override
    def text(self, home: str) -> str:
        return f"{self.first.text(home)}:{self.last.cell}"

    @override
    def worth(self, look: Look) -> Value:
        raise TypeError("an area has many values")

    @override
    def values(self, look: Look) -> list[Value]:
        rows, columns = range(self.first.row, self.last.row + 1), range(self.first.column, self.last.column + 1)
        return [look(Place(self.first.sheet, row, column)) for row in rows for column in columns]
