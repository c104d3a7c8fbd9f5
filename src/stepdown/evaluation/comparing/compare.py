"""The comparison of areas: a pure function of counts and a design. What could not be done says why."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from math import exp, isnan

from stepdown.evaluation.comparing.counted import Counted, counted
from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.evaluation.comparing.differences import difference, log_ratio, permuted
from stepdown.evaluation.comparing.interrupted import LEAST_EACH_SIDE, interrupted
from stepdown.evaluation.comparing.panel import Panel, panel_of
from stepdown.evaluation.comparing.synthetic import LEAST_BEFORE, LEAST_DONORS, synthetic, team_rates
from stepdown.evaluation.infer.figures import Part
from stepdown.results.result import Findings, Measure, Result

RANKED = ("Share of all choices of districts that differ at least as much", "permutation")
PLACEBO = ("Share of districts that left their mixture at least as much", "placebo districts")
NOT_DONE = "not_done"


def compare(text: str, design: AreaDesign, progress: Callable[[str], None] = lambda _: None) -> Findings:
    """All results of a design on counts; EvaluationRefusal where the counts cannot be used."""
    panel = panel_of(text, design)
    made = counted(panel, design)
    not_done: dict[str, str] = {}
    progress("comparing districts")
    estimates = [*_differences(panel, design, made, not_done), *_one_start(panel, design, made, not_done)]
    part = Part.of(made.part, *estimates)
    header = {**_header(text, design, panel), NOT_DONE: not_done}
    return Findings(header, part.results, part.relations)


def _differences(panel: Panel, design: AreaDesign, made: Counted, not_done: dict[str, str]) -> Iterator[Result]:
    ranked = permuted(panel, difference, design.seed)
    label = "Change in the team's districts less change in the others"
    definition = "comparing/differences.py, difference"
    shape = Result("areas.difference", label, Measure.DIFFERENCE, "district", definition, derived_from=made.fours)
    yield replace(shape, estimate=design.study.per * difference(panel), of=made.per, method="Difference-in-differences")
    yield _rank(shape, "areas.difference_rank", ranked.share, ranked.tried)
    if panel.one_start is None:
        not_done["ratio"] = "the team began in districts at different times, and terms for each period need one start"
        return
    log = log_ratio(panel)
    if isnan(log):
        not_done["ratio"] = "the model could not be fitted, as where a district has no event at all"
        return
    ranked = permuted(panel, log_ratio, design.seed)
    label = "Rate with the team over what terms for district and period alone would give"
    shape = Result(
        "areas.ratio", label, Measure.RATIO, "district", "comparing/differences.py, log_ratio",
        derived_from=(*made.fours, *made.team, *made.others),
    )  # fmt: skip
    yield replace(shape, estimate=exp(log), of="ratio", method="Poisson regression with population as offset")
    yield _rank(shape, "areas.ratio_rank", ranked.share, ranked.tried)


def _one_start(panel: Panel, design: AreaDesign, made: Counted, not_done: dict[str, str]) -> Iterator[Part | Result]:
    """What can be done only where the team began everywhere at once."""
    start = panel.one_start
    if start is None:
        for name in ("synthetic", "interrupted"):
            not_done[name] = "the team began in districts at different times"
        return
    if start < LEAST_BEFORE or len(panel.others) < LEAST_DONORS:
        not_done["synthetic"] = (
            f"{start} periods before the start and {len(panel.others)} districts without the team are too few; "
            f"{LEAST_BEFORE} periods and {LEAST_DONORS} districts are needed"
        )
    else:
        yield from _synthetic(panel, design, made, start)
    after = len(panel.periods) - start
    if min(start, after) < LEAST_EACH_SIDE:
        not_done["interrupted"] = (
            f"there are {start} periods before the start and {after} from it on; "
            f"{LEAST_EACH_SIDE} on each side are needed"
        )
        return
    yield from _interrupted(panel, made, start, not_done)


def _synthetic(panel: Panel, design: AreaDesign, made: Counted, start: int) -> Iterator[Part | Result]:
    placed = synthetic(panel, start)
    shape = Result(
        "synthetic.gap", "Rate in the team's districts less that of the mixture, mean since the start",
        Measure.DIFFERENCE, "district", "comparing/synthetic.py", derived_from=(*made.team, *made.others),
    )  # fmt: skip
    per = design.study.per
    yield replace(shape, estimate=per * placed.mixture.gap, of=made.per, method="Synthetic control")
    yield _rank(shape, "synthetic.rank", placed.rank / placed.of, placed.of, PLACEBO)
    fit = replace(
        shape, id="synthetic.fit_before", label="How far apart the two ran before the start, root mean square"
    )
    yield replace(fit, estimate=per * placed.mixture.before, of=made.per)
    for place, (id_, rate) in enumerate(zip(made.team, placed.mixture.rates, strict=True)):
        gap = per * float(team_rates(panel)[place] - rate)
        named = replace(shape, id=id_.replace("series.team", "synthetic.gap"), label=f"Gap in {panel.periods[place]}")
        yield replace(named, estimate=gap, of=made.per, table="synthetic.gap", derived_from=(id_,))
    for place, weight in zip(panel.others, placed.mixture.weights, strict=True):
        label = panel.districts[place]
        named = replace(shape, id=f"synthetic.weight.{made.slugs[label]}", label=label, measure=Measure.WEIGHT)
        yield replace(named, estimate=float(weight), of="weight", table="synthetic.weight")


def _interrupted(panel: Panel, made: Counted, start: int, not_done: dict[str, str]) -> Iterator[Result]:
    found = interrupted(panel, start)
    if found is None:
        not_done["interrupted"] = "the model could not be fitted"
        return
    method = f"Segmented Poisson regression, Newey and West's variance, lag {found.lag}"
    labels = {
        "level": "Step in the team's rate at the start, as a ratio",
        "slope": "Change in the slope of the team's rate, as a ratio for each period",
    }
    for name, broke in (("level", found.level), ("slope", found.slope)):
        yield Result(
            f"interrupted.{name}_ratio", labels[name], Measure.RATIO, "district", "comparing/interrupted.py",
            estimate=broke.ratio, low=broke.low, high=broke.high, level=0.95, method=method, of="ratio",
            derived_from=made.team,
        )  # fmt: skip


def _rank(shape: Result, id_: str, share: float, tried: int, test: tuple[str, str] = RANKED) -> Result:
    label, method = test
    told = f"{method}, of {tried:,}"
    return replace(shape, id=id_, label=label, measure=Measure.TEST, estimate=share, of="p-value", method=told)


def _header(text: str, design: AreaDesign, panel: Panel) -> dict[str, object]:
    from stepdown import __version__

    said = design.model_dump(mode="json", by_alias=True)
    return {
        "program": f"Stepdown {__version__}",
        "dataset": {
            "title": f"Counts of {len(panel.districts)} districts, {panel.periods[0]} to {panel.periods[-1]}",
            "digest": f"sha256:{sha256(text.encode()).hexdigest()}",
            "sources": [design.counts],
            "invented": design.study.invented,
        },
        "study": said | {"period": {"as_at": design.study.as_at.isoformat()}},
    }
