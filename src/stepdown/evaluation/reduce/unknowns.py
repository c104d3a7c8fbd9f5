"""Patterns of what is not known, for what alone a study wants completed: factors, and where children stood."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from stepdown.dataset.engine import Engine
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.safeguarding import Movement, SafeguardingLevel
from stepdown.evaluation.reduce.counts import ON_THE_LADDER, Alike, StatePair, Unknowns
from stepdown.evaluation.reduce.rows import Row
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.choices import Dimension
from stepdown.evaluation.study.completed import Completed
from stepdown.evaluation.study.study import Study

type Covariates = tuple[tuple[str, str], ...]
type Patterns = Counter[tuple[Covariates, StatePair]]

_KNOWN = frozenset({ObservationState.PRESENT, ObservationState.ABSENT})
_LEVELS = tuple(map(str, SafeguardingLevel))


def unknowns(engine: Engine, study: Study) -> Unknowns:
    """By unit and factor, each pattern of covariates with its pairs of states; who it does not apply to is left out."""
    if study.missing is None:
        return {}
    engine.give("given_covariates", {str(d): (bool, [d in study.missing.given]) for d in Dimension})
    found: Mapping[tuple[str, str], Patterns] = _of_factors(engine, study, study.missing)
    if study.missing.ladder:
        found = {**found, ON_THE_LADDER: _on_the_ladder(engine.run(sql("reduce/unknown_standings")))}
    return {of: tuple(_alike(patterns)) for of, patterns in found.items()}


def _of_factors(engine: Engine, study: Study, completed: Completed) -> dict[tuple[str, str], Patterns]:
    subjects = {"child": study.factors.child, "parent": study.factors.parent}
    asked = [(s, f) for s, factors in subjects.items() for f in factors if f in completed.factors]
    engine.give("completed_factors", {"subject": (str, [s for s, _ in asked]), "factor": (str, [f for _, f in asked])})
    found: dict[tuple[str, str], Patterns] = {of: Counter() for of in asked}
    for row in engine.run(sql("reduce/unknown_patterns")) if asked else ():
        states = row["first_state"], row["second_state"]
        if Missing.NOT_APPLICABLE not in states:
            first, second = (state if state in _KNOWN else None for state in states)
            found[row["unit"], row["factor"]][_covariates(row), (first, second)] += row["units"]
    return found


def _on_the_ladder(rows: Iterable[Row]) -> Patterns:
    """Who had left the ladder before the first point has no level to start from, and is left out."""
    found: Patterns = Counter()
    for row in rows:
        first = _stood(row["first_rung"], has_left=row["left_by_first"])
        second = _stood(row["second_rung"], has_left=row["left_by_second"])
        if first != Movement.LEFT_LADDER:
            found[_covariates(row), (first, second)] += row["units"]
    return found


def _stood(rung: int | None, *, has_left: bool) -> str | None:
    """On a level; else having left the ladder; else not known. A level outweighs an earlier leaving."""
    if rung is not None:
        return _LEVELS[rung]
    return str(Movement.LEFT_LADDER) if has_left else None


def _covariates(row: Row) -> Covariates:
    return tuple((str(d), row[str(d)]) for d in Dimension if row[str(d)] is not None)


def _alike(patterns: Patterns) -> Iterator[Alike]:
    for (covariates, (first, second)), units in patterns.items():
        yield Alike(dict(covariates), first, second, units)
