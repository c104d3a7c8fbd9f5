"""How alike the groups are, as results: each covariate in both, before and after weighting; the scores by tenths."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from math import isnan

from stepdown.domain.casework import GroupArm
from stepdown.domain.missing import Missing
from stepdown.evaluation.arms.balance import Balanced, balance
from stepdown.evaluation.arms.bands import BANDS, band_label
from stepdown.evaluation.arms.score import Score
from stepdown.evaluation.arms.table import ARMS, KNOWN, Table
from stepdown.evaluation.arms.units import DEVIATIONS, SHARE, WORTH
from stepdown.evaluation.arms.weights import Weights
from stepdown.evaluation.infer.figures import Part, breakdown, count
from stepdown.evaluation.reduce.arms import Arms
from stepdown.evaluation.sections.movement import slugs
from stepdown.evaluation.study.comparison import Comparison, Weighting, covariate_label, value_label
from stepdown.results.result import Measure, Relation, Result

COVARIATES = "definitions/arms/covariates.sql"
BALANCE = "arms/balance.py"
SCORES = "arms/score.py"
ALWAYS_EQUAL = (Weighting.OVERLAP, Weighting.ENTROPY)
"""After these every difference is nought, whoever the children are: it says nothing of them."""
_NOUGHT = 1e-9


def similar(arms: Arms, table: Table, weights: Weights, comparison: Comparison) -> Part:
    """Each covariate's values in both groups, their weighted shares and differences, and what the groups are worth."""
    names = {covariate: slugs(list(table.has[covariate])) for covariate in table.has}
    found = balance(table, weights)
    parts = [_recorded(arms, comparison, covariate, arm, names[covariate]) for covariate in table.has for arm in ARMS]
    made = (result for each in found for result in _weighted(each, names[each.covariate], comparison))
    sizes = (_worth(table, weights, arm, comparison) for arm in ARMS)
    return Part.of(*parts, *made, *sizes)


def _recorded(arms: Arms, comparison: Comparison, covariate: str, arm: GroupArm, names: dict[str, str]) -> Part:
    """A covariate's values in a group, of those whose outcome is known."""
    place = comparison.covariates.index(covariate)
    values: Counter[str] = Counter()
    for each in arms.counts:
        if each.arm is arm and each.moved in KNOWN:
            values[_slug(each.pattern[place], names)] += each.units
    labels = {slug: value_label(covariate, value) for value, slug in names.items() if value != Missing.NOT_KNOWN}
    made = breakdown(f"comparison.covariate.{covariate}.{arm}", labels, values, "child", COVARIATES)
    if not made.results:
        return made
    everybody = Relation(f"{made.results[0].id}#total", (f"comparison.outcome.{arm}#known",))
    return Part.of(made, everybody)


def _slug(value: str, names: dict[str, str]) -> str:
    return value if value == Missing.NOT_KNOWN else names[value]


def _weighted(each: Balanced, names: dict[str, str], comparison: Comparison) -> Iterator[Result]:
    """The weighted share in each group, and the standardised differences: these would reveal both groups' counts.

    What weights make is hidden with any value of the covariate, for all of them together leave an equation for it.
    """
    slug = _slug(each.value, names)
    label = f"{covariate_label(each.covariate)}: {value_label(each.covariate, each.value).lower()}"
    shape = Result(
        "", label, Measure.WEIGHT, "child", BALANCE, table=f"comparison.balance.{each.covariate}",
        categories={"value": slug}, derived_from=_sources(each.covariate, names), method=comparison.method.label,
    )  # fmt: skip
    stem = f"comparison.balance.{each.covariate}.{slug}"
    for arm, share in ((GroupArm.SUPPORTED, each.supported), (GroupArm.COMPARISON, each.comparison)):
        said = f"{label}, {arm.label.lower()}, weighted"
        yield replace(shape, id=f"{stem}.{arm}", label=said, estimate=_number(share), of=SHARE)
    apart = replace(shape, measure=Measure.DIFFERENCE, of=DEVIATIONS)
    before = replace(apart, id=f"{stem}.before", label=f"{label}, difference as recorded", method=None)
    before = replace(before, estimate=_number(each.before), derived_from=_own(each.covariate, slug, names))
    yield before
    after = replace(apart, id=f"{stem}.after", label=f"{label}, difference weighted", estimate=_number(each.after))
    yield replace(after, derived_from=before.derived_from) if comparison.method in ALWAYS_EQUAL else after


def _own(covariate: str, slug: str, names: dict[str, str]) -> tuple[str, ...]:
    """The counts of one value in both groups; of what is not known, those that it leaves."""
    sources = _sources(covariate, names)
    return tuple(s for s in sources if s.endswith(f".{slug}")) or sources


def _sources(covariate: str, names: dict[str, str]) -> tuple[str, ...]:
    """The counts of every value of the covariate in both groups."""
    known = [slug for value, slug in names.items() if value != Missing.NOT_KNOWN]
    return tuple(f"comparison.covariate.{covariate}.{arm}.{slug}" for arm in ARMS for slug in known)


def _number(value: float) -> float | None:
    """None where it is not a number; nought where only arithmetic is left of it."""
    return None if isnan(value) else 0.0 if abs(value) < _NOUGHT else value


def _worth(table: Table, weights: Weights, arm: GroupArm, comparison: Comparison) -> Result:
    return Result(
        f"comparison.worth.{arm}", f"What the weighted group is worth, {arm.label.lower()}", Measure.WEIGHT, "child",
        "arms/weights.py", estimate=weights.worth(table, arm), of=WORTH, method=comparison.method.label,
        derived_from=(f"comparison.outcome.{arm}",),
    )  # fmt: skip


def bands(table: Table, fitted: Score) -> Part:
    """How many children of each group have a score in each tenth from 0 to 1."""
    return Part.of(*(_bands(table, fitted, arm) for arm in ARMS))


def _bands(table: Table, fitted: Score, arm: GroupArm) -> Part:
    children = [0] * BANDS
    for score, units in zip(fitted.scores, table.children[arm], strict=True):
        children[min(BANDS - 1, int(BANDS * score))] += int(units)
    results = tuple(
        replace(
            count(
                f"comparison.score.{arm}.{band}",
                f"Score {band_label(band)}, {arm.label.lower()}",
                "child",
                SCORES,
                units,
            ),
            table="comparison.score",
            categories={"arm": arm, "band": str(band)},
        )
        for band, units in enumerate(children)
    )
    return Part(results, (Relation(f"comparison.outcome.{arm}#known", tuple(result.id for result in results)),))
