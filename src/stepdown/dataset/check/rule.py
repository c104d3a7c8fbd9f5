"""A rule of checking: what it is called, what it means, and the sentences that a finding of it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stepdown.dataset.finding import Finding, Severity

_LONGEST = 80
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is; ``row`` as the reader's program counts, ``value`` the cell as it stands."""

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``means`` is for the documentation; ``problem`` and ``remedy`` are sentences for the person.

    The sentences may hold ``{value}``, ``{column}`` and the details that the rule's check gives.
    """

    id: str
    means: str
    problem: str
    remedy: str
    severity: Severity = Severity.STOPS

    def finding(self, place: Place, details: Mapping[str, str] = _NONE) -> Finding:
        """This rule broken at a place."""
        value = place.value if place.value is None or len(place.value) <= _LONGEST else place.value[:_LONGEST] + "…"
        words = {**details, "value": value, "column": place.column}
        return Finding(
            rule=self.id,
            problem=self.problem.format(**words),
            remedy=self.remedy.format(**words),
            file=place.file,
            sheet=place.sheet,
            row=place.row,
            column=place.column,
            value=value,
            severity=self.severity,
        )
