"""The districts with the team beside the others: the rates over time, the four sums, and the difference of changes."""

from stepdown.evaluation.comparing.compare import NOT_DONE
from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.reporting.charts import over_time
from stepdown.reporting.report import Block, Cell, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import plural, sentence

ARMS = {"team": "Districts with the team", "others": "Districts without the team"}
_RANKS = (
    "A rank says in how many of all choices of districts the difference would have been at least as large. It can "
    "be no smaller than one over the number of choices: with ten districts and one team, no less than 0.1."
)
_SEVERAL = "The districts did not all begin at once; the difference is the mean of those of each start, by population."


def rates_section(shown: Shown, design: AreaDesign) -> Section:
    """The rate of both sorts of district, period by period."""
    title = f"{design.study.outcome}, per {design.study.per:,}"
    times = tuple(r.categories["period"] for r in shown.table("series.team"))
    lines = tuple(over_time.Along(label, _rates(shown, arm), arm == "team") for arm, label in ARMS.items())
    starts = sorted({str(team.begins()) for team in design.team})
    value = over_time.OverTime(times, lines, title, times.index(starts[0]), "The team begins")
    id_ = "chart-districts"
    chart = Chart(
        id_, title, over_time.draw(value, id_, title), over_time.describe(value), _table(shown, design, title)
    )
    chosen = design.why_these or "The design does not say why these districts were chosen to compare with."
    return Section("rates", "The rates over time", (Paragraph(chosen), chart))


def _rates(shown: Shown, arm: str) -> tuple[float | None, ...]:
    return tuple(r.estimate for r in shown.table(f"series.{arm}"))


def _table(shown: Shown, design: AreaDesign, title: str) -> ReportTable:
    columns = tuple(f"{label}: {what}" for label in ARMS.values() for what in ("number", "rate"))
    rows = [
        Row(
            result.categories["period"],
            tuple(cell for arm in ARMS for cell in _pair(shown, result.id.replace("series.team", f"series.{arm}"))),
        )
        for result in shown.table("series.team")
    ]
    return table(shown, Heading("series", title, plural(design.study.unit), "Period"), columns, rows)


def _pair(shown: Shown, id_: str) -> tuple[Cell, Cell]:
    return shown.count(id_), shown.amount(id_)


def difference_section(shown: Shown, design: AreaDesign) -> Section:
    """The four sums of each start, how much the changes differed, and where that stands among other choices."""
    blocks: list[Block] = [_four(shown, design, stem) for stem in shown.table_names("areas.from_")]
    told = [Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in ("areas.difference", "areas.difference_rank")]
    blocks += [Paragraph(_SEVERAL)] if len(blocks) > 1 else []
    blocks += [*told, Paragraph(_RANKS)]
    if shown.has("areas.ratio"):
        blocks += [Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in ("areas.ratio", "areas.ratio_rank")]
    else:
        blocks.append(not_done(shown, "ratio", "The same in proportion"))
    return Section("difference", "How much the changes differed", tuple(blocks))


def differed(shown: Shown, stem: str) -> Paragraph:
    """The four rates and by how much their changes differed, in a sentence: what a comparison may say."""
    ids = tuple(f"{stem}.{arm}.{when}" for arm in ARMS for when in ("before", "after"))
    before, after, other_before, other_after = (shown.amount(id_).text for id_ in ids)
    told = (
        f"The rate in the team's districts was {before} before the team began and {after} after; in the others it was "
        f"{other_before} and {other_after}. The two changes differed by {shown.signed('areas.difference').text}."
    )
    return Paragraph(told, ids=(*ids, "areas.difference"))


def _four(shown: Shown, design: AreaDesign, stem: str) -> ReportTable:
    rows = []
    for arm, label in ARMS.items():
        before, after = f"{stem}.{arm}.before", f"{stem}.{arm}.after"
        rows.append(Row(label, (*_pair(shown, before), *_pair(shown, after), _change(shown, before, after))))
    begun = stem.removeprefix("areas.from_").replace("_", "-")
    columns = ("Number before", "Rate before", "Number after", "Rate after", "Change in rate")
    title = f"{design.study.outcome} before and from {begun} on, per {design.study.per:,}"
    return table(shown, Heading(stem, title, plural(design.study.unit), "Districts"), columns, rows)


def _change(shown: Shown, before: str, after: str) -> Cell:
    one, other = shown.result(before).estimate, shown.result(after).estimate
    if one is None or other is None:
        return Cell(shown.protected.profile.symbol, (before, after), hidden=True)
    change = other - one
    return Cell(f"{'+' if change > 0 else '−' if change < 0 else ''}{abs(change):.1f}", (before, after))


def not_done(shown: Shown, method: str, name: str) -> Paragraph:
    """That a method was not used, and why."""
    reasons = shown.protected.header[NOT_DONE]
    why = reasons[method] if isinstance(reasons, dict) else ""
    return Paragraph(f"{name}: not given, because {why}.")
