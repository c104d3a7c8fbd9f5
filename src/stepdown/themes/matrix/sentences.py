"""How many of those who took part spoke of something, as a sentence: a number never stands without its base."""

from collections.abc import Iterable

from stepdown.themes.matrix.counts import CodeCounts, Counts
from stepdown.themes.people.asked import Base
from stepdown.themes.sources import SourceKind

_DID = {
    SourceKind.INTERVIEW: ("was interviewed", "were interviewed"),
    SourceKind.FOCUS_GROUP: ("spoke in a focus group", "spoke in a focus group"),
    SourceKind.SURVEY: ("wrote in the survey", "wrote in the survey"),
}
"""What one person, and what several, did in each kind of source."""


def share(people: int, took_part: int, kind: SourceKind) -> str:
    """6 of the 9 who spoke in a focus group."""
    one, several = _DID[kind]
    return f"{people or 'none'} of the {took_part} who {one if took_part == 1 else several}"


def asked(base: Base) -> str:
    """How many of a group were asked, and how many took part: of a survey, how many wrote in their own words."""
    did = "wrote" if base.source_kind is SourceKind.SURVEY else "took part"
    return f"{asked_of(base.invited)}, {base.took_part} {did}"


def asked_of(invited: int | None) -> str:
    """How many were asked; that it is not known is said."""
    return "asked: not known" if invited is None else f"{invited} asked"


def spoken_of(name: str, found: CodeCounts, table: Counts) -> str:
    """Who speaks of a theme, by kind of source: only of kinds in which anybody took part."""
    shares = [share(people, took_part, kind) for kind, people, took_part in by_kind(found, table.bases) if took_part]
    if not shares:
        return f"Nobody has taken part yet, so nobody speaks of “{name}”."
    return f"“{name}” is spoken of by {_joined(shares)}."


def by_kind(found: CodeCounts, bases: Iterable[Base]) -> list[tuple[SourceKind, int, int]]:
    """Of each kind of source: how many people speak of the code, and how many took part. Each has one role in it."""
    rows: dict[SourceKind, tuple[int, int]] = {}
    for base in bases:
        cell = found.by_group.get((base.source_kind, base.role))
        people, took_part = rows.get(base.source_kind, (0, 0))
        rows[base.source_kind] = (people + (cell.people if cell else 0), took_part + base.took_part)
    return [(kind, people, took_part) for kind, (people, took_part) in rows.items()]


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
