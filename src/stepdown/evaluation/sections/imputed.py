"""What the shares and their difference would be were all known, under an assumption that is named: multiple imputation.

Beside the figures of those known and the bounds, never instead. It is worked out where a study asks for it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from stepdown.evaluation.infer.clustered import Families, degrees, variance
from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.infer.imputation import completions
from stepdown.evaluation.infer.paired import Pairs
from stepdown.evaluation.infer.reach import families_changed, families_of_kind, several
from stepdown.evaluation.infer.rubin import Pooled, pooled
from stepdown.evaluation.reduce.counts import KINDS, Alike, Cluster, Counts, StatePair
from stepdown.evaluation.sections.change import paired
from stepdown.evaluation.sections.factors import PEOPLE, factor_label
from stepdown.evaluation.study.completed import Completed
from stepdown.evaluation.study.study import Study
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import Measure, Result, Tally


def imputed(counts: Counts, study: Study) -> Part:
    """Each factor that the study wants completed, where enough are known at both points."""
    found: list[Result] = []
    for (unit, factor), rows in counts.unknowns.items():
        cells = cells_of(rows)
        pairs, base = paired(counts, study, unit, factor)
        if study.missing is None or pairs.known < SMALLEST_KNOWN or pairs.known == sum(sum(c.values()) for c in cells):
            continue
        done = tuple(completions(cells, study.missing.imputations, study.missing.seed))
        clusters = counts.clusters_of(unit, factor)
        found += [_placed(r, unit, factor, base, study) for r in _results(done, pairs, clusters, study)]
    return Part(tuple(found))


def cells_of(rows: Iterable[Alike]) -> list[dict[StatePair, int]]:
    """The pairs of each pattern of covariates. Whatever the order of rows, the same draws complete the same people."""
    cells: dict[tuple[tuple[str, str], ...], Counter[StatePair]] = defaultdict(Counter)
    for row in rows:
        cells[tuple(sorted(row.covariates.items()))][row.first, row.second] += row.units
    return [{pair: cells[alike][pair] for pair in _PAIRS if cells[alike][pair]} for alike in sorted(cells)]


_EITHER = (True, False, None)
_PAIRS: tuple[StatePair, ...] = tuple((first, second) for first in _EITHER for second in _EITHER)


def assumption(completed: Completed) -> str:
    """What is taken for granted, in words."""
    given = " and ".join(("the state at the other point", *(d.label.lower() for d in completed.given)))
    return f"Multiple imputation, {completed.imputations} completions, Rubin's rules: missing at random given {given}"


def _results(done: tuple[Pairs, ...], known: Pairs, clusters: tuple[Cluster, ...], study: Study) -> Iterator[Result]:
    at_first, at_second = (families_of_kind(clusters, "persisted", kind) for kind in ("resolved", "emerged"))
    first, second = study.compare.first, study.compare.second
    shares = [p.at_first / p.known for p in done], [p.at_second / p.known for p in done]
    yield _figure(
        str(first), first.label.lower(), _share(shares[0], done, at_first, known.at_first / known.known), at_first
    )
    yield _figure(
        str(second), second.label.lower(), _share(shares[1], done, at_second, known.at_second / known.known), at_second
    )
    changed = families_changed(clusters)
    effect = _effect(changed, _of_change(known))
    pool = pooled([p.change for p in done], [effect * _of_change(p) for p in done], _complete(changed, known))
    difference = replace(_figure("difference", "difference in share", pool, changed), of="share")
    yield difference
    yield replace(
        difference,
        id="missing_information",
        label="share of the information on the difference that is missing",
        estimate=pool.missing_information,
        low=None,
        high=None,
        level=None,
        of=None,
    )


def _share(shares: list[float], done: tuple[Pairs, ...], families: Families, known: float) -> Pooled:
    people, knew = done[0].known, sum(units * group.known for (group,), units in families.items())
    effect = _effect(families, known * (1 - known) / (knew - 1))
    within = [effect * share * (1 - share) / (people - 1) for share in shares]
    return pooled(shares, within, _complete(families, done[0]))


def _of_change(pairs: Pairs) -> float:
    """The variance of a paired difference of strangers."""
    return ((pairs.first_only + pairs.second_only) / pairs.known - pairs.change**2) / (pairs.known - 1)


def _effect(families: Families, of_strangers: float) -> float:
    """By how much families make the variance larger, among those known: never below 1."""
    try:
        return max(1.0, variance(families) / of_strangers) if of_strangers > 0 else 1.0
    except ValueError:
        return 1.0


def _complete(families: Families, pairs: Pairs) -> float:
    """The degrees of freedom were all known: at least those that the families known have."""
    try:
        return degrees(families)
    except ValueError:
        return float(pairs.known - 1)


def _figure(name: str, label: str, pool: Pooled, families: Families) -> Result:
    return Result(
        name,
        label,
        Measure.IMPUTED,
        "",
        f"{PEOPLE}; reduce/unknown_patterns.sql",
        estimate=pool.estimate,
        low=max(-1.0 if name == "difference" else 0.0, pool.limits.low),
        high=min(1.0, pool.limits.high),
        level=0.95,
        together=several(families),
    )


def _placed(result: Result, unit: str, factor: str, base: Tally, study: Study) -> Result:
    stem = f"change.{unit}.{factor}"
    return replace(
        result,
        id=f"imputed.{unit}.{factor}.{result.id}",
        label=f"{factor_label(study, factor)}, completed: {result.label}",
        unit=unit,
        tally=replace(base, numerator=None),
        method=assumption(study.missing) if study.missing else None,
        table=f"imputed.{unit}",
        derived_from=tuple(f"{stem}.{kind}" for kind in KINDS),
    )
