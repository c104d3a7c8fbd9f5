"""One child of the return's XML after another, each turned into the rows that the CSV files would have."""

from collections.abc import Iterator, Mapping

from lxml import etree

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.left_out import LeftOut
from stepdown.exchange.case_files.xml_stream import local_name
from stepdown.exchange.ssda903.layout import ELEMENTS, HEADER, IN_HEADER, IS_UASC, PARTS, SHARED, TABLES, UASC

type Values = dict[str, str | None]

_COLUMNS = {name: frozenset(column.name for column in table.columns) for name, table in TABLES.items()}
_OF_CHILD = frozenset({IS_UASC}).union(*(_COLUMNS[table.name] for table in IN_HEADER))
_AROUND = "HEADER"
_YES = "1"


class Walk:
    """What has been walked through: the rows of each table, and what had no place in any."""

    def __init__(self, file: str) -> None:
        self.gathered: Mapping[str, Gathered] = {name: Gathered(table) for name, table in TABLES.items()}
        self.records = 0
        self._parts: list[tuple[Table, Values, int]] = []
        self._left_out = LeftOut(file)
        self._names: dict[str, str] = {}

    def child(self, element: etree._Element) -> None:
        """Every record of one child. What the child is called may stand after any of them."""
        self._parts = []
        about: Values = {}
        self._fill(element, about, _OF_CHILD)
        line = element.sourceline or 0
        for table in IN_HEADER:
            if table is HEADER or _has(about, table):
                self._add(table, about, line)
        shared = {name: about.get(name) for name in SHARED}
        for table, values, at in self._parts:
            self._add(table, shared | values, at)

    def findings(self) -> Iterator[Finding]:
        """What had no place."""
        yield from self._left_out.findings()

    def _add(self, table: Table, values: Values, line: int) -> None:
        gathered = self.gathered[table.name]
        gathered.add([values.get(name) for name in gathered.names], line)
        self.records += 1

    def _fill(self, element: etree._Element, values: Values, known: frozenset[str]) -> None:
        """The values of a record, and within a child's own the parts that are records too."""
        names = self._names
        if element.text and not element.text.isspace():
            self._left_out.add(local_name(element.tag), element, element.text)
        for inner in element:
            name = names.get(inner.tag) or self._name(inner.tag)
            if name not in known or len(inner):
                self._deeper(element, inner, name, values, known)
            elif name in values:
                self._left_out.again(name, inner)
            else:
                values[name] = inner.text
            tail = inner.tail
            if tail and not tail.isspace():
                self._left_out.add(local_name(element.tag), inner, tail)

    def _deeper(
        self, around: etree._Element, element: etree._Element, name: str, values: Values, known: frozenset[str]
    ) -> None:
        """An element that is no value: in a child's own it may be a record, or stand around more of the child's own."""
        if known is _OF_CHILD and name in PARTS:
            table, part = PARTS[name], dict[str, str | None]()
            self._fill(element, part, _COLUMNS[table.name])
            self._parts.append((table, part, element.sourceline or 0))
        elif known is _OF_CHILD and name == _AROUND:
            self._fill(element, values, known)
        else:
            self._left_out.add(f"{local_name(around.tag)}/{name}", element)

    def _name(self, tag: str) -> str:
        """What the return's tables call an element."""
        if tag not in self._names:
            name = local_name(tag)
            self._names[tag] = ELEMENTS.get(name, name)
        return self._names[tag]


def _has(about: Values, table: Table) -> bool:
    """Whether anything is said that only this table has. A flag says that a child is in that of children alone."""
    if table is UASC and about.get(IS_UASC) == _YES:
        return True
    return any(about.get(name) for name in _COLUMNS[table.name] - SHARED)
