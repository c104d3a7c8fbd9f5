"""One child of the census after another, each turned into the records that it holds."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.left_out import LeftOut
from stepdown.exchange.case_files.xml_stream import local_name
from stepdown.exchange.cin_census.layout import CHILD_PART, CHILDREN, TABLES
from stepdown.exchange.cin_census.routes import Deeper, Each, Route, Routes, routes_of

type Values = list[str | None]
type Keys = Mapping[str, str]

_ROUTES = routes_of(CHILD_PART, CHILDREN)


class Walk:
    """What has been walked through: a table of records for each kind, and what had no place in any."""

    def __init__(self, file: str) -> None:
        self.gathered: Mapping[str, Gathered] = {name: Gathered(table) for name, table in TABLES.items()}
        self._begun: list[tuple[Gathered, Values, int]] = []
        self._counted: Counter[str] = Counter()
        self._left_out = LeftOut(file)

    def child(self, element: etree._Element) -> None:
        """Every record of one child. What the child is called may stand after any of them."""
        self._begun = []
        self._fill(element, _ROUTES, self._begin(CHILDREN, element, {}), {})
        number = self._begun[0][1][0]
        for gathered, values, line in self._begun:
            values[0] = number
            gathered.add(values, line)

    def findings(self) -> Iterator[Finding]:
        """What had no place."""
        yield from self._left_out.findings()

    def _begin(self, table: Table, element: etree._Element, keys: Keys) -> Values:
        """A record that begins here, with the keys of those around it."""
        gathered = self.gathered[table.name]
        values = gathered.empty()
        for name, value in keys.items():
            if name in gathered.places:
                values[gathered.places[name]] = value
        self._begun.append((gathered, values, element.sourceline or 0))
        return values

    def _fill(self, element: etree._Element, routes: Routes, values: Values, keys: Keys) -> None:
        """Follow each element within one. This is where the time of reading goes."""
        text = element.text
        if text and not text.isspace():
            self._leave_out(element, element, text)
        for inner in element:
            tag = inner.tag
            route = routes.get(tag)
            if route.__class__ is not int:
                self._follow(inner, route or routes.get(local_name(tag)), values, keys)
            elif len(inner):
                self._leave_out(element, inner)
            else:
                self._value(inner, route, values)
            tail = inner.tail
            if tail and not tail.isspace():
                self._leave_out(element, inner, tail)

    def _value(self, element: etree._Element, place: int, values: Values) -> None:
        if values[place] is None:
            values[place] = element.text
        else:
            self._left_out.again(local_name(element.tag), element)

    def _follow(self, element: etree._Element, route: Route | None, values: Values, keys: Keys) -> None:
        if isinstance(route, Deeper):
            self._deeper(element, route, values, keys)
        elif isinstance(route, Each):
            self._begin(route.table, element, keys)[route.place] = element.text
        elif route is None or len(element):
            self._leave_out(element.getparent(), element)
        else:
            self._value(element, route, values)

    def _deeper(self, element: etree._Element, route: Deeper, values: Values, keys: Keys) -> None:
        part = route.part
        if part.counted:
            self._counted[part.counted] += 1
            keys = {**keys, part.counted: str(self._counted[part.counted])}
        if part.table:
            values = self._begin(part.table, element, keys)
        self._fill(element, route.routes, values, keys)

    def _leave_out(self, around: etree._Element, element: etree._Element, text: str | None = None) -> None:
        where = local_name(around.tag) if text else f"{local_name(around.tag)}/{local_name(element.tag)}"
        self._left_out.add(where, element, text)
