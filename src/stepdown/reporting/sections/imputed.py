"""What was completed by multiple imputation, beside what is known: a table for each kind of unit; the assumption."""

from stepdown.evaluation.sections.imputed import NOBODY_ALIKE, assumption
from stepdown.evaluation.study import Study
from stepdown.reporting.report import Block, Cell, Paragraph, ReportTable, Row
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import plural

_TITLES = {
    "child": "Children's factors, with what is not known completed",
    "parent": "Parents' factors, with what is not known completed, per parent",
}
CAUTION = (
    "These figures are completed: {assumption}. Nobody can check that from the data. Read them beside the figures of "
    "those known and the worst and best case, never in their place."
)
MISSING_NOTE = "Missing information: of all that could be known of the {}, the share that is missing (Rubin)."


def imputed_blocks(shown: Shown, study: Study) -> list[Block]:
    """Nothing where the study asks for none, or everything asked for is known."""
    tables = [_table(shown, study, unit) for unit in _TITLES if shown.table(f"imputed.{unit}")]
    if study.missing is None or not tables:
        return []
    return [assumed(assumption(study.missing)), *tables]


def assumed(said: str) -> Paragraph:
    """The caution that names what completed figures take for granted."""
    return Paragraph(CAUTION.format(assumption=f"{said[0].lower()}{said[1:]}"), caution=True)


def _table(shown: Shown, study: Study, unit: str) -> ReportTable:
    first, second = study.compare.first, study.compare.second
    columns = (
        "Known at both",
        "Not known or not asked",
        "Difference of those known, in points",
        f"{first.label}, completed",
        f"{second.label}, completed",
        "Difference completed, in points (95% interval)",
        "Missing information",
    )
    stems = dict.fromkeys(r.id.rpartition(".")[0] for r in shown.table(f"imputed.{unit}"))
    rows = [_row(shown, stem, str(first), str(second)) for stem in stems]
    notes = (MISSING_NOTE.format("difference"), *nobody_alike(shown, f"imputed.{unit}"))
    heading = Heading(f"imputed.{unit}", _TITLES[unit], plural(unit), "Factor", notes)
    return table(shown, heading, columns, rows)


def _row(shown: Shown, stem: str, first: str, second: str) -> Row:
    of_known = f"change.{stem.removeprefix('imputed.')}.difference"
    cells = (
        shown.count(f"{stem}.difference", "known"),
        unknown(shown, f"{stem}.difference"),
        shown.points(of_known) if shown.has(of_known) else NOTHING,
        *(shown.imputed(f"{stem}.{name}") for name in (first, second, "difference", "missing_information")),
    )
    return Row(shown.result(f"{stem}.difference").label.partition(", completed")[0], cells)


def nobody_alike(shown: Shown, name: str) -> tuple[str, ...]:
    """Of which rows of a table some had nobody alike to draw from, where that is shown."""
    drawn = [r for r in shown.table(name) if NOBODY_ALIKE in (r.method or "")]
    rows = dict.fromkeys(r.label.partition(", completed")[0] for r in drawn)
    return (f"{', '.join(rows)}: {NOBODY_ALIKE}.",) if rows else ()


def unknown(shown: Shown, id_: str) -> Cell:
    """How many are not known or were not asked; the symbol where one of the two is hidden."""
    parts = [shown.count(id_, name) for name in ("not_known", "not_asked")]
    hidden = next((part for part in parts if part.hidden), None)
    tally = shown.result(id_).tally
    return hidden or Cell(f"{(tally.not_known or 0) + (tally.not_asked or 0):,}", (id_,))
