"""How alike the groups are, in two pictures with the tables behind them: covariates, and scores."""

from stepdown.domain.casework import GroupArm
from stepdown.domain.missing import Missing
from stepdown.evaluation.arms.bands import BANDS, band_label
from stepdown.evaluation.study.comparison import Comparison, covariate_label
from stepdown.reporting.charts import love, overlap
from stepdown.reporting.report import Cell, Chart, ReportTable, Row
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.results.result import Result
from stepdown.results.rounding import round_half_up

_ARMS = tuple(GroupArm)
_BALANCE = "How alike the groups are, as recorded and weighted"
_SCORES = "Children by score: how likely, by the covariates, to be supported"


def balance_chart(shown: Shown, asked: Comparison) -> Chart:
    """Each value of each covariate, and how far apart the groups are in it."""
    values = tuple(
        love.Apart(
            result.label.rpartition(",")[0],
            result.estimate,
            shown.result(_beside(result, "after")).estimate,
            shown.hides(result.id, "estimate"),
            shown.hides(_beside(result, "after"), "estimate"),
        )
        for covariate in asked.covariates
        for result in _differences(shown, covariate)
    )
    value, id_ = love.Balance(values), "chart-balance"
    return Chart(id_, _BALANCE, love.draw(value, id_, _BALANCE), love.describe(value), _balance_table(shown, asked))


def _differences(shown: Shown, covariate: str) -> list[Result]:
    """The recorded difference of each value."""
    return [result for result in shown.table(f"comparison.balance.{covariate}") if result.id.endswith(".before")]


def _beside(result: Result, name: str) -> str:
    return f"{result.id.rpartition('.')[0]}.{name}"


def _balance_table(shown: Shown, asked: Comparison) -> ReportTable:
    columns = (
        *(column for arm in _ARMS for column in (arm.label, f"{arm.label}, % of known", f"{arm.label}, weighted %")),
        "Difference as recorded",
        "Difference weighted",
    )
    rows = []
    for covariate in asked.covariates:
        rows += [_row(shown, covariate, result) for result in _differences(shown, covariate)]
        rows.append(_known(shown, covariate))
    heading = Heading("comparison.balance", _BALANCE, "children whose outcome is known", "Covariate", (_STANDARDISED,))
    return table(shown, heading, columns, rows)


_STANDARDISED = (
    "Differences are standardised: the supported group's share less the other's, over the standard deviation of both "
    "as recorded. That something is not known is a share of all."
)


def _row(shown: Shown, covariate: str, result: Result) -> Row:
    value = result.categories["value"]
    cells: list[Cell] = []
    for arm in _ARMS:
        cells += [*_recorded(shown, covariate, arm, value), share_cell(shown, _beside(result, arm))]
    differences = (shown.signed(id_, 2) for id_ in (result.id, _beside(result, "after")))
    return Row(result.label.rpartition(",")[0], (*cells, *differences))


def _recorded(shown: Shown, covariate: str, arm: GroupArm, value: str) -> tuple[Cell, Cell]:
    """The number as recorded, and its share of those known. What is not known has none."""
    stem = f"comparison.covariate.{covariate}.{arm}"
    if value != Missing.NOT_KNOWN:
        return shown.count(f"{stem}.{value}"), shown.percentage(f"{stem}.{value}")
    return shown.count(shown.table(stem)[0].id, "not_known"), NOTHING


def share_cell(shown: Shown, id_: str) -> Cell:
    """A weighted share as a percentage."""
    estimate = shown.result(id_).estimate
    if shown.hides(id_, "estimate"):
        return Cell(shown.protected.profile.symbol, (id_,), hidden=True)
    return NOTHING if estimate is None else Cell(f"{_percent(shown, estimate)}%", (id_,))


def _percent(shown: Shown, share: float) -> str:
    return str(round_half_up(100 * share, shown.protected.profile.percent_places))


def _known(shown: Shown, covariate: str) -> Row:
    """Of how many of each group the covariate is known."""
    firsts = (shown.table(f"comparison.covariate.{covariate}.{arm}")[0].id for arm in _ARMS)
    known = (cell for first in firsts for cell in (shown.count(first, "known"), NOTHING, NOTHING))
    return Row(f"{covariate_label(covariate)}: known", (*known, NOTHING, NOTHING), total=True)


def overlap_chart(shown: Shown) -> Chart:
    """How many children of each group have a score in each tenth."""
    bands = _bands(shown)
    value = overlap.Overlap(
        tuple(overlap.Band(band_label(band), *(_count(shown, arm, band) for arm in _ARMS)) for band in bands),
        *(arm.label for arm in _ARMS),
    )
    rows = [Row(band_label(band), tuple(shown.count(_score(arm, band)) for arm in _ARMS)) for band in bands]
    heading = Heading("comparison.score", _SCORES, "children whose outcome is known", "Score")
    behind = table(shown, heading, [arm.label for arm in _ARMS], rows)
    id_ = "chart-overlap"
    return Chart(id_, _SCORES, overlap.draw(value, id_, _SCORES), overlap.describe(value), behind)


def _bands(shown: Shown) -> list[int]:
    """The tenths from the first to the last in which anybody is shown, or may be."""
    there = [band for band in range(BANDS) if any(_count(shown, arm, band) != 0 for arm in _ARMS)]
    return list(range(there[0], there[-1] + 1)) if there else []


def _score(arm: GroupArm, band: int) -> str:
    return f"comparison.score.{arm}.{band}"


def _count(shown: Shown, arm: GroupArm, band: int) -> int | None:
    return shown.result(_score(arm, band)).tally.numerator
