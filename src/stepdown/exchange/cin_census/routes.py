"""Where each element of the census leads, worked out once: to a place in its record, a record of its own, or deeper."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.dataset.column import Table
from stepdown.exchange.cin_census.layout import KEYS, Part


@dataclass(frozen=True, slots=True)
class Deeper:
    """An element that holds others: the part that it is, and its own routes."""

    part: Part
    routes: "Routes"


@dataclass(frozen=True, slots=True)
class Each:
    """An element that may recur, each time a record of a table with this value in its place."""

    table: Table
    place: int


type Route = int | Deeper | Each
type Routes = Mapping[str, Route]


def routes_of(part: Part, around: Table) -> Routes:
    """The routes of the elements within one, by their names. ``around``: the table of the record they belong to."""
    table = part.table or around
    values = {column.name: place for place, column in enumerate(table.columns) if place == 0 or column.name not in KEYS}
    deeper = {name: Deeper(inner, routes_of(inner, table)) for name, inner in part.parts.items()}
    each = {name: Each(of, [c.name for c in of.columns].index(name)) for name, of in part.each.items()}
    return {**values, **deeper, **each}
