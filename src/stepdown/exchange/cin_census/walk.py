"""One child of the census after another, each turned into the records that it holds."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.rules import ELEMENT_TWICE, STRAY_TEXT, UNKNOWN_ELEMENT
from stepdown.exchange.case_files.xml_stream import local_name
from stepdown.exchange.cin_census.layout import CHILD_PART, CHILDREN, TABLES, Part

type Values = list[str | None]


class Walk:
    """What has been walked through: a table of records for each kind, and what had no place in any."""

    def __init__(self, file: str) -> None:
        self.gathered: Mapping[str, Gathered] = {name: Gathered(table) for name, table in TABLES.items()}
        self._file = file
        self._names: dict[str, str] = {}
        self._begun: list[tuple[Gathered, Values, int]] = []
        self._counted: Counter[str] = Counter()
        self._unknown: Counter[str] = Counter()
        self._stray: Counter[str] = Counter()
        self._first: dict[str, tuple[int, str]] = {}
        self._twice: list[Finding] = []

    def child(self, element: etree._Element) -> None:
        """Every record of one child. What the child is called may stand after any of them."""
        self._begun = []
        self._record(element, CHILD_PART, {})
        number = self._begun[0][1][0]
        for gathered, values, line in self._begun:
            values[0] = number
            gathered.add(values, line)

    def findings(self) -> Iterator[Finding]:
        """What had no place."""
        for found, rule in ((self._unknown, UNKNOWN_ELEMENT), (self._stray, STRAY_TEXT)):
            for where, times in found.items():
                line, value = self._first[where]
                often = "once" if times == 1 else f"{times} times"
                yield rule.finding(Place(self._file, row=line, column=where, value=value), {"times": often})
        yield from self._twice

    def _record(self, element: etree._Element, part: Part, keys: Mapping[str, str]) -> None:
        """A record of the part's table, with the keys of those around it."""
        gathered = self.gathered[(part.table or CHILDREN).name]
        values = gathered.empty()
        self._begun.append((gathered, values, element.sourceline or 0))
        if part.counted:
            self._counted[part.counted] += 1
            keys = {**keys, part.counted: str(self._counted[part.counted])}
        for name, value in keys.items():
            if name in gathered.places:
                values[gathered.places[name]] = value
        self._fill(element, part, gathered, values, keys)

    def _fill(
        self, element: etree._Element, part: Part, gathered: Gathered, values: Values, keys: Mapping[str, str]
    ) -> None:
        places, names = gathered.places, self._names
        if element.text and not element.text.isspace():
            self._note(self._stray, element, element, element.text)
        for inner in element:
            tag = inner.tag
            name = names.get(tag) or names.setdefault(tag, local_name(tag))
            if name in part.parts:
                self._part(inner, part.parts[name], gathered, values, keys)
            elif name in part.each:
                self._each(inner, name, part, keys)
            elif name in places and name not in keys and len(inner) == 0:
                if values[places[name]] is None:
                    values[places[name]] = inner.text
                else:
                    self._twice.append(
                        ELEMENT_TWICE.finding(Place(self._file, None, inner.sourceline, name, inner.text))
                    )
            else:
                self._note(self._unknown, element, inner, name)
            if inner.tail and not inner.tail.isspace():
                self._note(self._stray, element, inner, inner.tail)

    def _part(
        self, element: etree._Element, part: Part, gathered: Gathered, values: Values, keys: Mapping[str, str]
    ) -> None:
        if part.table is None:
            self._fill(element, part, gathered, values, keys)
        else:
            self._record(element, part, keys)

    def _each(self, element: etree._Element, name: str, part: Part, keys: Mapping[str, str]) -> None:
        gathered = self.gathered[part.each[name].name]
        values = gathered.empty()
        for key, value in {**keys, name: element.text}.items():
            if key in gathered.places:
                values[gathered.places[key]] = value
        self._begun.append((gathered, values, element.sourceline or 0))

    def _note(self, found: Counter[str], around: etree._Element, element: etree._Element, text: str) -> None:
        """Something without a place: how often it stands there, and where first."""
        where = f"{local_name(around.tag)}/{local_name(element.tag)}" if found is self._unknown else around.tag
        found[where] += 1
        self._first.setdefault(where, (element.sourceline or 0, text.strip()))
