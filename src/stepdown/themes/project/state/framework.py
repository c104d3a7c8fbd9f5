"""The framework: a tree of codes. A code without a parent is a theme."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stepdown.themes.project.events.framework import CodeText
from stepdown.themes.project.words import CodeOrigin


@dataclass(frozen=True, slots=True)
class Code:
    """One code as it stands. ``history``: the numbers of the log's entries that made and changed it."""

    id: str
    parent: str | None
    text: CodeText
    origin: CodeOrigin
    is_codable: bool
    colour: str | None
    history: tuple[int, ...]
    merged_into: str | None = None
    is_retired: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        return self.text.name


@dataclass(frozen=True, slots=True)
class Framework:
    """All codes ever made, in the order in which they stand among their siblings."""

    codes: Mapping[str, Code]

    def in_use(self) -> tuple[Code, ...]:
        """The codes that can be used, each theme with its codes under it, depth first."""
        return tuple(code for code, _ in self.walk())

    def walk(self, parent: str | None = None, depth: int = 0) -> Iterator[tuple[Code, int]]:
        """Each code that can be used with how deep it stands."""
        for code in self.codes.values():
            if code.parent == parent and not code.is_retired:
                yield code, depth
                yield from self.walk(code.id, depth + 1)

    def path(self, code: str) -> tuple[str, ...]:
        """The names from the theme down to the code."""
        found = self.codes[code]
        return (*(self.path(found.parent) if found.parent else ()), found.name)

    def under(self, code: str) -> frozenset[str]:
        """A code and every code below it."""
        below = (c.id for c in self.codes.values() if c.parent == code)
        return frozenset({code}).union(*(self.under(c) for c in below))

    def theme_of(self, code: str) -> str:
        """The theme that a code belongs to; its own if it is one."""
        found = self.codes[code]
        return self.theme_of(found.parent) if found.parent else code
