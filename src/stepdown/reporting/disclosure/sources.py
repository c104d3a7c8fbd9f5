"""What a figure would reveal, and whether all of that is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stepdown.reporting.disclosure.counts import COUNTED, FIELDS, NUMERATOR, count_name
from stepdown.results.result import Relation, Result


@dataclass(frozen=True, slots=True)
class Sources:
    """The results by id, the names of the counts that are hidden, and the parts that each numerator is the sum of."""

    results: Mapping[str, Result]
    hidden: frozenset[str]
    parts: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, results: Sequence[Result], hidden: frozenset[str], relations: Iterable[Relation]) -> "Sources":
        """From the findings and the names of the hidden counts."""
        parts: dict[str, tuple[str, ...]] = {}
        for relation in relations:
            parts[relation.whole] = (*parts.get(relation.whole, ()), *relation.parts)
        return cls({result.id: result for result in results}, hidden, parts)

    def shows(self, result: Result, field: str) -> bool:
        """Whether a count of the result is there and is shown."""
        there = field not in FIELDS or getattr(result.tally, field) is not None
        return there and count_name(result.id, field) not in self.hidden

    def shows_counts_of(self, result: Result) -> bool:
        """Whether numerator and denominator are both shown; a bare count has no denominator."""
        tally = result.tally
        if tally.known is not None:
            return self.shows(result, NUMERATOR) and self.shows(result, "known")
        return self.shows(result, NUMERATOR) and (tally.total is None or self.shows(result, "total"))

    def reveals_nothing(self, result: Result, above: frozenset[str] = frozenset()) -> bool:
        """Whether every count that ``result`` was derived from is shown, and what those reveal in their turn.

        A source that the result's numerator is a declared sum of may be hidden: the attacker is given that sum.
        """
        guarded = self._guarded(result.id) if stands_on_own_counts(result) else set()
        above = above | {result.id}
        return all(self._is_shown(source, above) for source in result.derived_from if source not in guarded)

    def _is_shown(self, source: str, above: frozenset[str]) -> bool:
        result_id, _, field = source.partition("#")
        result = self.results.get(result_id)
        if result is None:
            return False  # merged away, or never there: it cannot be judged
        if field:
            return self.shows(result, field)
        if result_id in above:
            return True
        if not stands_on_own_counts(result):
            return bool(result.derived_from) and self.reveals_nothing(result, above)
        return self.shows_counts_of(result) and self.reveals_nothing(result, above)

    def _guarded(self, name: str) -> set[str]:
        """All that ``name`` is a sum of, and the parts of those."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            fresh = [part for part in self.parts.get(waiting.pop(), ()) if part not in found]
            found.update(fresh)
            waiting.extend(fresh)
        return found


def stands_on_own_counts(result: Result) -> bool:
    """Whether the figure is made of the result's own numerator and denominator alone."""
    return result.measure in COUNTED and result.tally.numerator is not None
