"""Ends that compete: the share in which each has happened by a day, where any of them rules the others out.

To count the others as censored would say what share would end so were there no other end; nobody lives in that world.
Sources: Aalen and Johansen 1978 (Scandinavian Journal of Statistics 5:141); the variance is that of the delta method
with multinomial counts each day: Gaynor and others 1993 (Journal of the American Statistical Association 88:400).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.evaluation.infer.survival import Step
from stepdown.evaluation.reduce.risk_sets import Day, RiskSet


@dataclass(frozen=True, slots=True)
class Pull:
    """How far a share on one day is moved by one more end on an earlier day: what its error is reckoned with.

    ``own`` is the pull of an end by the cause in question and ``other`` of any other, each with ``watched`` on that day
    and how many ended so. Where the question is whether anything has ended at all, the two are the same.
    """

    day: int
    watched: int
    own: float
    other: float
    own_ended: int
    other_ended: int

    @property
    def expected(self) -> float:
        """What one unit watched on this day is expected to move the share by."""
        return (self.own * self.own_ended + self.other * self.other_ended) / (self.watched * self.watched)

    @property
    def variance(self) -> float:
        """What this day adds to the variance of the share."""
        mean = (self.own * self.own_ended + self.other * self.other_ended) / self.watched
        square = (self.own**2 * self.own_ended + self.other**2 * self.other_ended) / self.watched
        return (square - mean * mean) / self.watched


def incidence(table: RiskSet, cause: str, last: int) -> Step | None:
    """The share that has ended by ``cause`` up to a day, with its variance; None where nobody was watched so long."""
    days = tuple(table.days())
    settled = bool(days) and days[-1].watched == days[-1].all_ended
    if last > table.last and not settled:
        return None
    days = tuple(day for day in days if day.day <= last)
    shares = _shares(days, cause)
    return Step(shares[-1] if shares else 0.0, sum(pull.variance for pull in _pulls(days, shares, cause)))


def pulls_on_incidence(table: RiskSet, cause: str, last: int) -> list[Pull]:
    """How each day up to ``last`` pulls the share that has ended by ``cause`` by then."""
    days = tuple(day for day in table.days() if day.day <= last)
    return _pulls(days, _shares(days, cause), cause)


def pulls_on_survival(table: RiskSet, last: int) -> list[Pull]:
    """How each day up to ``last`` pulls the share in which nothing has ended by then."""
    days = [day for day in table.days() if day.day <= last]
    still = 1.0
    for day in days:
        still *= 1 - day.all_ended / day.watched
    return [Pull(d.day, d.watched, pull, pull, d.all_ended, 0) for d in days for pull in (_lost(still, d),)]


def _lost(still: float, day: Day) -> float:
    kept = 1 - day.all_ended / day.watched
    return -still / kept if kept else 0.0


def _shares(days: Sequence[Day], cause: str) -> list[float]:
    """The share ended by the cause after each of the days."""
    found, still, share = [], 1.0, 0.0
    for day in days:
        share += still * day.ended.get(cause, 0) / day.watched
        still *= 1 - day.all_ended / day.watched
        found.append(share)
    return found


def _pulls(days: Sequence[Day], shares: Sequence[float], cause: str) -> list[Pull]:
    found, still = [], 1.0
    for day, share in zip(days, shares, strict=False):
        kept = 1 - day.all_ended / day.watched
        later = -(shares[len(days) - 1] - share) / kept if kept else 0.0
        own = day.ended.get(cause, 0)
        found.append(Pull(day.day, day.watched, still + later, later, own, day.all_ended - own))
        still *= kept
    return found
