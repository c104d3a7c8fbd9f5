"""Where people stand over time: the share in each of several states on a day, from how they move between them.

Source: Aalen and Johansen 1978 (Scandinavian Journal of Statistics 5:141). Each state has a risk set of its own, on one
clock: who entered it on which day, to which state each left, and whose watching ended in it. It needs no assumption
that what comes next depends on the present state alone (Datta and Satten 2001, Statistics and Probability Letters
55:403), but that those no longer watched would have moved as those who still are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from stepdown.evaluation.reduce.risk_sets import Day, RiskSet

type Shares = Mapping[str, float]


def occupation(states: Mapping[str, RiskSet], days: Iterable[int]) -> dict[int, Shares]:
    """The share in each state on each of some days; no day beyond the last on which anybody was watched."""
    start = sum(_entered_at_start(table) for table in states.values())
    if not start:
        return {}
    shares: Shares = {state: _entered_at_start(table) / start for state, table in states.items()}
    moves = _moves(states)
    last = max(table.last for table in states.values())
    found: dict[int, Shares] = {}
    for wanted in sorted(day for day in days if day <= last):
        for day in sorted(day for day in moves if day <= wanted):
            shares = _moved(shares, moves.pop(day))
        found[wanted] = shares
    return found


def _entered_at_start(table: RiskSet) -> int:
    return table.entered.get(0, 0)


def _moves(states: Mapping[str, RiskSet]) -> dict[int, dict[str, Day]]:
    found: dict[int, dict[str, Day]] = defaultdict(dict)
    for state, table in states.items():
        for day in table.days():
            found[day.day][state] = day
    return dict(found)


def _moved(shares: Shares, leaving: Mapping[str, Day]) -> Shares:
    """The shares after one day: of each state the part that left it that day goes where it went."""
    after = dict(shares)
    for state, day in leaving.items():
        for to, units in day.ended.items():
            part = shares[state] * units / day.watched
            after[state] -= part
            after[to] = after.get(to, 0.0) + part
    return after
