"""Counts to results: the few ways in which a figure is made, each with its tally, its interval and its definition."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stepdown.domain.missing import Missing
from stepdown.evaluation.infer.amounts import at_most, mean, median, quantile
from stepdown.evaluation.infer.clustered import Families
from stepdown.evaluation.infer.drawn_again import limits_of
from stepdown.evaluation.infer.reach import STRANGERS, reach_of_share, several
from stepdown.evaluation.reduce.counts import Histogram
from stepdown.evaluation.study.intervals import Intervals
from stepdown.results.intervals import SMALLEST_KNOWN, wilson
from stepdown.results.result import Measure, Relation, Result, Tally

MISSING = frozenset(Missing)
WILSON = "Wilson score interval"


@dataclass(frozen=True, slots=True)
class Part:
    """Some results and the sums that hold among them."""

    results: tuple[Result, ...] = ()
    relations: tuple[Relation, ...] = ()

    @staticmethod
    def of(*parts: "Part | Result | Relation") -> "Part":
        """Several parts, results and relations as one part, in order."""
        results: list[Result] = []
        relations: list[Relation] = []
        for part in parts:
            if isinstance(part, Result):
                results.append(part)
            elif isinstance(part, Relation):
                relations.append(part)
            else:
                results.extend(part.results)
                relations.extend(part.relations)
        return Part(tuple(results), tuple(relations))


def tally(categories: Mapping[str, int], *present: str) -> Tally:
    """How many are in the categories ``present``, of those known; the missing reasons apart."""
    known = sum(units for word, units in categories.items() if word not in MISSING)
    return Tally(
        numerator=sum(categories.get(word, 0) for word in present),
        known=known,
        not_known=categories.get(Missing.NOT_KNOWN, 0),
        not_asked=categories.get(Missing.NOT_ASKED, 0),
        not_applicable=categories.get(Missing.NOT_APPLICABLE, 0),
        total=sum(categories.values()),
    )


def with_share(result: Result, families: Families | None = None, asked: Intervals | None = None) -> Result:
    """A proportion with its estimate and its interval, Wilson's, where enough are known to say one.

    ``families`` are how those known come together, where the interval is to allow for it, and ``asked`` is how.
    """
    numerator, known = result.tally.numerator, result.tally.known
    if numerator is None or known is None or known < SMALLEST_KNOWN:
        return result
    reach = reach_of_share(families, numerator, known) if families else STRANGERS
    (low, high), method = limits_of(families or {}, reach, wilson(numerator, known, reach.errors), WILSON, asked)
    together = several(families) if families else None
    return replace(result, estimate=numerator / known, low=low, high=high, level=0.95, method=method, together=together)


def share(id_: str, label: str, unit: str, definition: str, of: Tally) -> Result:
    """A proportion: numerator of known, its interval as of strangers."""
    return with_share(Result(id_, label, Measure.PROPORTION, unit, definition, of))


def count(id_: str, label: str, unit: str, definition: str, units: int) -> Result:
    """A plain count of units of analysis."""
    return Result(id_, label, Measure.COUNT, unit, definition, Tally(numerator=units))


def same_base(results: Sequence[Result]) -> tuple[Relation, ...]:
    """That results share one base: what is known and missing of one is known and missing of all."""
    if not results:
        return ()
    first, *others = results
    parts = ("known", "not_known", "not_asked", "not_applicable", "total")
    return tuple(Relation(f"{other.id}#{part}", (f"{first.id}#{part}",)) for other in others for part in parts)


def breakdown(
    table: str,
    labels: Mapping[str, str],
    categories: Mapping[str, int],
    unit: str,
    definition: str,
    axis: str = "category",
) -> Part:
    """A table of exclusive categories, each a share of those known; they sum to the known."""
    results = [
        replace(
            share(f"{table}.{word}", label, unit, definition, tally(categories, word)),
            table=table,
            categories={axis: word},
        )
        for word, label in labels.items()
    ]
    if not results:
        return Part()
    known = Relation(f"{results[0].id}#known", tuple(r.id for r in results))
    return Part(tuple(results), (known, *same_base(results)))


_SUMMARIES = {
    Measure.MEAN: "mean",
    Measure.MEDIAN: "median",
    Measure.PERCENTILE_90: "90th centile",
    Measure.MINIMUM: "least",
    Measure.MAXIMUM: "most",
}


@dataclass(frozen=True, slots=True)
class Amount:
    """What an amount is: the start of its ids, its label, the unit of analysis, its definition, its own unit."""

    id: str
    label: str
    unit: str
    definition: str
    of: str


def summary(amount: Amount, histogram: Histogram, measures: Iterable[Measure]) -> Part:
    """An amount summed up by some of mean, median, 90th centile, minimum and maximum."""
    base = _base(histogram)
    results = [
        Result(
            f"{amount.id}.{measure}",
            f"{amount.label}, {_SUMMARIES[measure]}",
            measure,
            amount.unit,
            amount.definition,
            base,
            estimate=_summed(measure, histogram.amounts),
            of=amount.of,
        )
        for measure in measures
    ]
    return Part(tuple(results), same_base(results))


def within(id_: str, label: str, unit: str, definition: str, histogram: Histogram, limit: float) -> Result:
    """The share of units whose amount is at most ``limit``."""
    return share(id_, label, unit, definition, replace(_base(histogram), numerator=at_most(histogram.amounts, limit)))


def _base(histogram: Histogram) -> Tally:
    return replace(tally({**histogram.missing, "known": histogram.known}), numerator=None)


def _summed(measure: Measure, amounts: Mapping[float, int]) -> float | None:
    from fractions import Fraction

    if not amounts:
        return None
    match measure:
        case Measure.MEAN:
            return mean(amounts)
        case Measure.MEDIAN:
            return median(amounts)
        case Measure.PERCENTILE_90:
            return quantile(amounts, Fraction(9, 10))
        case Measure.MINIMUM:
            return min(amounts)
        case _:
            return max(amounts)
