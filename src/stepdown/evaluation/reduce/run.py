"""Runs the definitions and the reducers over an engine, and gives back counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from stepdown.dataset.engine import Engine
from stepdown.evaluation.cohort.build import build_cohort
from stepdown.evaluation.reduce.choices import register_choices, wanted
from stepdown.evaluation.reduce.counts import (
    Attained,
    Cluster,
    CountCourse,
    Counts,
    Course,
    Members,
    Question,
    ScorePairs,
    Standing,
)
from stepdown.evaluation.reduce.risk_sets import Families, RiskSets, families_of, risk_sets_of
from stepdown.evaluation.reduce.rows import (
    Amounts,
    Facts,
    Row,
    amounts_of,
    clusters_of,
    count_courses_of,
    courses_of,
    facts_of,
    members_of,
    of_children,
    standings_of,
)
from stepdown.evaluation.reduce.unknowns import unknowns
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study

type Progress = Callable[[str], None]

FACTS = ("families", "referrals", "work", "follow_ups", "eligible")
AMOUNTS = ("families", "times", "work")
SPELLS = ("first_contact", "closure", "re_referral", "care_after_closure", "states", "level")
OF_FAMILIES = ("first_contact", "care_after_closure", "level")
"""The spells of which a family may have several, that go together."""
AT_ONCE = 6
"""Of how many factors the answers of a family are counted at once: as many as reduce/family_answers.sql names."""
MOST_FAMILIES = 20_000
"""Of more families than this the spells are not looked at family by family: nobody would wait for it."""


def reduce(engine: Engine, study: Study, progress: Progress = lambda _: None) -> Counts:
    """All counts that the study asks for. ``progress`` is told what is being counted, in words."""
    progress("choosing who is counted")
    build_cohort(engine, study)
    register_choices(engine, study)
    engine.define("counted_children", sql("definitions/counted_children"))
    progress("counting factors before and after")
    courses, count_courses = _courses(engine), _count_courses(engine)
    progress("counting safeguarding movements")
    standings = _standings(engine, study)
    progress("counting who belongs together")
    scores, of_scores = _scores(engine, study)
    attained, of_goals = _attained(engine, study)
    clusters = _clusters(engine, study) | clusters_of((*of_scores, *of_goals))
    unknown = unknowns(engine, study)
    progress("counting people and work")
    engine.keep("eligible_children", sql("definitions/eligible_children"))
    facts, amounts = _facts_and_amounts(engine)
    members = members_of(engine.run(sql("reduce/cohort_size")), study)
    progress("counting how long things took")
    risk_sets, families = _spells(engine, members)
    return Counts(
        members,
        facts,
        amounts,
        courses,
        count_courses,
        standings,
        clusters,
        risk_sets,
        families,
        scores,
        unknown,
        attained,
    )


def _spells(engine: Engine, members: Sequence[Members]) -> tuple[RiskSets, Families]:
    """The risk sets of every measure of time, and each family's spells where they are wanted and not too many."""
    few = sum(m.units for m in members if m.unit == "family") <= MOST_FAMILIES
    counted, of_families = [], []
    for name in spell_definitions(engine):
        engine.keep("spell_patterns", sql("reduce/spell_patterns"))
        counted += engine.run(sql("reduce/risk_set"))
        if few and name in OF_FAMILIES:
            of_families += engine.run(sql("reduce/family_spells"))
    return risk_sets_of(counted), families_of(of_families)


def spell_definitions(engine: Engine) -> Iterator[str]:
    """Name the spells of each definition in its turn, by the one name that the reducers read."""
    engine.define("ladder_states", sql("definitions/spells/ladder_states"))
    engine.keep("child_states", sql("definitions/spells/child_states"))
    for name in SPELLS:
        engine.define("spells", sql(f"definitions/spells/{name}"))
        yield name


def _facts_and_amounts(engine: Engine) -> tuple[Facts, Amounts]:
    facts, amounts = of_children(engine.run(sql("reduce/child_tables")))
    return (
        facts_of((*facts, *rows_of(engine, "facts", FACTS, "reduce/counts"))),
        amounts_of((*amounts, *rows_of(engine, "amounts", AMOUNTS, "reduce/histogram"))),
    )


def rows_of(engine: Engine, relation: str, definitions: Sequence[str], reducer: str) -> Iterator[Row]:
    """The counts of each definition of a relation."""
    for name in definitions:
        engine.define(relation, sql(f"definitions/{relation}/{name}"))
        yield from engine.run(sql(reducer))


def _courses(engine: Engine) -> tuple[Course, ...]:
    engine.define("index_observations", sql("definitions/courses/index_observations"))
    engine.define("courses", sql("definitions/courses/people"))
    engine.keep("person_patterns", sql("reduce/person_patterns"))
    people = engine.run(sql("reduce/person_courses"))
    engine.keep("family_states", sql("definitions/courses/family_states"))
    engine.define("all_three_risks", sql("definitions/courses/all_three_risks"))
    engine.define("courses", sql("definitions/courses/families"))
    return courses_of((*people, *engine.run(sql("reduce/family_patterns"))))


def _count_courses(engine: Engine) -> tuple[CountCourse, ...]:
    return count_courses_of(engine.run(sql("definitions/courses/counted")))


def _standings(engine: Engine, study: Study) -> tuple[Standing, ...]:
    engine.define("strata", sql("definitions/strata"))
    keep_standings(engine)
    reducers = ("standings", *(["standings_by_stratum"] if study.breakdowns else []))
    return standings_of(row for reducer in reducers for row in engine.run(sql(f"reduce/{reducer}")))


def keep_standings(engine: Engine) -> None:
    """Where each counted child stands on the ladder, and what that is read from."""
    engine.define("stretches", sql("definitions/courses/stretches"))
    for name in ("leavings", "departures", "left_by", "child_stretches", "standings"):
        engine.keep(name, sql(f"definitions/courses/{name}"))


def _clusters(engine: Engine, study: Study) -> dict[Question, tuple[Cluster, ...]]:
    engine.define("movements", sql("definitions/movements"))
    engine.keep("family_movements", sql("reduce/family_movements"))
    by_stratum = ["movement_clusters_by_stratum"] if study.breakdowns else []
    by_level = ["level_clusters"] if study.missing and study.missing.ladder else []
    of_movements = ("movement_clusters", "step_clusters", *by_stratum, *by_level)
    moved = (row for reducer in of_movements for row in engine.run(sql(f"reduce/{reducer}")))
    return clusters_of((*_answers(engine, study), *moved))


def _answers(engine: Engine, study: Study) -> Iterator[Row]:
    """The patterns of families about each factor of children and parents."""
    for subject, factors in wanted(study).items():
        if subject == "family":
            continue
        engine.keep("answers", sql("definitions/answers"), {"subject": subject})
        for place in range(0, len(factors), AT_ONCE):
            asked = factors[place : place + AT_ONCE]
            engine.keep("family_answers", sql("reduce/family_answers"), {"place": place})
            for row in engine.run(sql("reduce/clusters"), {"subject": subject}):
                if row["question"] < len(asked):
                    yield {**row, "question": asked[row["question"]]}


def _scores(engine: Engine, study: Study) -> tuple[ScorePairs, Sequence[Row]]:
    """Pairs of scores, and patterns of families by what became of them; nothing is looked up if nothing is asked."""
    if not study.measures:
        return {}, []
    from stepdown.evaluation.reduce.scores import keep_scores, score_clusters, score_pairs_of

    keep_scores(engine, study)
    pairs = score_pairs_of(engine.run(sql("reduce/score_pairs")), study)
    return pairs, score_clusters(engine, study, pairs)


def _attained(engine: Engine, study: Study) -> tuple[Mapping[str, tuple[Attained, ...]], Sequence[Row]]:
    """Patterns of goals by what came of them, and patterns of families; nothing is looked up if nothing is asked."""
    if not study.measures:
        return {}, []
    from stepdown.evaluation.reduce.attained import asks_for_attainment, attained_clusters, attained_of, keep_attained

    if not asks_for_attainment(study):
        return {}, []
    keep_attained(engine)
    return attained_of(engine.run(sql("reduce/attained_patterns"))), attained_clusters(engine)
