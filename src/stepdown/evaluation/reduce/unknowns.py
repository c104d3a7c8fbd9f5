"""Patterns of what is not known, for those factors alone that a study wants completed."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from stepdown.dataset.engine import Engine
from stepdown.domain.missing import Missing
from stepdown.evaluation.reduce.counts import StatePair, Unknowns
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.choices import Dimension
from stepdown.evaluation.study.study import Study

type Alike = tuple[str | None, ...]

_STATES: Mapping[str, bool | None] = {"present": True, "absent": False}


def unknowns(engine: Engine, study: Study) -> Unknowns:
    """By unit and factor, each pattern of covariates with its pairs of states; who it does not apply to is left out."""
    if study.missing is None:
        return {}
    subjects = {"child": study.factors.child, "parent": study.factors.parent}
    asked = [(s, f) for s, factors in subjects.items() for f in factors if f in study.missing.factors]
    engine.give("completed_factors", {"subject": (str, [s for s, _ in asked]), "factor": (str, [f for _, f in asked])})
    engine.give("given_covariates", {str(d): (bool, [d in study.missing.given]) for d in Dimension})
    found: dict[tuple[str, str], dict[Alike, Counter[StatePair]]] = {of: defaultdict(Counter) for of in asked}
    for row in engine.run(sql("reduce/unknown_patterns")):
        states = row["first_state"], row["second_state"]
        if Missing.NOT_APPLICABLE not in states:
            first, second = (_STATES.get(state) for state in states)
            alike = tuple(row[str(dimension)] for dimension in Dimension)
            found[row["unit"], row["factor"]][alike][first, second] += row["units"]
    return {of: _in_order(cells) for of, cells in found.items()}


def _in_order(cells: Mapping[Alike, Counter[StatePair]]) -> tuple[Mapping[StatePair, int], ...]:
    """Whatever the order of rows, the same draws complete the same people."""
    order = sorted(cells, key=lambda alike: tuple(value or "" for value in alike))
    return tuple({pair: cells[alike][pair] for pair in _PAIRS if cells[alike][pair]} for alike in order)


_EITHER = (True, False, None)
_PAIRS: tuple[StatePair, ...] = tuple((first, second) for first in _EITHER for second in _EITHER)
