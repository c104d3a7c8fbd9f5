"""The code tree, and sets."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.exchange.refi_qda.guids import Guid


@dataclass(frozen=True, slots=True)
class Code:
    """A code with those below it. ``is_codable`` is False for a folder; ``colour`` is #RRGGBB or #RGB."""

    guid: Guid
    name: str
    is_codable: bool = True
    colour: str | None = None
    description: str | None = None
    notes: tuple[Guid, ...] = ()
    children: tuple["Code", ...] = ()


@dataclass(frozen=True, slots=True)
class NamedSet:
    """A set: codes, sources and notes that belong together under a name. Of Stepdown's, a theme is one."""

    guid: Guid
    name: str
    description: str | None = None
    codes: tuple[Guid, ...] = ()
    sources: tuple[Guid, ...] = ()
    notes: tuple[Guid, ...] = ()


def with_paths(codes: tuple[Code, ...], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Code]]:
    """Every code of a tree, parents first, each with the names that lead to it, its own included."""
    for code in codes:
        path = (*above, code.name)
        yield path, code
        yield from with_paths(code.children, path)
