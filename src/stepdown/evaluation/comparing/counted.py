"""The counts of a comparison as results: the team's districts and the others, by period and before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.evaluation.comparing.differences import Four, fours
from stepdown.evaluation.comparing.panel import Panel
from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.sections.movement import slugs
from stepdown.results.result import Measure, Relation, Result, Tally

DEFINITION = "comparing/counted.py"
ARMS = {"team": "Districts with the team", "others": "Districts without the team"}


@dataclass(frozen=True, slots=True)
class Counted:
    """The results of counting, and the ids of those that estimates are made of."""

    part: Part
    fours: tuple[str, ...]
    team: tuple[str, ...]
    others: tuple[str, ...]
    slugs: Mapping[str, str]
    per: str


def counted(panel: Panel, design: AreaDesign) -> Counted:
    """Every count that may be published, the sums among them, and each district's own, which are internal."""
    named = slugs(panel.districts)
    series = {arm: _series(panel, design, arm) for arm in ARMS}
    sums = [_sums(panel, design, four) for four in fours(panel)]
    wholes = [_whole(panel, design, arm, series[arm], sums) for arm in ARMS]
    own = _districts(panel, design, named)
    return Counted(
        Part.of(*(result for group in sums for result in group), *wholes, *series["team"], *series["others"], *own),
        tuple(result.id for group in sums for result in group),
        tuple(result.id for result in series["team"]),
        tuple(result.id for result in series["others"]),
        named,
        f"per {design.study.per:,}",
    )


def _rated(design: AreaDesign, id_: str, label: str, count: int, population: int) -> Result:
    """A count with its population, and the rate that they make."""
    return Result(
        id_, label, Measure.COUNT, design.study.unit, DEFINITION, Tally(numerator=count, total=population),
        estimate=design.study.per * count / population, of=f"per {design.study.per:,}",
    )  # fmt: skip


def _series(panel: Panel, design: AreaDesign, arm: str) -> list[Result]:
    rows = list(panel.team if arm == "team" else panel.others)
    return [
        replace(
            _rated(
                design,
                f"series.{arm}.{_slug(str(period))}",
                f"{ARMS[arm]}, {period}",
                int(panel.counts[rows, place].sum()),
                int(panel.population[rows, place].sum()),
            ),
            table=f"series.{arm}",
            categories={"period": str(period)},
        )
        for place, period in enumerate(panel.periods)
    ]


def _slug(said: str) -> str:
    return said.replace("-", "_")


def _sums(panel: Panel, design: AreaDesign, four: Four) -> tuple[Result, ...]:
    begun = panel.periods[four.start]
    stem = f"areas.from_{_slug(str(begun))}"
    places = [(arm, when) for arm in ARMS for when in ("before", "after")]
    words = {"before": f"before {begun}", "after": f"from {begun} on"}
    return tuple(
        replace(
            _rated(design, f"{stem}.{arm}.{when}", f"{ARMS[arm]}, {words[when]}", count, population),
            table=stem,
            categories={"arm": arm, "when": when},
        )
        for (arm, when), count, population in zip(places, four.counts, four.exposures, strict=True)
    )


def _whole(
    panel: Panel, design: AreaDesign, arm: str, series: Sequence[Result], sums: Sequence[tuple[Result, ...]]
) -> Part:
    """All periods of an arm: the sum of its periods, and of its before and after for each start."""
    rows = list(panel.team if arm == "team" else panel.others)
    whole = _rated(
        design, f"areas.{arm}.all", f"{ARMS[arm]}, all periods",
        int(panel.counts[rows].sum()), int(panel.population[rows].sum()),
    )  # fmt: skip
    parts = [tuple(r.id for r in group if r.categories["arm"] == arm) for group in sums]
    by_start = [sum(parts, ())] if arm == "team" else parts
    return Part.of(
        whole,
        Relation(whole.id, tuple(r.id for r in series)),
        *(Relation(whole.id, each) for each in by_start),
        *_before_and_after(panel, arm, series, sums),
    )


def _before_and_after(
    panel: Panel, arm: str, series: Sequence[Result], sums: Sequence[tuple[Result, ...]]
) -> list[Relation]:
    """That before is the sum of the periods before: of the team's where it began everywhere at once."""
    if arm == "team" and panel.one_start is None:
        return []
    relations = []
    for group in sums:
        start = next(place for place, p in enumerate(panel.periods) if group[0].table == f"areas.from_{_slug(str(p))}")
        before, after = (r.id for r in group if r.categories["arm"] == arm)
        relations.append(Relation(before, tuple(r.id for r in series[:start])))
        relations.append(Relation(after, tuple(r.id for r in series[start:])))
    return relations


def _districts(panel: Panel, design: AreaDesign, named: Mapping[str, str]) -> list[Result]:
    return [
        replace(
            _rated(
                design,
                f"district.{named[district]}.{_slug(str(period))}",
                f"{district}, {period}",
                int(panel.counts[row, column]),
                int(panel.population[row, column]),
            ),
            table="district",
            categories={"district": district, "period": str(period)},
            internal=True,
        )
        for row, district in enumerate(panel.districts)
        for column, period in enumerate(panel.periods)
    ]
