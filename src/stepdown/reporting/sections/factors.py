"""Risk factors and strengths at referral: Table 1 (children), Table 2 (parents, and families)."""

from stepdown.domain.factors import FACTORS, FactorGroup
from stepdown.domain.risks import ALL_THREE
from stepdown.evaluation.study import Study
from stepdown.reporting.charts import bars as chart
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import sentence, together
from stepdown.results.result import Result

COLUMNS = ("Present", "Known", "Percentage", "95% interval", "Not known", "Not asked", "Not applicable")
UNRATED = (
    "Factors are practitioners' and social workers' judgements on the referral, not scores on a validated measure."
)


def factors_section(shown: Shown, study: Study) -> Section:
    """Children's factors, parents' factors per parent, and the same per family."""
    when = study.compare.first.label.lower()
    blocks: list[Block] = [
        Paragraph(UNRATED),
        _chart(shown, "child", f"Children's factors {when}", "children"),
        _table(shown, "parent", f"Parents' factors {when}, per parent", "parents"),
        _chart(shown, "family", f"Parents' factors {when}, per family", "families"),
        Paragraph(sentence(shown, f"factors.family.{ALL_THREE}.{study.compare.first}")),
    ]
    return Section("factors", f"Factors {when}", tuple(blocks))


def _table(shown: Shown, unit: str, title: str, units: str) -> ReportTable:
    notes = together(shown, unit) or (_FAMILY_NOTE,)
    heading = Heading(f"factors.{unit}", title, units, "Factor", notes)
    return table(shown, heading, COLUMNS, [_row(shown, r) for r in shown.table(heading.id)])


_FAMILY_NOTE = (
    "A family has a parent's factor when any of its parents has it; "
    "while none has, one parent not known keeps the family not known."
)


def _row(shown: Shown, result: Result) -> Row:
    id_, factor = result.id, FACTORS.get(result.id.split(".")[2])
    missing = (shown.count(id_, name) for name in ("not_known", "not_asked", "not_applicable"))
    cells = (shown.count(id_), shown.count(id_, "known"), shown.percentage(id_), shown.interval(id_), *missing)
    strength = " (strength)" if factor and factor.group is FactorGroup.STRENGTH else ""
    return Row(result.label + strength, cells, level=1 if factor and factor.part_of else 0)


def _chart(shown: Shown, unit: str, title: str, units: str) -> Chart:
    value = chart.Bars(tuple(chart.Bar(r.label, shown.share(r.id)) for r in shown.table(f"factors.{unit}")), units)
    id_ = f"chart-factors-{unit}"
    return Chart(id_, title, chart.draw(value, id_, title), chart.describe(value), _table(shown, unit, title, units))
