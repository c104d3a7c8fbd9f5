"""What became of one person's score or one goal's rating between two points, as the counts of a service tell it."""

from stepdown.domain.measures.evidence import CutOffs, ReliableChange
from stepdown.domain.measures.instrument import Instrument
from stepdown.domain.measures.words import Direction, GoalOutcome, ScoreOutcome

_TWO = 2
"""A cut-off parts scores into two bands; more of them are grades of severity."""


def clinical_cut_offs(instrument: Instrument) -> tuple[CutOffs, ...]:
    """The cut-offs of the total that part scores in two, whoever answered."""
    return tuple(c for c in instrument.cut_offs if c.of == "total" and len(c.bands) == _TWO)


def score_outcome(
    instrument: Instrument, before: float, after: float, by: ReliableChange, cut_off: CutOffs | None
) -> ScoreOutcome:
    """Reliable change by the threshold; with a cut-off, those reliably better who crossed it are told apart."""
    if not by.is_reached(after - before):
        return ScoreOutcome.UNCHANGED
    if (after > before) is not (instrument.direction is Direction.HIGHER_IS_BETTER):
        return ScoreOutcome.WORSE
    crossed = cut_off and _is_clinical(instrument, before, cut_off) and not _is_clinical(instrument, after, cut_off)
    return ScoreOutcome.RECOVERED if crossed else ScoreOutcome.BETTER


def _is_clinical(instrument: Instrument, score: float, cut_off: CutOffs) -> bool:
    lower, upper = cut_off.bands
    return cut_off.band_of(score) is (upper if instrument.direction is Direction.HIGHER_IS_WORSE else lower)


def goal_outcome(before: float, after: float) -> GoalOutcome:
    """Whether the rating rose, stayed or fell."""
    if after == before:
        return GoalOutcome.SAME
    return GoalOutcome.NEARER if after > before else GoalOutcome.FURTHER
