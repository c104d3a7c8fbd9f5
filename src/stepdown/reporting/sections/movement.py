"""Safeguarding movements: the Sankey, the matrix behind it, the movements, and care."""

from stepdown.domain.safeguarding import Movement, SafeguardingLevel
from stepdown.evaluation.sections.movement import ALL, AWAY
from stepdown.evaluation.sections.steps import TABLE as TESTS
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.choices import Dimension
from stepdown.reporting.charts import sankey as chart
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.sections.imputed_ladder import imputed_ladder_blocks
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import SHARE_COLUMNS, Heading, breakdown_table, share_row, table
from stepdown.reporting.wording import CAUTION, sentence, together
from stepdown.results.result import Result

TITLE = "Safeguarding levels of children, {before} and {after}"
CARE = ("at_risk", "at_risk_not_looked_after", "looked_after_{after}", "newly_looked_after", "left_care")
LEVELS_NOTE = (
    "Movements are of children with a level at both points. A step up can be right for a child, and a step down is not "
    "by itself a good end. Leaving the ladder (adoption, special guardianship, turning 18, moving, death) is neither."
)


def movement_section(shown: Shown, study: Study) -> Section:
    """How children moved on the ladder, where they came from and went to, and who was in care."""
    blocks: list[Block] = [
        *(Paragraph(sentence(shown, f"movement.{m}")) for m in _MOVED),
        Paragraph(CAUTION[study.study.design], caution=True),
        breakdown_table(
            shown, Heading("movement", "Movements", "children", "Movement", (LEVELS_NOTE, *together(shown, "child")))
        ),
        _sankey(shown, study),
        *imputed_ladder_blocks(shown, study),
        *_tests(shown),
        _left(shown),
        _care(shown, study),
        *_broken_down(shown, study),
    ]
    return Section("movement", "Safeguarding movements", tuple(blocks))


_GROUPS = "No groups are tested."
_MOVED = (Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP)


def _sankey(shown: Shown, study: Study) -> Chart:
    first, second = study.compare.first, study.compare.second
    title = TITLE.format(before=first.label.lower(), after=second.label.lower())
    matrix = _Matrix(shown)
    flows = tuple(
        chart.Flow(matrix.label("from", f), matrix.label("to", t), _movement(f, t), cell.tally.numerator)
        for (f, t), cell in matrix.cells.items()
        if ALL not in (f, t) and cell.tally.numerator != 0
    )
    totals = (
        *(chart.Total(m, shown.share(f"movement.{m}")) for m in _MOVED),
        chart.Total(Movement.LEFT_LADDER, shown.result("movement.left_ladder").tally.numerator),
        chart.Total(Movement.NOT_KNOWN, shown.result(f"movement.{Movement.STEPPED_DOWN}").tally.not_known),
    )
    value = chart.Movements(
        _levels(matrix, "from"), _levels(matrix, "to"), flows, totals, "children", first.label, second.label
    )
    return Chart(
        "chart-movement", title, chart.draw(value, "chart-movement", title), chart.describe(value), matrix.table(title)
    )


class _Matrix:
    """The released matrix of movements: its cells by (from, to), with 'all' for the margins."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.cells = {(r.categories["from"], r.categories["to"]): r for r in shown.table("movement.matrix")}

    def words(self, axis: str) -> list[str]:
        """The words of an axis, highest level first, those without a level last."""
        place = 0 if axis == "from" else 1
        found = list(dict.fromkeys(key[place] for key in self.cells if key[place] != ALL))
        return sorted(found, key=_height, reverse=True)

    def label(self, axis: str, word: str) -> str:
        margin = self.cells[(word, ALL) if axis == "from" else (ALL, word)]
        return _name(self.shown, margin, word)

    def margin(self, axis: str, word: str) -> Result:
        return self.cells[(word, ALL) if axis == "from" else (ALL, word)]

    def table(self, title: str) -> ReportTable:
        columns = self.words("to")
        rows = [
            Row(self.label("from", f), tuple(self.shown.count(self.cells[f, t].id) for t in (*columns, ALL)))
            for f in self.words("from")
        ]
        rows.append(Row("All", tuple(self.shown.count(self.cells[ALL, t].id) for t in (*columns, ALL)), total=True))
        heading = Heading("movement.matrix", title, "children", "From (rows) to (columns)")
        return table(self.shown, heading, (*(self.label("to", t) for t in columns), "All"), rows)


def _name(shown: Shown, margin: Result, word: str) -> str:
    merged = {m.into: m.label for m in shown.protected.merged if m.table == margin.table}
    if word in merged:
        return merged[word]
    words = {str(level): level.label for level in SafeguardingLevel}
    return words.get(word, {AWAY: "Left the ladder"}.get(word, "Not known"))


def _height(word: str) -> int:
    """How high a word of an axis stands; a merged one stands with the highest level in its name."""
    rungs = [level.rung for level in SafeguardingLevel if level in word]
    return max(rungs) if rungs else -1 if word == AWAY else -2


def _movement(first: str, second: str) -> Movement:
    if second == AWAY:
        return Movement.LEFT_LADDER
    if first == "not_known" or second == "not_known" or _height(first) < 0 or _height(second) < 0:
        return Movement.NOT_KNOWN
    if _height(first) == _height(second):
        return Movement.UNCHANGED
    return Movement.STEPPED_DOWN if _height(second) < _height(first) else Movement.STEPPED_UP


def _levels(matrix: _Matrix, axis: str) -> tuple[chart.Level, ...]:
    return tuple(
        chart.Level(matrix.label(axis, w), matrix.margin(axis, w).tally.numerator, muted=_height(w) == -2)
        for w in matrix.words(axis)
    )


def _tests(shown: Shown) -> list[Block]:
    """What the tests of no change say, where any of them may be shown."""
    tests = shown.table(TESTS)
    if all(shown.hides(r.id, "estimate") for r in tests):
        return []
    heading = Heading(TESTS, "Tests of no change between the points", "children", "What is tested", (_STRANGERS,))
    return [table(shown, heading, ("p",), [Row(r.label, (shown.p_value(r.id),)) for r in tests])]


_STRANGERS = "Only the first takes children of one family as one; the others are as if all were strangers."


def _left(shown: Shown) -> ReportTable:
    heading = Heading("movement.left", "Children who left the ladder", "children", "Reason")
    rows = [Row(r.label, (shown.count(r.id),)) for r in shown.table("movement.left")]
    rows.append(Row("All", (shown.count("movement.left_ladder"),), total=True))
    return table(shown, heading, ("Number",), rows)


def _care(shown: Shown, study: Study) -> ReportTable:
    ids = [f"care.{name.format(after=study.compare.second)}" for name in CARE]
    rows = []
    for id_ in ids:
        number, percentage, interval = share_row(shown, id_).cells
        rows.append(Row(shown.result(id_).label, (number, shown.count(id_, "known"), percentage, interval)))
    note = "Of children with a level at both points. A child in care already cannot be kept out of it."
    heading = Heading("care", "Care", "children", "Figure", (note, *together(shown, "child")))
    return table(shown, heading, ("Number", "Of", "Percentage", "95% interval"), rows)


def _broken_down(shown: Shown, study: Study) -> list[Block]:
    return [_dimension(shown, d) for d in study.breakdowns if _stems(shown, d)]


def _stems(shown: Shown, dimension: Dimension) -> list[str]:
    start = f"movement.by.{dimension}."
    ids = [r.result.id for r in shown.protected.released if r.result.id.startswith(start)]
    return list(dict.fromkeys(id_.rpartition(".")[0] for id_ in ids))


def _dimension(shown: Shown, dimension: Dimension) -> ReportTable:
    title = f"Stepped down, by {dimension.label.lower()}"
    heading = Heading(
        f"movement.by.{dimension}", title, "children", dimension.label, (_GROUPS, *together(shown, "child"))
    )
    rows = []
    for stem in _stems(shown, dimension):
        id_ = f"{stem}.{Movement.STEPPED_DOWN}"
        number, *sure = share_row(shown, id_).cells
        label = dimension.label_of(shown.result(id_).categories[dimension])
        rows.append(Row(label, (number, shown.count(id_, "known"), *sure)))
    return table(shown, heading, ("Stepped down", "Known at both", *SHARE_COLUMNS[1:]), rows)
