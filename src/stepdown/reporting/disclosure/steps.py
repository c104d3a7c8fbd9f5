"""Curves: their steps are counts in disguise. Between two times that are shown either nobody ended, or more than a few.

What is counted at one time is counted at every later one as well, so that one less the other is a count too. Times are
left out, as few as can be, until every such count is nought or large enough. The ways to end are told apart over time
only where no time has to be left out for it and none of them is rare; and a share over time has three decimals, for its
further digits would say how many were watched on the day on which somebody ended.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stepdown.reporting.disclosure.profiles import Profile, is_small
from stepdown.results.result import AFTER, IN_ALL, Findings, Measure, Relation, Result

type Counts = Mapping[str, int]
"""What is counted at one time, by what it is."""

DECIMALS = 3


def in_safe_steps(findings: Findings, profile: Profile) -> Findings:
    """The findings without the times and the ways to end that may not be told; all of them where nothing is hidden."""
    if profile.largest_small == 0:
        return findings
    withheld = (_withheld(table, findings.relations, profile) for table in _curves(findings.results))
    gone = {result.id for results in (*withheld, _of_somebody_gone(findings.results)) for result in results}
    kept = tuple(_rounded(result) for result in findings.results if result.id not in gone)
    sums = (r for r in findings.relations if not gone & {name.partition("#")[0] for name in (r.whole, *r.parts)})
    return replace(findings, results=kept, relations=tuple(sums))


def _of_somebody_gone(results: Sequence[Result]) -> Iterable[Result]:
    """All that is told of a table at a time at which a share speaks of people none of whom is counted any longer."""
    telling = [
        (result.table, _time(result))
        for result in results
        if result.measure is Measure.OVER_TIME and result.tally.numerator == 0 and result.estimate
    ]
    return (r for r in results if r.measure is Measure.OVER_TIME and (r.table, _time(r)) in telling)


def _time(result: Result) -> str | None:
    return result.categories.get(AFTER)


def _curves(results: Iterable[Result]) -> list[list[Result]]:
    found: dict[str, list[Result]] = {}
    for result in results:
        if _time(result) and result.table:
            found.setdefault(result.table, []).append(result)
    return list(found.values())


def _withheld(table: Sequence[Result], relations: Iterable[Relation], profile: Profile) -> list[Result]:
    """The results of one curve that may not be told."""
    rows = _rows(table)
    if IN_ALL not in rows:
        shown = _most_times(rows, {}, profile)
        return [result for result in table if _time(result) not in shown]
    in_all = rows.pop(IN_ALL)
    apart = _ways(table, relations)
    together = {time: _without(counts, apart) for time, counts in rows.items()}
    shown = _most_times(together, _without(in_all, apart), profile)
    rare = any(is_small(in_all[way], profile) for way in apart)
    told_apart = not rare and _most_times({time: rows[time] for time in shown}, in_all, profile) == shown
    hidden_ways = set() if told_apart else apart
    return [
        result
        for result in table
        if (time := result.categories[AFTER]) != IN_ALL and (time not in shown or _what(result) in hidden_ways)
    ]


def _rows(table: Iterable[Result]) -> dict[str, dict[str, int]]:
    rows: dict[str, dict[str, int]] = {}
    for result in table:
        rows.setdefault(result.categories[AFTER], {})[_what(result)] = result.tally.numerator or 0
    return rows


def _what(result: Result) -> str:
    return next(word for axis, word in result.categories.items() if axis != AFTER)


def _ways(table: Sequence[Result], relations: Iterable[Relation]) -> set[str]:
    """What is a part of something else that is counted at the same time."""
    words = {result.id: _what(result) for result in table}
    return {
        words[part] for relation in relations if relation.whole in words for part in relation.parts if part in words
    }


def _without(counts: Counts, apart: set[str]) -> Counts:
    return {what: units for what, units in counts.items() if what not in apart}


def _most_times(rows: Mapping[str, Counts], in_all: Counts, profile: Profile) -> list[str]:
    """As many of the times as can follow one another so that every step, the last to the end too, may be shown."""
    best: list[list[str]] = []
    times = list(rows)
    for place, time in enumerate(times):
        if in_all and any(is_small(units, profile) for units in rows[time].values()):
            best.append([])
            continue
        before = [best[i] for i in range(place) if best[i] and _may_follow(rows[times[i]], rows[time], profile)]
        best.append([*max(before, key=len, default=[]), time])
    ending = [way for way in best if way and _may_follow(rows[way[-1]], in_all, profile)]
    return max(ending, key=len, default=[])


def _may_follow(before: Counts, after: Counts, profile: Profile) -> bool:
    """Whether nobody, or more than a few, lie between two times in each count. Small counts are hidden anyway."""
    both = ((units, after[what]) for what, units in before.items() if what in after)
    return not any(
        is_small(abs(later - earlier), profile)
        for earlier, later in both
        if not (is_small(earlier, profile) or is_small(later, profile))
    )


def _rounded(result: Result) -> Result:
    if result.measure is not Measure.OVER_TIME:
        return result
    return replace(result, estimate=_short(result.estimate), low=_short(result.low), high=_short(result.high))


def _short(figure: float | None) -> float | None:
    return None if figure is None else round(figure, DECIMALS)
