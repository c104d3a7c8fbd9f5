"""The families behind a figure: each family's counts alone, inferred by the same sections as the whole's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import Engine, open_engine
from stepdown.evaluation.evaluate import infer
from stepdown.evaluation.reduce import reduce
from stepdown.evaluation.reduce.attained import asks_for_attainment, attained_of
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.reduce.risk_sets import risk_sets_of
from stepdown.evaluation.reduce.rows import (
    Row,
    amounts_of,
    count_courses_of,
    courses_of,
    facts_of,
    members_of,
    of_children,
    standings_of,
)
from stepdown.evaluation.reduce.run import AMOUNTS, FACTS, rows_of, spell_definitions
from stepdown.evaluation.reduce.scores import score_pairs_of
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study

type ByFamily = Mapping[str, list[Row]]


def families_behind(dataset: Dataset, study: Study, result_id: str) -> dict[str, int]:
    """How much of a result's numerator is each family's, by family; families with none are left out.

    The parts add up to the whole, but for consultations about nobody named, which are no family's.
    """
    return {
        family: numerator
        for family, counts in counts_by_family(dataset, study).items()
        for result in infer(counts, study).results
        if result.id == result_id and (numerator := result.tally.numerator)
    }


def counts_by_family(dataset: Dataset, study: Study) -> dict[str, Counts]:
    """The counts of each family alone, of every family with an index referral or other work in the period."""
    with open_engine(dataset) as engine:
        reduce(engine, study)
        engine.keep("family_units", sql("behind/units"))
        members = _by_family(engine.run(sql("behind/members")))
        facts, amounts = of_children(engine.run(sql("behind/child_tables")))
        facts_by = _by_family((*facts, *rows_of(engine, "facts", FACTS, "behind/facts")))
        amounts_by = _by_family((*amounts, *rows_of(engine, "amounts", AMOUNTS, "behind/amounts")))
        people, families = _courses(engine)
        counted = _counted(engine)
        scores = _by_family(engine.run(sql("behind/scores")) if study.measures else ())
        goals = _by_family(engine.run(sql("behind/attained")) if asks_for_attainment(study) else ())
        standings = _by_family(engine.run(sql("behind/standings")))
        spells = _by_family(row for _ in spell_definitions(engine) for row in engine.run(sql("behind/risk_set")))
    return {
        family: Counts(
            members_of(members.get(family, ()), study),
            facts_of(facts_by.get(family, ())),
            amounts_of(amounts_by.get(family, ())),
            courses_of((*people.get(family, ()), *families.get(family, ()))),
            count_courses_of(counted.get(family, ())),
            standings_of(standings.get(family, ())),
            risk_sets=risk_sets_of(spells.get(family, ())),
            scores=score_pairs_of(scores.get(family, ()), study),
            attained=attained_of(goals.get(family, ())),
        )
        for family in sorted({*members, *facts_by})
    }


def _courses(engine: Engine) -> tuple[ByFamily, ByFamily]:
    engine.define("courses", sql("definitions/courses/families"))
    families = _by_family(engine.run(sql("behind/family_patterns")))
    return _by_family(engine.run(sql("behind/person_patterns"))), families


def _counted(engine: Engine) -> ByFamily:
    engine.keep("family_person_patterns", sql("behind/person_patterns"))
    return _by_family(engine.run(sql("behind/counted")))


def _by_family(rows: Iterable[Row]) -> ByFamily:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["family_id"]].append(row)
    return found
