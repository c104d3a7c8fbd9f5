"""Where children stood and how they moved, with levels not known completed, beside what is known and its bounds."""

from stepdown.evaluation.sections.imputed import LEVEL, assumption
from stepdown.evaluation.sections.imputed_ladder import LEVELS, MOVED
from stepdown.evaluation.study import Study
from stepdown.reporting.report import Block, Cell, Row
from stepdown.reporting.sections.imputed import MISSING_NOTE, assumed, nobody_alike, unknown
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table

TABLE = "imputed.movement"
_COLUMNS = (
    "Known at both",
    "Not known",
    "Of those known (95% interval)",
    "Worst and best case",
    "Completed (95% interval)",
    "Missing information",
)
_LEFT = "A child whose level is not known may be drawn as having left the ladder; shares are of those with a level."


def imputed_ladder_blocks(shown: Shown, study: Study) -> list[Block]:
    """Nothing where the study asks for none, or every level is known."""
    if study.missing is None or not shown.table(TABLE):
        return []
    rows = [_row(shown, id_) for id_ in (*MOVED, *LEVELS)]
    title = f"Movements, and levels {study.compare.second.label.lower()}, with what is not known completed"
    notes = (_LEFT, MISSING_NOTE.format("share"), *nobody_alike(shown, TABLE))
    heading = Heading(TABLE, title, "children", "Movement or level", notes)
    return [assumed(assumption(study.missing, LEVEL)), table(shown, heading, _COLUMNS, rows)]


def _of_known(shown: Shown, id_: str) -> Cell:
    share = shown.percentage(id_)
    if share.hidden or shown.result(id_).estimate is None:
        return share
    return Cell(f"{share.text} ({shown.interval(id_).text})", (id_,))


def _row(shown: Shown, id_: str) -> Row:
    stem = f"imputed.{id_}"
    cells = (
        shown.count(id_, "known"),
        unknown(shown, id_),
        _of_known(shown, id_),
        shown.bounds(id_),
        shown.imputed(f"{stem}.share"),
        shown.imputed(f"{stem}.missing_information"),
    )
    return Row(shown.result(id_).label, cells)
