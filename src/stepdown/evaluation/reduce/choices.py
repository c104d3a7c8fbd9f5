"""The choices of a study and the domain's orders as relations: choices enter the SQL as rows, never as text."""

from collections.abc import Sequence

from stepdown.dataset.engine import Columns, Engine
from stepdown.domain.factors import FACTORS, FactorKind
from stepdown.domain.risks import FAMILY_STATE_ORDER, PARENTAL_RISKS
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.domain.word import Word
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study


def register_choices(engine: Engine, study: Study) -> None:
    """Give every relation of choices that the definitions read."""
    engine.give("wanted_factors", _wanted_factors(study))
    engine.give("counted_factors", {"factor": (str, [f for f in study.factors.child if _is_count(f)])})
    _choose_source(engine, study)
    points = {"first_point": (str, [str(study.compare.first)]), "second_point": (str, [str(study.compare.second)])}
    engine.give("compared", points)
    engine.give("breakdowns", {"dimension": (str, [str(d) for d in study.breakdowns])})
    engine.give("left_ladder", {"reason": (str, [str(r) for r in LeftLadder])})
    engine.give("ladder", _ranked("safeguarding_level", "rung", list(SafeguardingLevel)))
    engine.give("family_state_order", _ranked("state", "rank", list(FAMILY_STATE_ORDER)))
    engine.give("parental_risks", _risks())


def wanted(study: Study) -> dict[str, tuple[str, ...]]:
    """The factors looked at of each kind of unit, each once; the parental risks need some that no table names."""
    risks = (factor for factors in PARENTAL_RISKS.values() for factor in factors)
    asked = {"child": study.factors.child, "parent": (*study.factors.parent, *risks), "family": study.factors.family}
    return {subject: tuple(dict.fromkeys(factors)) for subject, factors in asked.items()}


def _wanted_factors(study: Study) -> Columns:
    """Each with its place among those of its subject."""
    rows = [(s, f, place) for s, factors in wanted(study).items() for place, f in enumerate(factors)]
    return {
        "subject": (str, [r[0] for r in rows]),
        "factor": (str, [r[1] for r in rows]),
        "place": (int, [r[2] for r in rows]),
    }


def _is_count(factor: str) -> bool:
    return FACTORS[factor].kind is FactorKind.COUNT


def _choose_source(engine: Engine, study: Study) -> None:
    """Name the observations that count; where all come from one source, none is looked at for where it is from."""
    found = [row["source"] for row in engine.run(sql("reduce/sources"))]
    engine.give("observation_source", {"source": (str, [_source(found, study)])})
    engine.define(
        "source_observations", sql(f"definitions/courses/{'one_source' if len(found) > 1 else 'all_sources'}")
    )


def _source(found: list[str | None], study: Study) -> str | None:
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


def _ranked(name: str, rank: str, words: Sequence[Word]) -> Columns:
    return {name: (str, [str(word) for word in words]), rank: (int, list(range(len(words))))}


def _risks() -> Columns:
    rows = [(factor, risk, len(factors)) for risk, factors in PARENTAL_RISKS.items() for factor in factors]
    return {
        "factor": (str, [r[0] for r in rows]),
        "risk": (str, [r[1] for r in rows]),
        "factors": (int, [r[2] for r in rows]),
    }
