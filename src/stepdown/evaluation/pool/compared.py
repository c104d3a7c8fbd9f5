"""What the authorities say together of each result that the study names, and how far they differ: as results."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.pool.authorities import AUTHORITY, results_of
from stepdown.evaluation.pool.effects import effect_of, on_scale_of
from stepdown.evaluation.pool.meta import Effect, MetaAnalysis, meta_analysis
from stepdown.results.intervals import Interval
from stepdown.results.result import Measure, Result, Tally

HARTUNG_KNAPP = "Random effects, Paule–Mandel; Hartung–Knapp limits, the factor not below 1"
FIXED = "Fixed effect, inverse variance"
PREDICTION = "Prediction interval of Higgins, Thompson and Spiegelhalter, k − 2 degrees of freedom"
SCALES = {Measure.PROPORTION: "on the scale of log odds", Measure.PAIRED_DIFFERENCE: "of differences"}


def stem_of(result_id: str) -> str:
    """The start of the ids of what authorities say together of a result."""
    return f"pooled.{result_id}"


def compared(pool: Part, beside: Part, wanted: Sequence[str]) -> Part:
    """The meta-analysis of each result that two authorities or more have enough known of."""
    labels = {result.id: result.label for result in pool.results}
    return Part.of(*(_of_one(id_, labels.get(id_), results_of(beside, id_)) for id_ in wanted))


def _of_one(id_: str, label: str | None, rows: Sequence[Result]) -> Part:
    told = [(row, effect) for row in rows if (effect := effect_of(row)) is not None]
    if len(told) < 2:
        return Part()
    label = label or told[0][0].label.partition(": ")[2]
    found = meta_analysis([effect for _, effect in told])
    shape = replace(
        told[0][0],
        id=stem_of(id_),
        label=label,
        measure=Measure.AVERAGE,
        tally=Tally(),
        estimate=None,
        low=None,
        high=None,
        level=None,
        table=stem_of(id_),
        categories={},
        derived_from=tuple(row.id for row, _ in told),
        of="share" if told[0][0].measure is Measure.PROPORTION else "difference of shares",
    )
    results = [*_means(shape, found, told[0][0].measure), *_apart(shape, found, told[0][0].measure)]
    return Part.of(*results, *_weights(shape, found, told))


def _means(shape: Result, found: MetaAnalysis, measure: Measure) -> Iterator[Result]:
    for name, said, mean, method in (
        ("random", "mean of the authorities", found.random, HARTUNG_KNAPP),
        ("fixed", "as if all had one true value", found.fixed, FIXED),
    ):
        limits = _limits(mean.interval, measure)
        yield replace(
            shape,
            id=f"{shape.id}.{name}",
            label=f"{shape.label}: {said}",
            estimate=on_scale_of(measure, mean.estimate),
            low=limits.low,
            high=limits.high,
            level=0.95,
            method=f"{method}, {SCALES[measure]}",
        )
    if found.prediction:
        limits = _limits(found.prediction, measure)
        yield replace(
            shape,
            id=f"{shape.id}.prediction",
            label=f"{shape.label}: where one more authority would lie",
            estimate=on_scale_of(measure, found.random.estimate),
            low=limits.low,
            high=limits.high,
            level=0.95,
            method=PREDICTION,
        )


def _apart(shape: Result, found: MetaAnalysis, measure: Measure) -> Iterator[Result]:
    apart, scale = found.apart, SCALES[measure]
    for name, value, method in (
        ("tau_squared", apart.tau_squared, "Paule–Mandel"),
        ("tau_squared_by_moments", apart.tau_squared_dersimonian_laird, "DerSimonian–Laird"),
        ("i_squared", apart.i_squared, "Higgins and Thompson"),
    ):
        said = f"{shape.label}: {_APART[name]}"
        estimated = replace(shape, label=said, estimate=value, method=f"{method}, {scale}")
        yield replace(estimated, id=f"{shape.id}.{name}", measure=Measure.WEIGHT, of=None)
    yield replace(
        shape,
        id=f"{shape.id}.q",
        label=f"{shape.label}: whether authorities differ",
        measure=Measure.TEST,
        of="p-value",
        estimate=apart.p,
        method=f"Cochran's Q = {apart.q:.1f} on {apart.degrees} degrees of freedom, {scale}",
    )


_APART = {
    "tau_squared": "variance between authorities (tau²)",
    "tau_squared_by_moments": "variance between authorities (tau²)",
    "i_squared": "part of the variation that is between authorities (I²)",
}


def _weights(shape: Result, found: MetaAnalysis, told: Sequence[tuple[Result, Effect]]) -> Iterator[Result]:
    for (row, _), weight in zip(told, found.random.weights, strict=True):
        slug = row.categories[AUTHORITY]
        yield replace(
            shape,
            id=f"{shape.id}.weight.{slug}",
            label=f"{row.label}: weight in the mean",
            measure=Measure.WEIGHT,
            of=None,
            estimate=weight,
            categories={AUTHORITY: slug},
            method=HARTUNG_KNAPP,
        )


def _limits(limits: Interval, measure: Measure) -> Interval:
    return Interval(*(on_scale_of(measure, limit) for limit in limits))
