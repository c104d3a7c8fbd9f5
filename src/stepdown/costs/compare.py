"""Scenarios side by side: their answers, and every choice in which they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepdown.costs.analysis.measures import FEWER, MONTHS, NET, SAVED, SERVICE, WOULD_HAVE
from stepdown.costs.analysis.range import Range
from stepdown.costs.case import BusinessCase

COMPARED = {
    WOULD_HAVE: "Children who would have entered care within 12 months without the team",
    FEWER: "Fewer entries within 12 months",
    MONTHS: "Fewer months looked after",
    SERVICE: "Cost of the service",
    SAVED: "Saved, before the service's cost",
    NET: "Cost with the team less cost without it",
}
"""The figures that are set side by side, with what people read."""

_SAID_ONLY = frozenset({"id", "title", "label", "owner", "date", "limits", "sentence", "source", "unit"})
"""Keys that say whose an assumption is and why: what is assumed is in the others."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One choice by its place in the scenario file, and what each scenario says; None where it does not say it."""

    place: str
    said: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Scenarios in order, the figures of each, and where they differ."""

    cases: tuple[BusinessCase, ...]
    differences: tuple[Difference, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The scenarios' titles."""
        return tuple(case.model.scenario.scenario.title for case in self.cases)

    def figures(self, name: str) -> tuple[Range, ...]:
        """One measure in each scenario."""
        return tuple(case.figures[name] for case in self.cases)


def compare(cases: Sequence[BusinessCase]) -> Comparison:
    """Two or more cases side by side."""
    written = [dict(_flat(case.model.scenario.model_dump(mode="json"))) for case in cases]
    places = dict.fromkeys(place for one in written for place in one)
    found = [Difference(place, tuple(one.get(place) for one in written)) for place in places]
    differing = (d for d in found if len(set(d.said)) > 1 and d.place.rpartition(".")[2] not in _SAID_ONLY)
    return Comparison(tuple(cases), tuple(differing))


def _flat(value: object, place: str = "") -> list[tuple[str, str]]:
    """Every value of a written file with its dotted place; parts of a list are named by their id."""
    if isinstance(value, Mapping) and not _is_distribution(value):
        return [pair for key, inner in value.items() for pair in _flat(inner, f"{place}.{key}" if place else str(key))]
    if isinstance(value, list) and any(isinstance(inner, Mapping) for inner in value):
        named = ((inner["id"] if "id" in inner else str(number), inner) for number, inner in enumerate(value, start=1))
        return [pair for name, inner in named for pair in _flat(inner, f"{place}.{name}")]
    return [] if value is None else [(place, _said(value))]


def _is_distribution(value: Mapping[str, object]) -> bool:
    """Whether a part is read as one: a kind and its numbers."""
    return "kind" in value and not any(isinstance(inner, Mapping) for inner in value.values())


def _said(value: object) -> str:
    if isinstance(value, Mapping):
        rest = ", ".join(f"{key} {_said(inner)}" for key, inner in value.items() if key != "kind" and inner is not None)
        return f"{value['kind']}: {rest}" if rest else str(value["kind"])
    if isinstance(value, list):
        return ", ".join(map(_said, value)) or "none"
    return f"{value:g}" if isinstance(value, float) else str(value)
