"""The choices of a study and the domain's orders as relations: choices enter the SQL as rows, never as text."""

import pyarrow as pa

from stepdown.dataset.engine import Engine
from stepdown.domain.factors import FACTORS, FactorKind
from stepdown.domain.risks import FAMILY_STATE_ORDER, PARENTAL_RISKS
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study


def register_choices(engine: Engine, study: Study) -> None:
    """Register every relation of choices that the definitions read."""
    engine.register("wanted_factors", _wanted(study))
    engine.register("counted_factors", _texts(factor=[f for f in study.factors.child if _is_count(f)]))
    engine.register("observation_source", _texts(source=[_source(engine, study)]))
    engine.register("breakdowns", _texts(dimension=[str(d) for d in study.breakdowns]))
    engine.register("left_ladder", _texts(reason=[str(r) for r in LeftLadder]))
    engine.register("ladder", _ranked("safeguarding_level", "rung", [str(level) for level in SafeguardingLevel]))
    engine.register("family_state_order", _ranked("state", "rank", [str(s) for s in FAMILY_STATE_ORDER]))
    engine.register("parental_risks", _risks())


def _wanted(study: Study) -> pa.Table:
    parents = dict.fromkeys((*study.factors.parent, *(f for factors in PARENTAL_RISKS.values() for f in factors)))
    pairs = [("child", f) for f in study.factors.child]
    pairs += [("parent", f) for f in parents] + [("family", f) for f in study.factors.family]
    return _texts(subject=[s for s, _ in pairs], factor=[f for _, f in pairs])


def _is_count(factor: str) -> bool:
    return FACTORS[factor].kind is FactorKind.COUNT


def _source(engine: Engine, study: Study) -> str | None:
    found = [row["source"] for row in engine.run(sql("reduce/sources"))]
    wanted = study.factors.source
    if wanted is not None and wanted not in found:
        raise EvaluationRefusal(f"factors.source: no observation comes from '{wanted}'; the data have {_listed(found)}")
    if wanted is None and len(found) > 1:
        raise EvaluationRefusal(
            f"factors.source: the observations come from {len(found)} sources ({_listed(found)}), and a factor may "
            "count once only. Name the one that the study uses."
        )
    return wanted if wanted is not None else (found[0] if found else None)


def _listed(sources: list[str | None]) -> str:
    return ", ".join(sorted(f"'{s}'" if s else "one without a name" for s in sources)) or "no observations"


def _texts(**columns: list[str] | list[str | None]) -> pa.Table:
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def _ranked(name: str, rank: str, words: list[str]) -> pa.Table:
    return _texts(**{name: words}).append_column(rank, pa.array(range(len(words)), pa.int64()))


def _risks() -> pa.Table:
    rows = [(factor, risk, len(factors)) for risk, factors in PARENTAL_RISKS.items() for factor in factors]
    table = _texts(factor=[r[0] for r in rows], risk=[r[1] for r in rows])
    return table.append_column("factors", pa.array([r[2] for r in rows], pa.int64()))
