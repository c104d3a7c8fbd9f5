"""The authorities side by side: a forest plot of each result that the study names, and a funnel of its shares."""

from collections.abc import Iterator, Sequence

from stepdown.evaluation.pool.authorities import AUTHORITY, table_of
from stepdown.evaluation.pool.compared import stem_of
from stepdown.evaluation.pool.effects import POOLED, effect_of
from stepdown.evaluation.pool.funnel import limits
from stepdown.evaluation.pool.together import Pool, wanted
from stepdown.reporting.charts import forest, funnel
from stepdown.reporting.charts.figures import HIDDEN, points
from stepdown.reporting.report import Block, Bullets, Cell, Chart, Paragraph, ReportTable, Row, Section, Subheading
from stepdown.reporting.shown import NOTHING, TOO_FEW, TOO_FEW_IN_WORDS, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import plural, sentence
from stepdown.results.intervals import Interval
from stepdown.results.result import Measure, Result
from stepdown.results.rounding import round_half_up

READING = (
    "Authorities differ in whom they refer, in what their teams can offer and in how well they record. So a mean of "
    "authorities says where they lie on the whole, and not what any of them will find. Nothing here says which is "
    "better: a step up can be right for a child."
)
MEANS = {"random": "Mean of the authorities", "fixed": "As if all had one true value"}
ONE_MORE = {"prediction": "Where one more authority would lie"}
"""What of the authorities together stands under their rows, by the end of its id."""
TWO = (
    "Two authorities are too few to say how far authorities differ: the interval of their mean is as wide as it is for "
    "that reason, and where one more would lie cannot be said."
)
NOT_POOLED = "Not set side by side, since it is no share of people and no difference of shares: {names}."
TOO_LITTLE = "Fewer than two authorities have enough known, so that there is no mean of them."
HIDDEN_MEAN = "The mean of the authorities is not shown ({symbol}): with it what is hidden could be worked out."


def side_by_side(shown: Shown, pool: Pool) -> Section:
    """The section."""
    blocks: list[Block] = [Paragraph(READING, caution=True)]
    told = [(id_, rows) for id_ in wanted(pool.study) if (rows := _rows(shown, id_))]
    for id_, rows in told:
        blocks += _of_one(shown, pool, id_, rows)
    left_out = [id_ for id_ in wanted(pool.study) if id_ not in {id_ for id_, _ in told}]
    if left_out:
        blocks.append(Paragraph(NOT_POOLED.format(names=", ".join(left_out))))
    return Section("authorities", "The authorities side by side", tuple(blocks))


def _rows(shown: Shown, id_: str) -> tuple[Result, ...]:
    """The result of each authority that has it; a share whose counts are hidden is still a row."""
    return tuple(row for row in shown.table(table_of(id_)) if row.measure in POOLED)


def _of_one(shown: Shown, pool: Pool, id_: str, rows: Sequence[Result]) -> Iterator[Block]:
    label = rows[0].label.partition(": ")[2].removesuffix(": difference in share")
    yield Subheading(label)
    stem, behind = stem_of(id_), _table(shown, pool, id_, label, rows)
    if shown.has(f"{stem}.random"):
        yield from _together(shown, stem, len(rows))
    else:
        yield Paragraph(TOO_LITTLE)
    chart_id = f"chart-forest-{_slug(id_)}"
    value = _forest(shown, pool, stem, rows)
    title = f"{label}: each authority and their mean"
    yield Chart(chart_id, title, forest.draw(value, chart_id, title), forest.describe(value), behind)
    yield from _funnel(shown, pool, id_, label, rows)


def _together(shown: Shown, stem: str, authorities: int) -> Iterator[Block]:
    """The mean, the fixed effect beside it, and how far the authorities differ."""
    if shown.average(f"{stem}.random").hidden:
        yield Paragraph(HIDDEN_MEAN.format(symbol=shown.protected.profile.symbol))
        return
    ids = [f"{stem}.{name}" for name in MEANS | ONE_MORE if shown.has(f"{stem}.{name}")]
    yield Bullets(tuple(sentence(shown, id_) for id_ in ids))
    spread, part = (shown.result(f"{stem}.{name}").estimate or 0.0 for name in ("tau_squared", "i_squared"))
    test = shown.result(f"{stem}.q")
    yield Paragraph(
        f"Of the variation among them, {round_half_up(100 * part)}% is more than chance within each would make (I²); "
        f"tau² is {round_half_up(spread, 3)}. {test.method}, p {shown.p_value(test.id).text}.",
        ids=(test.id,),
    )
    if authorities == 2:
        yield Paragraph(TWO, caution=True)


def _forest(shown: Shown, pool: Pool, stem: str, rows: Sequence[Result]) -> forest.Forest:
    names = _names(pool)
    means = tuple(_mean(shown, f"{stem}.{name}", said) for name, said in MEANS.items() if shown.has(f"{stem}.{name}"))
    prediction = shown.result(f"{stem}.prediction") if shown.has(f"{stem}.prediction") else None
    limits_of_one_more = _limits(prediction) if prediction else None
    return forest.Forest(
        tuple(_estimate(shown, stem, row, names) for row in rows),
        means,
        limits_of_one_more,
        is_difference=rows[0].measure is Measure.PAIRED_DIFFERENCE,
    )


def _estimate(shown: Shown, stem: str, row: Result, names: dict[str, str]) -> forest.Estimate:
    weight = f"{stem}.weight.{row.categories[AUTHORITY]}"
    known = shown.count(row.id, "known").text
    of = f"{shown.count(row.id).text} of {known}" if row.measure is Measure.PROPORTION else known
    return forest.Estimate(
        names[row.categories[AUTHORITY]],
        row.estimate,
        _limits(row),
        of,
        shown.result(weight).estimate if shown.has(weight) else None,
        hidden=_is_hidden(shown, row),
    )


def _mean(shown: Shown, id_: str, label: str) -> forest.Estimate:
    found = shown.result(id_)
    return forest.Estimate(label, found.estimate, _limits(found), hidden=shown.hides(id_, "estimate"))


def _limits(result: Result) -> Interval | None:
    return None if result.low is None or result.high is None else Interval(result.low, result.high)


def _is_hidden(shown: Shown, row: Result) -> bool:
    """Whether it is hidden here, or was in a release that it came with."""
    return shown.hides(row.id, "estimate") or shown.hides(row.id, "numerator") or row.tally.known is None


def _table(shown: Shown, pool: Pool, id_: str, label: str, rows: Sequence[Result]) -> ReportTable:
    """What stands behind the picture."""
    names, stem = _names(pool), stem_of(id_)
    is_share = rows[0].measure is Measure.PROPORTION
    columns = ("Number", "Known", "Share" if is_share else "Difference, percentage points", "95% interval", "Weight")
    told = [Row(names[row.categories[AUTHORITY]], _cells(shown, stem, row)) for row in rows]
    for name, said in (MEANS | ONE_MORE).items():
        if shown.has(f"{stem}.{name}"):
            told.append(Row(said, (NOTHING, NOTHING, *_of_mean(shown, f"{stem}.{name}"), NOTHING), total=True))
    heading = Heading(table_of(id_), f"{label}, by authority", plural(rows[0].unit), "Authority")
    return table(shown, heading, columns, told)


def _cells(shown: Shown, stem: str, row: Result) -> tuple[Cell, ...]:
    is_share = row.measure is Measure.PROPORTION
    number = shown.count(row.id) if is_share else NOTHING
    if _is_hidden(shown, row):
        hidden = Cell(HIDDEN, (row.id,), hidden=True)
        return (hidden if is_share else NOTHING, shown.count(row.id, "known"), hidden, hidden, hidden)
    if row.estimate is None:
        few = Cell(TOO_FEW, (row.id,))
        return (number, shown.count(row.id, "known"), few, few, NOTHING)
    weight = f"{stem}.weight.{row.categories[AUTHORITY]}"
    share = shown.percentage(row.id) if is_share else Cell(points(row.estimate), (row.id,))
    return number, shown.count(row.id, "known"), share, _interval(shown, row), _weight(shown, weight)


def _interval(shown: Shown, row: Result) -> Cell:
    if row.measure is Measure.PROPORTION or (row.of == "share" and row.measure is Measure.AVERAGE):
        return shown.interval(row.id)
    if row.low is None or row.high is None:
        return NOTHING
    return Cell(f"{points(row.low)} to {points(row.high)}", (row.id,))


def _of_mean(shown: Shown, id_: str) -> tuple[Cell, Cell]:
    found = shown.result(id_)
    if found.estimate is None:
        hidden = Cell(shown.protected.profile.symbol, (id_,), hidden=True)
        return hidden, hidden
    said = f"{round_half_up(100 * found.estimate)}%" if found.of == "share" else points(found.estimate)
    return (NOTHING if id_.endswith("prediction") else Cell(said, (id_,))), _interval(shown, found)


def _weight(shown: Shown, id_: str) -> Cell:
    if not shown.has(id_):
        return NOTHING
    weight = shown.result(id_).estimate
    if weight is None:
        return Cell(shown.protected.profile.symbol, (id_,), hidden=True)
    return Cell(f"{round_half_up(100 * weight)}%", (id_,))


def _funnel(shown: Shown, pool: Pool, id_: str, label: str, rows: Sequence[Result]) -> Iterator[Block]:
    """The funnel of a share, where the pooled share is there; and which authorities lie outside it."""
    told = [row for row in rows if row.estimate is not None and row.tally.known and not _is_hidden(shown, row)]
    if rows[0].measure is not Measure.PROPORTION or len(told) < _FEWEST or not shown.has(id_):
        return
    whole = shown.result(id_)
    if whole.estimate is None or not whole.tally.known:
        return
    value = _funnel_of(whole, told, _names(pool))
    outside = [place.label for place in value.places if place.outside]
    said = " ".join(f"{name} {funnel.OUTSIDE}." for name in outside)
    yield Paragraph(said or "No authority lies farther from the share of all than chance would explain.")
    chart_id, title = f"chart-funnel-{_slug(id_)}", f"{label}: each authority by how many are known"
    behind = _funnel_table(shown, id_, label, told, value)
    yield Chart(chart_id, title, funnel.draw(value, chart_id, title), funnel.describe(value), behind)


_FEWEST = 3
"""A funnel of fewer than three says nothing that the forest does not."""
_STEPS = 60


def _funnel_of(whole: Result, rows: Sequence[Result], names: dict[str, str]) -> funnel.Funnel:
    target, effect = whole.estimate or 0.0, effect_of(whole)
    of_families = max(1.0, effect.variance * (whole.tally.known or 0) * target * (1 - target)) if effect else 1.0
    most = max(row.tally.known or 0 for row in rows)
    end = most + max(5, most // 10)
    sizes = sorted({max(1, round(end * step / _STEPS)) for step in range(1, _STEPS + 1)})
    along = tuple(funnel.Along(size, *limits(target, size, of_families)) for size in sizes if size >= _FEWEST)
    places = tuple(
        funnel.Place(
            names[row.categories[AUTHORITY]],
            row.tally.known or 0,
            row.estimate or 0.0,
            limits(target, row.tally.known or 1, of_families).outside(row.estimate or 0.0),
        )
        for row in rows
    )
    return funnel.Funnel(places, target, along, plural(whole.unit))


def _funnel_table(shown: Shown, id_: str, label: str, rows: Sequence[Result], value: funnel.Funnel) -> ReportTable:
    told = [
        Row(place.label, (shown.count(row.id, "known"), shown.percentage(row.id), Cell(_outside(place))))
        for row, place in zip(rows, value.places, strict=True)
    ]
    note = f"Limits of 99.8% round the share of all ({TOO_FEW}: {TOO_FEW_IN_WORDS}); they allow for families."
    heading = Heading(f"funnel.{id_}", f"{label}: within the limits or not", value.unit, "Authority", (note,))
    return table(shown, heading, ("Known", "Share", "Against the limits"), told)


def _outside(place: funnel.Place) -> str:
    return "outside" if place.outside else "within"


def _names(pool: Pool) -> dict[str, str]:
    from stepdown.evaluation.sections.movement import slugs

    return {slug: name for name, slug in slugs([part.origin.authority for part in pool.parts]).items()}


def _slug(id_: str) -> str:
    return id_.replace(".", "-").replace("_", "-")
