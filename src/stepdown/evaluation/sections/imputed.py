"""What the shares and their difference would be were all known, under an assumption that is named: multiple imputation.

Beside the figures of those known and the bounds, never instead. It is worked out where a study asks for it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stepdown.domain.missing import ObservationState
from stepdown.evaluation.infer.clustered import Families
from stepdown.evaluation.infer.completed import degrees_of, effect_of, pooled_share
from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.infer.imputation import completions, some_have_nobody_alike
from stepdown.evaluation.infer.paired import Pairs
from stepdown.evaluation.infer.reach import families_changed, families_of_kind, several
from stepdown.evaluation.infer.rubin import Pooled, pooled
from stepdown.evaluation.reduce.counts import KINDS, ON_THE_LADDER, Alike, Cluster, Counts, StatePair
from stepdown.evaluation.sections.change import paired
from stepdown.evaluation.sections.factors import PEOPLE, factor_label
from stepdown.evaluation.study.completed import Completed
from stepdown.evaluation.study.study import Study
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import Measure, Result, Tally

_THERE, _NOT = str(ObservationState.PRESENT), str(ObservationState.ABSENT)
PAIRS = ((_THERE, _THERE), (_THERE, _NOT), (_NOT, _THERE), (_NOT, _NOT))
"""The pairs of states of a factor, in the order of ``KINDS``."""

NOBODY_ALIKE = "for some nobody alike is known at both points, and they are drawn as among all"
"""Said with the method, which goes where the figure goes: that somebody is alone in this is for no other eyes."""


def imputed(counts: Counts, study: Study) -> Part:
    """Each factor that the study wants completed, where enough are known at both points."""
    found: list[Result] = []
    for (unit, factor), rows in counts.unknowns.items():
        if study.missing is None or (unit, factor) == ON_THE_LADDER:
            continue
        cells = cells_of(rows)
        pairs, base = paired(counts, study, unit, factor)
        if pairs.known < SMALLEST_KNOWN or pairs.known == sum(sum(c.values()) for c in cells):
            continue
        done = tuple(Pairs(*d) for d in completions(cells, PAIRS, study.missing.imputations, study.missing.seed))
        said = method(study.missing, alone=some_have_nobody_alike(cells, PAIRS))
        results = _results(done, pairs, counts.clusters_of(unit, factor), study)
        found += [replace(_placed(r, unit, factor, base, study), method=said) for r in results]
    return Part(tuple(found))


def cells_of(rows: Iterable[Alike]) -> list[dict[StatePair, int]]:
    """The pairs of each pattern of covariates. Whatever the order of rows, the same draws complete the same people."""
    cells: dict[tuple[tuple[str, str], ...], Counter[StatePair]] = defaultdict(Counter)
    for row in rows:
        cells[tuple(sorted(row.covariates.items()))][row.first, row.second] += row.units
    return [_in_order(cells[alike]) for alike in sorted(cells)]


def _in_order(cell: Counter[StatePair]) -> dict[StatePair, int]:
    return {pair: cell[pair] for pair in sorted(cell, key=lambda pair: tuple(state or "" for state in pair))}


STATE, LEVEL = "the state at the other point", "the level at the other point"
"""What a state that is drawn depends on, apart from the covariates: of a factor, and on the ladder."""


def method(completed: Completed, other: str = STATE, *, alone: bool) -> str:
    """How figures are completed, and whether somebody had nobody alike."""
    return f"{assumption(completed, other)}{f'; {NOBODY_ALIKE}' if alone else ''}"


def assumption(completed: Completed, other: str = STATE) -> str:
    """What is taken for granted, in words."""
    given = " and ".join((other, *(d.label.lower() for d in completed.given)))
    return f"Multiple imputation, {completed.imputations} completions, Rubin's rules: missing at random given {given}"


def _results(done: Sequence[Pairs], known: Pairs, clusters: tuple[Cluster, ...], study: Study) -> Iterator[Result]:
    at_first, at_second = (families_of_kind(clusters, "persisted", kind) for kind in ("resolved", "emerged"))
    first, second = study.compare.first, study.compare.second
    people = [p.known for p in done]
    yield figure(str(first), first.label.lower(), pooled_share([p.at_first for p in done], people, at_first), at_first)
    yield figure(
        str(second), second.label.lower(), pooled_share([p.at_second for p in done], people, at_second), at_second
    )
    changed = families_changed(clusters)
    effect = effect_of(changed, _of_change(known))
    pool = pooled([p.change for p in done], [effect * _of_change(p) for p in done], degrees_of(changed, people[0]))
    difference = replace(figure("difference", "difference in share", pool, changed, least=-1.0), of="share")
    yield difference
    yield missing_information(difference, pool, "share of the information on the difference that is missing")


def _of_change(pairs: Pairs) -> float:
    """The variance of a paired difference of strangers."""
    return ((pairs.first_only + pairs.second_only) / pairs.known - pairs.change**2) / (pairs.known - 1)


def figure(name: str, label: str, pool: Pooled, families: Families, least: float = 0.0) -> Result:
    """What completions give together, with its limits, of nobody's unit yet; ``least`` is the least that it can be."""
    return Result(
        name,
        label,
        Measure.IMPUTED,
        "",
        f"{PEOPLE}; reduce/unknown_patterns.sql",
        estimate=pool.estimate,
        low=max(least, pool.limits.low),
        high=min(1.0, pool.limits.high),
        level=0.95,
        together=several(families),
    )


def missing_information(of: Result, pool: Pooled, label: str) -> Result:
    """The fraction of missing information of a figure, beside it."""
    bare = replace(of, id=f"{of.id.rpartition('.')[0]}.missing_information".lstrip("."), label=label)
    return replace(bare, estimate=pool.missing_information, low=None, high=None, level=None, of=None)


def _placed(result: Result, unit: str, factor: str, base: Tally, study: Study) -> Result:
    stem = f"change.{unit}.{factor}"
    return replace(
        result,
        id=f"imputed.{unit}.{factor}.{result.id}",
        label=f"{factor_label(study, factor)}, completed: {result.label}",
        unit=unit,
        tally=replace(base, numerator=None),
        table=f"imputed.{unit}",
        derived_from=tuple(f"{stem}.{kind}" for kind in KINDS),
    )
