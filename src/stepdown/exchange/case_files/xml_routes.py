"""Where each element of a format leads, worked out once: to a place in its record, a record of its own, or deeper."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.dataset.column import Table


@dataclass(frozen=True, slots=True)
class Part:
    """An element that holds others. Without a table of its own its values belong to the record around it.

    ``counted``: the column by which records within name this one, of which the file itself has no number. ``each``:
    elements that may recur, each a record of the table that is named.
    """

    table: Table | None = None
    counted: str | None = None
    parts: Mapping[str, "Part"] = field(default_factory=dict)
    each: Mapping[str, Table] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Begins:
    """A record of a table, of so many values. ``keyed``: the places of the numbers of what is counted around it."""

    table: Table
    width: int
    keyed: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Deeper:
    """An element that holds others, by its own routes, and the record that begins with it, if one does."""

    begins: Begins | None
    counted: str | None
    routes: "Routes"


@dataclass(frozen=True, slots=True)
class Each:
    """An element that may recur, each time a record with this value in its place."""

    begins: Begins
    place: int


type Route = int | Deeper | Each
type Routes = Mapping[str, Route]


class Routing:
    """The routes of one format. ``elements``: columns that elements of other names lead to, too."""

    def __init__(self, elements: Mapping[str, str] | None = None) -> None:
        self._elements = elements or {}

    def to(self, part: Part) -> Deeper:
        """Where an element with records of its own leads."""
        return self._deeper(part, part.table, frozenset())

    def _deeper(self, part: Part, table: Table | None, keys: frozenset[str]) -> Deeper:
        keys |= {part.counted} if part.counted else frozenset()
        routes: dict[str, Route] = {**self._values(table, keys)} if table else {}
        routes |= {name: self._deeper(inner, inner.table or table, keys) for name, inner in part.parts.items()}
        routes |= {name: Each(_begins(of, keys), _places(of)[name]) for name, of in part.each.items()}
        return Deeper(_begins(part.table, keys) if part.table else None, part.counted, routes)

    def _values(self, table: Table, keys: frozenset[str]) -> Mapping[str, int]:
        places = {name: place for name, place in _places(table).items() if name not in keys}
        return places | {name: places[column] for name, column in self._elements.items() if column in places}


def _begins(table: Table, keys: frozenset[str]) -> Begins:
    return Begins(
        table, len(table.columns), tuple((name, place) for name, place in _places(table).items() if name in keys)
    )


def _places(table: Table) -> Mapping[str, int]:
    return {column.name: place for place, column in enumerate(table.columns)}
