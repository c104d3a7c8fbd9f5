"""Patterns of what is not known, for those factors alone that a study wants completed."""

from collections import Counter
from collections.abc import Iterator, Mapping

from stepdown.dataset.engine import Engine
from stepdown.domain.missing import Missing
from stepdown.evaluation.reduce.counts import Alike, StatePair, Unknowns
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.choices import Dimension
from stepdown.evaluation.study.study import Study

type Covariates = tuple[tuple[str, str], ...]

_STATES: Mapping[str, bool | None] = {"present": True, "absent": False}


def unknowns(engine: Engine, study: Study) -> Unknowns:
    """By unit and factor, each pattern of covariates with its pairs of states; who it does not apply to is left out."""
    if study.missing is None:
        return {}
    subjects = {"child": study.factors.child, "parent": study.factors.parent}
    asked = [(s, f) for s, factors in subjects.items() for f in factors if f in study.missing.factors]
    engine.give("completed_factors", {"subject": (str, [s for s, _ in asked]), "factor": (str, [f for _, f in asked])})
    engine.give("given_covariates", {str(d): (bool, [d in study.missing.given]) for d in Dimension})
    found: dict[tuple[str, str], Counter[tuple[Covariates, StatePair]]] = {of: Counter() for of in asked}
    for row in engine.run(sql("reduce/unknown_patterns")):
        states = row["first_state"], row["second_state"]
        if Missing.NOT_APPLICABLE not in states:
            first, second = (_STATES.get(state) for state in states)
            covariates = tuple((str(d), row[str(d)]) for d in Dimension if row[str(d)] is not None)
            found[row["unit"], row["factor"]][covariates, (first, second)] += row["units"]
    return {of: tuple(_alike(rows)) for of, rows in found.items()}


def _alike(rows: Counter[tuple[Covariates, StatePair]]) -> Iterator[Alike]:
    for (covariates, (first, second)), units in rows.items():
        yield Alike(dict(covariates), first, second, units)
