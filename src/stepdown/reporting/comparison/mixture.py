"""The mixture of other districts beside the team's, and the break in the team's own series."""

from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.reporting.charts import over_time
from stepdown.reporting.comparison.districts import not_done
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import sentence

_MIXED = (
    "The mixture is made of districts without the team, in the proportions that came nearest to the rate of the team's "
    "districts before it began. Where the two ran far apart before, the gap after says little."
)
_PLACEBO = (
    "Each district without the team was then treated as if it had one. The rank says how many ran apart from their "
    "mixture since the start, against before, at least as much as the team's districts did."
)
_OWN = (
    "This looks at the team's districts alone: whether their rate stepped, or its slope changed, when the team began. "
    "It has no comparison, so whatever else happened at that time is in it. Seasons are not taken out."
)


def mixture_section(shown: Shown, design: AreaDesign) -> Section:
    """The team's districts beside their mixture, or why there is none."""
    title = "Beside a mixture of other districts"
    if not shown.has("synthetic.gap"):
        return Section("mixture", title, (not_done(shown, "synthetic", "A mixture of districts (synthetic control)"),))
    ids = ("synthetic.gap", "synthetic.fit_before", "synthetic.rank")
    gap, _, rank = (Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in ids)
    far = f"How far apart the two ran before it, on average (root mean square): {shown.amount(ids[1]).text}."
    fit = Paragraph(far, ids=(ids[1],))
    blocks: tuple[Block, ...] = (
        Paragraph(_MIXED), _chart(shown, design), gap, fit, Paragraph(_PLACEBO), rank, _weights(shown)
    )  # fmt: skip
    return Section("mixture", title, blocks)


def _chart(shown: Shown, design: AreaDesign) -> Chart:
    title = f"{design.study.outcome}, per {design.study.per:,}: the team's districts and their mixture"
    team = shown.table("series.team")
    gaps = [shown.result(r.id.replace("series.team", "synthetic.gap")).estimate for r in team]
    mixed = tuple(
        None if r.estimate is None or gap is None else r.estimate - gap for r, gap in zip(team, gaps, strict=True)
    )
    lines = (
        over_time.Along("Districts with the team", tuple(r.estimate for r in team), strong=True),
        over_time.Along("Mixture of districts without it", mixed),
    )
    times = tuple(r.categories["period"] for r in team)
    begun = min(str(each.begins()) for each in design.team)
    value = over_time.OverTime(times, lines, title, times.index(begun), "The team begins")
    id_ = "chart-mixture"
    return Chart(id_, title, over_time.draw(value, id_, title), over_time.describe(value), _gaps(shown, title))


def _gaps(shown: Shown, title: str) -> ReportTable:
    rows = [
        Row(r.categories["period"], (shown.amount(r.id), shown.signed(r.id.replace("series.team", "synthetic.gap"))))
        for r in shown.table("series.team")
    ]
    return table(shown, Heading("synthetic.gap", title, "rates", "Period"), ("Team's districts", "Less mixture"), rows)


def _weights(shown: Shown) -> ReportTable:
    rows = [Row(r.label, (shown.ratio(r.id),)) for r in shown.table("synthetic.weight")]
    heading = Heading("synthetic.weight", "What the mixture is made of", "shares of one", "District")
    return table(shown, heading, ("Weight",), rows)


def interrupted_section(shown: Shown) -> Section:
    """The step and the change of slope, or why they are not given."""
    title = "The team's districts alone"
    if not shown.has("interrupted.level_ratio"):
        return Section("interrupted", title, (not_done(shown, "interrupted", "Interrupted time series"),))
    ids = ("interrupted.level_ratio", "interrupted.slope_ratio")
    told = (Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in ids)
    return Section("interrupted", title, (Paragraph(_OWN, caution=True), *told))
