"""The worst and the best case of what is not known: as if all of it were absent, or present; as if all fell, or rose.

No method fills a gap: a share of 30 of 57 children could be anything between these bounds. They are made of the counts
that the figure shows and of nothing else. Whoever a question does not apply to is in neither.
"""

from stepdown.results.intervals import Interval
from stepdown.results.result import Measure, Result


def bounds(result: Result) -> Interval | None:
    """The least and the greatest that a share or a paired difference can be; None where all is known, or too little."""
    tally = result.tally
    if tally.known is None or tally.not_known is None or tally.not_asked is None:
        return None
    unknown = tally.not_known + tally.not_asked
    everybody = tally.known + unknown
    if not unknown:
        return None
    if result.measure is Measure.PROPORTION and tally.numerator is not None:
        return Interval(tally.numerator / everybody, (tally.numerator + unknown) / everybody)
    if result.measure is Measure.PAIRED_DIFFERENCE and result.estimate is not None:
        changed = result.estimate * tally.known
        return Interval((changed - unknown) / everybody, (changed + unknown) / everybody)
    return None


def is_much_unknown(result: Result) -> bool:
    """Whether a third or more is not known, of those to whom the question applies."""
    tally = result.tally
    unknown = (tally.not_known or 0) + (tally.not_asked or 0)
    return 3 * unknown >= (tally.known or 0) + unknown > 0
