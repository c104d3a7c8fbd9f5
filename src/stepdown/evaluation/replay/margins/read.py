"""Reading a margins file: TOML text to margins, with a finding for each thing that cannot be read."""

import tomllib
from typing import Any, NamedTuple

from stepdown.dataset.finding import Finding
from stepdown.evaluation.replay.margins.table import Cell, Margins, Sum, Variant, make_cells

REMEDY = "See the explanation of replay for what a margins file holds."


class MarginsRead(NamedTuple):
    """The margins, or None with what stands in the way."""

    margins: Margins | None
    findings: tuple[Finding, ...]


def read_margins(text: str, file: str) -> MarginsRead:
    """The margins of one TOML file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return MarginsRead(None, (Finding("not_toml", f"The file is not TOML: {error}", "Correct that line.", file),))
    reader = _Reader(data, file)
    margins = reader.margins()
    return MarginsRead(None if reader.findings else margins, tuple(reader.findings))


class _Reader:
    """One file being read: each thing wrong is noted, and the rest is still read."""

    def __init__(self, data: dict[str, Any], file: str) -> None:
        self.data = data
        self.file = file
        self.findings: list[Finding] = []

    def wrong(self, place: str, problem: str) -> None:
        self.findings.append(Finding("margins", problem, REMEDY, self.file, column=place))

    def margins(self) -> Margins | None:
        levels, start, to = (self.words(self.data, name, name) for name in ("levels", "from", "to"))
        people = self.data.get("people")
        if not isinstance(people, int) or not _is_count(people):
            people = 0
            self.wrong("people", "people must say how many there are in the whole table, as a whole number")
        for level in {*start, *to} - set(levels):
            self.wrong("from and to", f"'{level}' is not among the levels")
        if self.findings:
            return None
        cells = make_cells(start, to, levels, self.merged(to))
        everyone = Sum("people", frozenset(range(len(cells))), people, people, f"{people:,} in all")
        sums = (everyone, *self.sums("sum", cells))
        assumptions = {one.id: one for one in self.sums("assumption", cells)}
        variants = self.variants(assumptions)
        names = {name: str(self.data.get(name, "")) for name in ("title", "citation", "unit")}
        labels = {level: str(self.table("labels").get(level, level)) for level in levels}
        return Margins(**names, labels=labels, cells=cells, sums=sums, assumptions=assumptions, variants=variants)

    def words(self, table: dict[str, Any], name: str, place: str) -> list[str]:
        found = table.get(name)
        if isinstance(found, list) and found and all(isinstance(word, str) for word in found):
            return found
        self.wrong(place, f"{name} must be a list of words")
        return []

    def table(self, name: str) -> dict[str, Any]:
        found = self.data.get(name, {})
        return found if isinstance(found, dict) else {}

    def tables(self, name: str) -> list[dict[str, Any]]:
        found = self.data.get(name, [])
        if isinstance(found, list) and all(isinstance(one, dict) for one in found):
            return found
        self.wrong(name, f"write each as a table headed [[{name}]]")
        return []

    def merged(self, to: list[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
        found: dict[str, tuple[str, tuple[str, ...]]] = {}
        for one in self.tables("merged"):
            together = tuple(self.words(one, "to", "merged"))
            if not set(together) <= set(to):
                self.wrong("merged", f"{', '.join(together)} are not all among 'to'")
            found[str(one.get("from", ""))] = (str(one.get("name", " or ".join(together))), together)
        return found

    def sums(self, kind: str, cells: tuple[Cell, ...]) -> list[Sum]:
        return [one for table in self.tables(kind) if (one := self.sum(kind, table, cells)) is not None]

    def sum(self, kind: str, table: dict[str, Any], cells: tuple[Cell, ...]) -> Sum | None:
        name = str(table.get("id", ""))
        place = f"{kind} {name}".strip()
        total = table.get("total")
        low, high = (
            table.get("at_least", total or 0),
            table.get("at_most", self.data["people"] if total is None else total),
        )
        if not name or not (_is_count(low) and _is_count(high)) or not {"total", "at_least", "at_most"} & table.keys():
            self.wrong(place, "needs an id, and a total, at_least or at_most that is a whole number")
            return None
        places = [self.places(pattern, cells, place) for pattern in self.words(table, "cells", place)]
        return Sum(name, frozenset().union(*places), low, high, str(table.get("says", "")))

    def places(self, pattern: str, cells: tuple[Cell, ...], place: str) -> frozenset[int]:
        """The cells that a pattern names: 'below', 'same', 'above', or 'from > to' with * for any level."""
        found = {i for i, cell in enumerate(cells) if _matches(pattern, cell)}
        part = [cell.name for i, cell in enumerate(cells) if i not in found and _touches(pattern, cell)]
        if part:
            self.wrong(place, f"'{pattern}' names only a part of the merged cell '{part[0]}'")
        elif not found:
            self.wrong(place, f"'{pattern}' names no cell; the cells are {', '.join(c.name for c in cells)}")
        return frozenset(found)

    def variants(self, assumptions: dict[str, Sum]) -> tuple[Variant, ...]:
        found: list[Variant] = []
        for one in self.tables("variant"):
            assumes = tuple(str(name) for name in one.get("assumes", []))
            for unknown in set(assumes) - assumptions.keys():
                self.wrong(f"variant {one.get('name', '')}", f"no assumption has the id '{unknown}'")
            found.append(Variant(str(one.get("name", "")), str(one.get("title", "")), assumes))
        return tuple(found) or (Variant("all", "All sums of the file", tuple(assumptions)),)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _matches(pattern: str, cell: Cell) -> bool:
    start, arrow, to = (word.strip() for word in pattern.partition(">"))
    if not arrow:
        return pattern.strip() == cell.side
    named = pattern.strip() == cell.name or to == "*" or set(cell.to) == {to}
    return start in ("*", cell.start) and named


def _touches(pattern: str, cell: Cell) -> bool:
    start, arrow, to = (word.strip() for word in pattern.partition(">"))
    if not arrow:
        return cell.side == "mixed" and pattern.strip() in ("below", "same", "above")
    return start in ("*", cell.start) and to in cell.to
