"""All sheets together, in order, and what each cell comes to."""

from collections.abc import Mapping, Sequence

from stepdown.reporting.business_case.workbook.formula import Formula
from stepdown.reporting.business_case.workbook.functions import Value
from stepdown.reporting.business_case.workbook.place import Place
from stepdown.reporting.business_case.workbook.table import HEADING, Shown, Table


class Book:
    """The sheets of a workbook. Each formula is worked out once, when it is first asked for."""

    def __init__(self, tables: Sequence[Table], changed: Mapping[Place, Value] | None = None) -> None:
        """``changed`` are inputs with other values in them, as a reader of the workbook would type them."""
        self.tables = tuple(tables)
        self.names = {name: place for table in tables for name, place in table.names.items()}
        self._cells = {place: shown for table in tables for place, shown in cells(table)}
        self._known: dict[Place, Value] = dict(changed or {})

    def worth(self, place: Place) -> Value:
        """What a cell comes to; an empty one is nought."""
        if place not in self._known:
            self._known[place] = self._worked_out(place)
        return self._known[place]

    def named(self, name: str) -> Value:
        """What the cell of a name comes to."""
        return self.worth(self.names[name])

    def _worked_out(self, place: Place) -> Value:
        shown = self._cells.get(place)
        if shown is None:
            return 0.0
        content = shown.content
        if isinstance(content, Formula):
            return content.worth(self.worth)
        return content if isinstance(content, str) else float(content)


def cells(table: Table) -> list[tuple[Place, Shown]]:
    """Every cell of a table that holds something, with its place."""
    places = {column.key: number for number, column in enumerate(table.columns, start=1)}
    return [
        (Place(table.name, row, places[key]), shown)
        for row, each in enumerate(table.rows, start=HEADING + 1)
        for key, shown in each.items()
    ]
