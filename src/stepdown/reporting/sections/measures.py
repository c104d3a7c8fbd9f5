"""Scores on measures and families' goals at two points: what became of them, medians, and what the figures rest on."""

from stepdown.domain.measures.words import Respondent
from stepdown.evaluation.reduce.attained import LEVELS
from stepdown.evaluation.reduce.counts import Scores
from stepdown.evaluation.sections.measures import rests_on
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.taken import Taken
from stepdown.reporting.charts import bars
from stepdown.reporting.report import Block, Cell, Chart, Paragraph, ReportTable, Row, Section, Subheading
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, breakdown_table, table
from stepdown.reporting.wording import SINGLE_ARM_CAUTION, plural, together

_COMPARED = {"goal": "Only goals rated at both points are compared."}
_PEOPLE_COMPARED = "Only those with a score at both points, by the same respondent, are compared."
_LEVELS_COMPARED = "Only those are compared of whom every goal has a level at both points."
_DOWN = "A score that falls is for the better."
_UP = "A score that rises is for the better."


def measures_section(shown: Shown, study: Study) -> tuple[Section, ...]:
    """Each measure that the study asks for."""
    blocks: list[Block] = [Paragraph(SINGLE_ARM_CAUTION, caution=True)]
    for taken in study.measures:
        for name in shown.table_names(f"measures.{taken.instrument}."):
            if name.endswith(_MEDIANS):
                blocks += _one(shown, taken, name.removesuffix(_MEDIANS))
    return (Section("measures", "Measures and goals", tuple(blocks)),)


_MEDIANS = ".medians"


def _one(shown: Shown, taken: Taken, stem: str) -> list[Block]:
    of = _scores(stem)
    title = f"{taken.what.name if of.respondent == LEVELS else taken.what.full_name}: {_whose(of)}"
    up = _UP if taken.what.direction == "higher_is_better" else _DOWN
    blocks: list[Block] = [
        Subheading(title),
        Paragraph(f"{_LEVELS_COMPARED if of.respondent == LEVELS else _COMPARED.get(of.unit, _PEOPLE_COMPARED)} {up}"),
        *(Paragraph(said) for said in rests_on(taken, of)),
    ]
    if shown.table(stem):
        blocks.append(_chart(shown, taken, of))
    return [*blocks, _medians(shown, taken, of)]


def _scores(stem: str) -> Scores:
    _, instrument, unit, *respondent = stem.split(".")
    return Scores(unit, instrument, ".".join(respondent))


def _whose(of: Scores) -> str:
    respondents = {str(r): r.label for r in Respondent}
    if not of.respondent:
        return plural(of.unit)
    if of.respondent == LEVELS:
        return f"{plural(of.unit)} (from the levels of their goals)"
    return f"{plural(of.unit)} ({respondents.get(of.respondent, of.respondent).lower()})"


def _chart(shown: Shown, taken: Taken, of: Scores) -> Chart:
    title = f"{taken.what.name}, {_whose(of)}: {taken.first.label.lower()} against {taken.second.label.lower()}"
    value = bars.Bars(
        tuple(bars.Bar(r.label.partition(": ")[2].capitalize(), shown.share(r.id)) for r in shown.table(of.id)),
        plural(of.unit),
    )
    id_ = f"chart-{of.id.replace('.', '-').replace('_', '-')}"
    notes = together(shown, of.unit)
    row_heading = "Goals taken together" if of.respondent == LEVELS else "What became of it"
    heading = Heading(of.id, title, plural(of.unit), row_heading, notes)
    return Chart(id_, title, bars.draw(value, id_, title), bars.describe(value), breakdown_table(shown, heading))


def _medians(shown: Shown, taken: Taken, of: Scores) -> ReportTable:
    """With how many are known and missing beside them, for there may be no other table that says so."""
    points = {str(taken.first): taken.first.label, str(taken.second): taken.second.label, "change": "Each one's change"}
    measures = tuple(m for m in ("median", "mean") if shown.has(f"{of.id}.change.{m}"))
    rows = [Row(label, _middle(shown, f"{of.id}.{name}", measures)) for name, label in points.items()]
    if shown.has(f"{of.id}.goals.median"):
        known, median, *gaps = _middle(shown, f"{of.id}.goals", ("median",))
        rows.append(Row("Goals of each", (known, median, NOTHING, *gaps)))
    title = f"{taken.what.name}, {_whose(of)}: {' and '.join(f'{m}s' for m in measures)}"
    heading = Heading(f"{of.id}{_MEDIANS}", title, plural(of.unit), "Point")
    columns = ("Known at both", *(m.capitalize() for m in measures), "Not known", "Not asked")
    return table(shown, heading, columns, rows)


def _middle(shown: Shown, id_: str, measures: tuple[str, ...]) -> tuple[Cell, ...]:
    said, first = shown.signed if id_.endswith(".change") else shown.amount, f"{id_}.{measures[0]}"
    return (shown.count(first, "known"), *(said(f"{id_}.{m}") for m in measures), *_gaps(shown, first))


def _gaps(shown: Shown, id_: str) -> tuple[Cell, ...]:
    return tuple(shown.count(id_, name) for name in ("not_known", "not_asked"))
