"""Runs the definitions and the reducers over an engine, and gives back counts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from stepdown.dataset.engine import Engine
from stepdown.domain.casework import EpisodeState
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.risks import FAMILY_STATE_ORDER
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.domain.word import Word
from stepdown.evaluation.cohort.build import build_cohort
from stepdown.evaluation.reduce.choices import register_choices
from stepdown.evaluation.reduce.counts import CountCourse, Counts, Course, Histogram, Members, Standing
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study

type Progress = Callable[[str], None]
type Row = Mapping[str, Any]

FACTS = ("families", "referrals", "work", "follow_ups", "eligible")
AMOUNTS = ("families", "times", "work")
CHILD_AMOUNTS = frozenset({"age", "prior_referrals"})
_LEVELS = tuple(SafeguardingLevel)


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
    progress("counting people and work")
    engine.keep("eligible_children", sql("definitions/eligible_children"))
    facts, amounts = _facts_and_amounts(engine)
    return Counts(_members(engine, study), facts, amounts, courses, count_courses, standings)


def _members(engine: Engine, study: Study) -> tuple[Members, ...]:
    families, people = study.cohort.families_left_out, study.cohort.people_left_out
    return tuple(
        Members(
            row["unit"],
            _at(people, row["person_rule"]),
            _at(families, row["family_rule"]),
            row["included"],
            _episode_state(row),
            row["units"],
        )
        for row in engine.run(sql("reduce/cohort_size"))
    )


def _at(rules: Sequence[Word], place: int | None) -> str | None:
    return None if place is None else str(rules[place])


def _episode_state(row: Row) -> str:
    if not row["was_opened"]:
        return EpisodeState.NEVER_OPENED
    return EpisodeState.CLOSED if row["was_closed"] else EpisodeState.OPEN


def _facts_and_amounts(
    engine: Engine,
) -> tuple[dict[tuple[str, str], dict[str, int]], dict[tuple[str, str], Histogram]]:
    children = [{**row, "unit": "child"} for row in engine.run(sql("reduce/child_tables"))]
    facts = [row for row in children if row["category"] is not None]
    amounts = [row for row in children if row["measure"] in CHILD_AMOUNTS]
    return (
        _as_facts((*facts, *_rows(engine, "facts", FACTS, "reduce/counts"))),
        _as_histograms((*amounts, *_rows(engine, "amounts", AMOUNTS, "reduce/histogram"))),
    )


def _rows(engine: Engine, relation: str, definitions: Sequence[str], reducer: str) -> Iterator[Row]:
    """The counts of each definition of a relation."""
    for name in definitions:
        engine.define(relation, sql(f"definitions/{relation}/{name}"))
        yield from engine.run(sql(reducer))


def _as_facts(rows: Iterable[Row]) -> dict[tuple[str, str], dict[str, int]]:
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in rows:
        found[row["measure"], row["unit"]][row["category"]] = row["units"]
    return dict(found)


def _as_histograms(rows: Iterable[Row]) -> dict[tuple[str, str], Histogram]:
    values: dict[tuple[str, str], dict[float, int]] = defaultdict(dict)
    missing: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in rows:
        of = row["measure"], row["unit"]
        if row["amount"] is None:
            missing[of][row["missing"]] = row["units"]
        else:
            values[of][row["amount"]] = row["units"]
    return {of: Histogram(values[of], missing[of]) for of in values.keys() | missing.keys()}


def _courses(engine: Engine) -> tuple[Course, ...]:
    engine.define("index_observations", sql("definitions/courses/index_observations"))
    engine.define("courses", sql("definitions/courses/people"))
    engine.keep("person_patterns", sql("reduce/person_patterns"))
    people = engine.run(sql("reduce/person_courses"))
    engine.keep("family_states", sql("definitions/courses/family_states"))
    engine.define("all_three_risks", sql("definitions/courses/all_three_risks"))
    engine.define("courses", sql("definitions/courses/families"))
    families = engine.run(sql("reduce/family_patterns"))
    return tuple(
        Course(row["unit"], row["factor"], _episode_state(row), _at_points(row), row["units"])
        for row in (*people, *families)
    )


def _at_points(row: Row) -> dict[Point, Any]:
    return {point: row[point] for point in Point}


def _count_courses(engine: Engine) -> tuple[CountCourse, ...]:
    return tuple(
        CountCourse(
            row["unit"],
            row["factor"],
            _episode_state(row),
            _at_points(row),
            {point: row[f"{point}_missing"] for point in Point},
            row["units"],
        )
        for row in engine.run(sql("definitions/courses/counted"))
    )


def _standings(engine: Engine, study: Study) -> tuple[Standing, ...]:
    engine.define("strata", sql("definitions/strata"))
    engine.define("stretches", sql("definitions/courses/stretches"))
    engine.keep("leavings", sql("definitions/courses/leavings"))
    engine.keep("departures", sql("definitions/courses/departures"))
    engine.define("left_by", sql("definitions/courses/left_by"))
    engine.keep("standings", sql("definitions/courses/standings"))
    return tuple(
        Standing(
            row["dimension"],
            row["value"],
            _episode_state(row),
            {point: _standing(row, point) for point in Point},
            Missing.NOT_ASKED if row["at_risk"] is None else FAMILY_STATE_ORDER[row["at_risk"]],
            row["units"],
        )
        for reducer in ("standings", *(["standings_by_stratum"] if study.breakdowns else []))
        for row in engine.run(sql(f"reduce/{reducer}"))
    )


def _standing(row: Row, point: Point) -> str:
    """Where a child stood: on a rung; else having left; else not known. A rung outweighs an earlier leaving."""
    rung = row[f"rung_{point}"]
    if rung is not None:
        return _LEVELS[rung]
    return row.get(f"left_{point}") or Missing.NOT_KNOWN
