"""The area beside others: the Department's published rates, where the study names its authority.

These figures are published already and are of whole areas, so they pass no disclosure control of ours.
"""

from collections.abc import Mapping

from stepdown.evaluation.areas.beside import Beside, Place, beside
from stepdown.evaluation.areas.published import Figure, NotGiven
from stepdown.evaluation.areas.shipped import shipped_areas
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.authority import Authority
from stepdown.reporting.charts import over_time
from stepdown.reporting.report import Block, Cell, Chart, Paragraph, ReportTable, Row, Section
from stepdown.results.rounding import round_half_up

CAUTION = (
    "These are rates of the whole area, of which the team's families are a small part. Areas differ in more than their "
    "services, and rates move for many reasons: a line that falls or stays low does not show what any service did."
)
_ROUNDED = "The source rounds rates of care to whole numbers, so a change of 1 may be less than that."


def area_beside_sections(study: Study) -> tuple[Section, ...]:
    """The section, where the study names its authority; none otherwise."""
    return () if study.authority is None else (_section(study.authority),)


def _section(authority: Authority) -> Section:
    compared = beside(shipped_areas(), authority.name, authority.beside)
    blocks: list[Block] = [Paragraph(CAUTION, caution=True), Paragraph(_chosen(authority)), Paragraph(_ROUNDED)]
    return Section("area_beside", "The area beside others", (*blocks, *(_chart(each) for each in compared)))


def _chosen(authority: Authority) -> str:
    if not authority.beside:
        return "The study names no neighbours: the area stands beside its region and England."
    why = authority.why or "The study does not say why they were chosen."
    return f"The study chose {len(authority.beside)} areas to stand beside it. {why}"


def _chart(compared: Beside) -> Chart:
    title = f"{compared.series.label}, {compared.series.says}"
    lines = tuple(
        over_time.Along(
            line.area.name, tuple(_value(line.rates[year]) for year in compared.years), line.place is Place.ITSELF
        )
        for line in compared.lines
    )
    value = over_time.OverTime(tuple(map(str, compared.years)), lines, title)
    id_ = f"chart-area-{compared.id.replace('_', '-')}"
    return Chart(id_, title, over_time.draw(value, id_, title), over_time.describe(value), _table(compared, title))


def _value(figure: Figure) -> float | None:
    return None if isinstance(figure, NotGiven) else figure


def _table(compared: Beside, title: str) -> ReportTable:
    rows = tuple(Row(line.area.name, _cells(line.rates)) for line in compared.lines)
    used = {figure for line in compared.lines for figure in line.rates.values() if isinstance(figure, NotGiven)}
    notes = tuple(f"{why}: {why.label}." for why in NotGiven if why in used)
    return ReportTable(
        f"area_beside.{compared.id}",
        title,
        f"{compared.series.unit}, {compared.series.says}",
        compared.source,
        "Area",
        tuple(map(str, compared.years)),
        rows,
        notes,
    )


def _cells(rates: Mapping[int, Figure]) -> tuple[Cell, ...]:
    return tuple(Cell(said(figure)) for figure in rates.values())


def said(figure: Figure) -> str:
    """A rate as it is printed: whole as published, else one decimal; the source's own letter where there is none."""
    if isinstance(figure, NotGiven):
        return str(figure)
    return f"{figure:,.0f}" if figure == int(figure) else f"{round_half_up(figure, 1):,}"
