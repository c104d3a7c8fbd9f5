"""What is met on a walk through a census: the records of each child, and what the file says of itself."""

from collections.abc import Mapping, Sequence

from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.xml_routes import Routing
from stepdown.exchange.case_files.xml_walk import Begun, XmlWalk
from stepdown.exchange.cin_census.layout import CHILD_PART, HEADER, HEADER_PART, TABLES

_HEADER, _CHILD = Routing().to(HEADER_PART), Routing().to(CHILD_PART)


class Met:
    """The records so far, a table of each kind, and the values of the header."""

    def __init__(self, file: str) -> None:
        self.gathered: Mapping[str, Gathered] = {name: Gathered(table) for name, table in TABLES.items()}
        self.about: dict[str, str] = {}
        self.walk = XmlWalk(file, {"Header": (_HEADER, self._header), "Child": (_CHILD, self._child)})

    def _header(self, begun: Sequence[Begun]) -> None:
        (_, values, _), *_ = begun
        named = zip(HEADER.columns, values, strict=True)
        self.about |= {column.name: value.strip() for column, value in named if value}

    def _child(self, begun: Sequence[Begun]) -> None:
        """What the child is called may stand after any of the records."""
        (_, (number, *_), _), *_ = begun
        for table, values, line in begun:
            values[0] = number
            self.gathered[table.name].add(values, line)
