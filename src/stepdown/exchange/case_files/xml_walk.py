"""A walk through an XML file, element by element as the parser meets them, that turns what it is for into records.

No object is made for an element: a census of a large council has a million of them.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.parsers.expat import XMLParserType

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.left_out import LeftOut
from stepdown.exchange.case_files.xml_routes import Begins, Deeper, Each, Route, Routes

type Values = list[str | None]

_NOWHERE: Routes = {}


type Begun = tuple[Table, Values, int]
"""A record: its table, a value or None for each column of it, and the line at which it begins."""
type Whole = Callable[[Sequence[Begun]], None]
"""Given the records of one element that was asked for, its own first."""


type _Open = tuple[str, Routes, Values]
"""An element that is open: its name, where those within it lead, and the record that their values belong to."""
type _Next = tuple[int | None, Routes, Values]
"""The place that the next text is the value of, or None; where the next elements lead; and the record of both."""


class XmlWalk:
    """The elements that are asked for, wherever they stand, each handed over with the records in it at its end.

    One of them within another is a part of that one. Namespaces make no difference. What has no place is kept count
    of; ``root``: the name and the line of the file's first element, and ``whole``: how many were handed over.
    """

    def __init__(self, file: str, wanted: Mapping[str, tuple[Deeper, Whole]]) -> None:
        self.root: tuple[str, int] | None = None
        self.whole = 0
        self.wanted = wanted
        self._left_out = LeftOut(file)
        self._counts: Counter[str] = Counter()
        self._begun: list[Begun] = []
        self._around: list[_Open] = []
        self._inside: _Open = ("", _NOWHERE, [])
        self._skipped = 0

    def listen(self, parser: XMLParserType) -> None:  # noqa: C901 - three small functions are counted as one
        """Be told by the parser of what it meets. Values that have a place, as most are, are dealt with at once."""
        # Plain functions with names of their own: methods and attributes take a third more of the time of reading.
        self._parser, parser.buffer_text = parser, True
        _, open_routes, open_values = self._inside
        routes, values = open_routes, open_values
        leaf, place, text = "", None, None

        def start(tag: str, _attributes: object) -> None:
            nonlocal leaf, place, routes, values, open_routes, open_values, text
            route = routes.get(tag)
            if route.__class__ is int and values[route] is None:
                leaf, place, routes = tag, route, _NOWHERE
            elif route.__class__ is Deeper:
                _, open_routes, open_values = self._open(tag, route)
                routes, values = open_routes, open_values
            else:
                place, routes, values = self._start(_local_name(tag), route, None if place is None else leaf)
                _, open_routes, open_values = self._inside
                leaf, text = tag, None

        def end(_tag: str) -> None:
            nonlocal place, routes, values, open_routes, open_values, text
            if place is None:
                self._end()
                _, open_routes, open_values = self._inside
            else:
                values[place] = text
                place = text = None
            routes, values = _NOWHERE if self._skipped else open_routes, open_values

        def characters(piece: str) -> None:
            nonlocal text
            if place is not None:
                text = piece if text is None else text + piece
            elif not piece.isspace():
                self._stray(piece)

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = characters

    def findings(self) -> Iterator[Finding]:
        """What had no place."""
        return self._left_out.findings()

    def _start(self, name: str, route: Route | None, leaf: str | None) -> _Next:
        """An element that is no value of the open one's record. ``leaf``: the value that it stands in, if it does."""
        if self._skipped:
            return self._leave_out()
        if leaf is not None:
            self._leave_out()
            return self._not_known(_local_name(leaf))
        if not self._around:
            return self._outside(name)
        _, routes, values = self._inside
        return self._follow(name, routes.get(name) if route is None else route, values)

    def _end(self) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._around:
            name, _, _ = self._inside
            self._inside = self._around.pop()
            if not self._around:
                self.wanted[name][1](self._begun)
                self.whole += 1

    def _stray(self, text: str) -> None:
        """Text comes in one piece, save where the piece of the file ends that the parser was given."""
        if self._around and not self._skipped:
            self._left_out.add(self._inside[0], self._line() - text.lstrip().count("\n"), text)

    def _outside(self, name: str) -> _Next:
        self.root = self.root or (name, self._line())
        if name not in self.wanted:
            return None, _NOWHERE, []
        self._begun = []
        return None, *self._open(name, self.wanted[name][0])[1:]

    def _follow(self, name: str, route: Route | None, values: Values) -> _Next:
        if isinstance(route, Each):
            return route.place, _NOWHERE, self._begin(route.begins)
        if isinstance(route, Deeper):
            return None, *self._open(name, route)[1:]
        if route is None:
            return self._not_known(name)
        if values[route] is None:
            return route, _NOWHERE, values
        return 0, _NOWHERE, self._left_out.again(name, self._line())

    def _not_known(self, name: str) -> _Next:
        self._left_out.add(f"{self._inside[0]}/{name}", self._line())
        return self._leave_out()

    def _leave_out(self) -> _Next:
        """Nothing that is in this element is read."""
        self._skipped += 1
        return None, _NOWHERE, []

    def _open(self, name: str, route: Deeper) -> _Open:
        if route.counted:
            self._counts[route.counted] += 1
        self._around.append(self._inside)
        self._inside = name, route.routes, self._begin(route.begins) if route.begins else self._inside[2]
        return self._inside

    def _begin(self, begins: Begins) -> Values:
        values: Values = [None] * begins.width
        for key, place in begins.keyed:
            values[place] = str(self._counts[key])
        self._begun.append((begins.table, values, self._parser.CurrentLineNumber))
        return values

    def _line(self) -> int:
        return self._parser.CurrentLineNumber


def _local_name(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition(":")[2]
