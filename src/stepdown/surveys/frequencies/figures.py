"""Counts to results: shares and plain counts, each with its tally, its interval and its definition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stepdown.results.intervals import SMALLEST_KNOWN, wilson
from stepdown.results.result import Measure, Relation, Result, Tally

RESPONSE = "response"
INVITATION = "invitation"
WILSON = "Wilson score interval"

BASE = ("known", "not_known", "not_asked", "not_applicable", "total")
"""The counts that say of whom a share speaks."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some results and the sums that hold among them."""

    results: tuple[Result, ...] = ()
    relations: tuple[Relation, ...] = ()

    @staticmethod
    def of(parts: Sequence["Part"]) -> "Part":
        """Several parts as one, in order."""
        return Part(
            tuple(r for part in parts for r in part.results), tuple(s for part in parts for s in part.relations)
        )


@dataclass(frozen=True, slots=True)
class About:
    """What is alike in the results of one table: its id, the rule that defines them, the unit, who may see them."""

    table: str
    definition: str
    unit: str = RESPONSE
    internal: bool = False

    def share(self, id_: str, label: str, tally: Tally, categories: Mapping[str, str] | None = None) -> Result:
        """A numerator of those known, with Wilson's interval where enough are known to say one."""
        return with_share(self._result(id_, label, Measure.PROPORTION, tally, categories))

    def count(self, id_: str, label: str, tally: Tally, caution: str | None = None) -> Result:
        """A count, of which no share can be or need be given."""
        return replace(self._result(id_, label, Measure.COUNT, tally, None), caution=caution)

    def _result(
        self, id_: str, label: str, measure: Measure, tally: Tally, categories: Mapping[str, str] | None
    ) -> Result:
        return Result(
            id_,
            label,
            measure,
            self.unit,
            self.definition,
            tally,
            table=self.table,
            categories=categories or {},
            internal=self.internal,
        )


def with_share(result: Result) -> Result:
    """A proportion with its estimate and interval, where enough are known."""
    numerator, known = result.tally.numerator, result.tally.known
    if numerator is None or known is None or known < SMALLEST_KNOWN:
        return result
    low, high = wilson(numerator, known)
    return replace(result, estimate=numerator / known, low=low, high=high, level=0.95, method=WILSON)


def same_base(results: Sequence[Result]) -> tuple[Relation, ...]:
    """That results speak of the same people: what is known and missing of one is so of all."""
    return tuple(Relation(f"{other.id}#{name}", (f"{results[0].id}#{name}",)) for other in results[1:] for name in BASE)
