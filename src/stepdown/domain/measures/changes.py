"""Two scores of one person: reliably better, reliably worse, no more than the measure's own error, or cannot say."""

from dataclasses import dataclass

from stepdown.domain.measures.evidence import ReliableChange
from stepdown.domain.measures.instrument import Instrument
from stepdown.domain.measures.scores import Score, Scored, Unscored
from stepdown.domain.measures.words import ChangeKind, Direction, WhyCannotSay


@dataclass(frozen=True, slots=True)
class Change:
    """What can be said. ``difference`` is the second score less the first, whatever a higher score means."""

    kind: ChangeKind
    difference: float | None = None
    by: ReliableChange | None = None
    why: WhyCannotSay | None = None


def change(instrument: Instrument, before: Scored, after: Scored, threshold: str | None = None) -> Change:
    """How a person's score moved, by the instrument's first threshold for the respondent or by that of the id given.

    Nothing is said of a score that is missing, of two respondents, or without a threshold: never "no change".
    """
    if isinstance(before, Unscored):
        return _cannot_say(WhyCannotSay.BEFORE_NOT_SCORED)
    if isinstance(after, Unscored):
        return _cannot_say(WhyCannotSay.AFTER_NOT_SCORED)
    if _form(before) != _form(after) or _form(before) != (instrument.id, instrument.version):
        return _cannot_say(WhyCannotSay.DIFFERENT_INSTRUMENT)
    if before.respondent is not after.respondent:
        return _cannot_say(WhyCannotSay.DIFFERENT_RESPONDENT)
    difference = after.total - before.total
    held = instrument.reliable_change_for(before.respondent)
    by = next((r for r in held if threshold in (None, r.id)), None)
    if by is None:
        return Change(ChangeKind.CANNOT_SAY, difference, why=WhyCannotSay.NO_THRESHOLD)
    return Change(_kind(instrument, difference, by), difference, by)


def _kind(instrument: Instrument, difference: float, by: ReliableChange) -> ChangeKind:
    if not by.is_reached(difference):
        return ChangeKind.NO_RELIABLE_CHANGE
    rose = difference > 0
    is_better = rose if instrument.direction is Direction.HIGHER_IS_BETTER else not rose
    return ChangeKind.RELIABLY_BETTER if is_better else ChangeKind.RELIABLY_WORSE


def _form(score: Score) -> tuple[str, str]:
    return score.instrument, score.version


def _cannot_say(why: WhyCannotSay) -> Change:
    return Change(ChangeKind.CANNOT_SAY, why=why)
