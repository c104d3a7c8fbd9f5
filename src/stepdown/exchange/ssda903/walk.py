"""What is met on a walk through the return's XML: each child turned into the rows that the CSV files would have."""

from collections.abc import Mapping, Sequence

from stepdown.dataset.column import Table
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.xml_routes import Part, Routing
from stepdown.exchange.case_files.xml_walk import Begun, Values, XmlWalk
from stepdown.exchange.ssda903.layout import ELEMENTS, HEADER, IN_HEADER, IS_UASC, OF_CHILD, PARTS, SHARED, TABLES, UASC

type Named = Mapping[str, str | None]

_COLUMNS = {name: frozenset(column.name for column in table.columns) for name, table in TABLES.items()}
_PARTS = {name: Part(table) for name, table in PARTS.items()}
_CHILD = Routing(ELEMENTS).to(Part(OF_CHILD, parts={**_PARTS, "HEADER": Part(parts=_PARTS)}))
_YES = "1"


class Met:
    """The rows so far, a table of each kind."""

    def __init__(self, file: str) -> None:
        self.gathered: Mapping[str, Gathered] = {name: Gathered(table) for name, table in TABLES.items()}
        self.records = 0
        self.walk = XmlWalk(file, {"CHILD": (_CHILD, self._child)})

    def _child(self, begun: Sequence[Begun]) -> None:
        """What the child is called may stand after any of the records."""
        (own, values, line), *parts = begun
        about = _named(own, values)
        for table in IN_HEADER:
            if table is HEADER or _has(about, table):
                self._add(table, about, line)
        shared = {name: about[name] for name in SHARED}
        for table, values, at in parts:
            said = {name: value for name, value in _named(table, values).items() if value is not None}
            self._add(table, shared | said, at)

    def _add(self, table: Table, values: Named, line: int) -> None:
        gathered = self.gathered[table.name]
        gathered.add([values.get(name) for name in gathered.names], line)
        self.records += 1


def _named(table: Table, values: Values) -> Named:
    return {column.name: value for column, value in zip(table.columns, values, strict=True)}


def _has(about: Named, table: Table) -> bool:
    """Whether anything is said that only this table has. A flag says that a child is in that of children alone."""
    if table is UASC and about[IS_UASC] == _YES:
        return True
    return any(about[name] for name in _COLUMNS[table.name] - SHARED)
