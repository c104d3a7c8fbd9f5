"""Questions that the specs of measures ask: a shipped instrument's answers, scores and changes as drawn tables."""

from stepdown.domain.measures import Banded, Score, Scored, Unscored, band, change, dangers, score, shipped_instruments
from stepdown.domain.measures.words import Respondent
from stepdown.domain.missing import Missing
from tests.spec.ascii_table import Row

INSTRUMENTS = shipped_instruments()
MISSING = {str(reason) for reason in Missing}


def answered(row: Row) -> dict[str, float | Missing]:
    """The answers of a row: a number, or the reason why there is none; an empty cell was not asked."""
    cells = {name: cell for name, cell in row.items() if cell is not None}
    return {name: Missing(cell) if cell in MISSING else float(cell) for name, cell in cells.items()}


def shown(found: Scored) -> str:
    """A score as a number, or why there is none."""
    return found.why if isinstance(found, Unscored) else f"{found.total:g}"


def scores(rows: list[Row], instrument: str, respondent: Respondent | None = None) -> list[Row]:
    """Each row with its score, from the answers beside it."""
    given = [{name: cell for name, cell in row.items() if name != "score"} for row in rows]
    found = [shown(score(INSTRUMENTS[instrument], answered(row), respondent)) for row in given]
    return [row | {"score": score_} for row, score_ in zip(given, found, strict=True)]


def a_score(instrument: str, total: float, respondent: Respondent) -> Score:
    """A whole score of a shipped instrument."""
    return Score(instrument, INSTRUMENTS[instrument].version, respondent, total, 1, 1)


def bands(rows: list[Row], instrument: str, respondent: Respondent = Respondent.SELF) -> list[Row]:
    """Each score's band by each of the cut-offs that stand in the headings."""
    return [
        {"score": row["score"]}
        | {name: _band(instrument, float(row["score"] or 0), respondent, name) for name in row if name != "score"}
        for row in rows
    ]


def _band(instrument: str, total: float, respondent: Respondent, cut_offs: str) -> str:
    found = band(INSTRUMENTS[instrument], a_score(instrument, total, respondent), cut_offs)
    return found.band.label if isinstance(found, Banded) else found.says


def changes(rows: list[Row]) -> list[Row]:
    """What can be said of each pair of scores, and why not where nothing can."""
    return [_change(row) for row in rows]


def _change(row: Row) -> Row:
    named = row["instrument"] or ""
    instrument = INSTRUMENTS[named]
    sides = [_side(instrument.id, row[side], row["answered by"]) for side in ("before", "after")]
    found = change(instrument, sides[0], sides[1], row.get("threshold"))
    return row | {"change": found.kind, "why": found.why}


def _side(instrument: str, total: str | None, respondent: str | None) -> Scored:
    if total is None:
        return score(INSTRUMENTS[instrument], {}, Respondent(respondent or ""))
    return a_score(instrument, float(total), Respondent(respondent or ""))


def must_be_shown(rows: list[Row]) -> list[Row]:
    """Whether what to do must be shown at once, of each answer to an item."""
    return [row | {"shown at once": _shown_at_once(row)} for row in rows]


def _shown_at_once(row: Row) -> str:
    answers = answered({row["item"] or "": row["answer"]})
    return "yes" if dangers(INSTRUMENTS[row["instrument"] or ""], answers) else "no"
