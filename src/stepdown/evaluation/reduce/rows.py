"""Rows of the reducers as counts: what a reducer gives back, as values of the domain's words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from stepdown.domain.casework import EpisodeState
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.risks import FAMILY_STATE_ORDER
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.domain.word import Word
from stepdown.evaluation.reduce.counts import (
    KINDS,
    Cluster,
    CountCourse,
    Course,
    Histogram,
    Members,
    Question,
    Standing,
)
from stepdown.evaluation.study.study import Study

type Row = Mapping[str, Any]
type Facts = dict[tuple[str, str], dict[str, int]]
type Amounts = dict[tuple[str, str], Histogram]

CHILD_AMOUNTS = frozenset({"age", "prior_referrals"})
_LEVELS = tuple(SafeguardingLevel)


def members_of(rows: Iterable[Row], study: Study) -> tuple[Members, ...]:
    """Rows of units that share a fate."""
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
        for row in rows
    )


def courses_of(rows: Iterable[Row]) -> tuple[Course, ...]:
    """Rows of courses of states."""
    return tuple(Course(row["unit"], row["factor"], _episode_state(row), _at_points(row), row["units"]) for row in rows)


def count_courses_of(rows: Iterable[Row]) -> tuple[CountCourse, ...]:
    """Rows of courses of counts."""
    return tuple(
        CountCourse(
            row["unit"],
            row["factor"],
            _episode_state(row),
            _at_points(row),
            {point: row[f"{point}_missing"] for point in Point},
            row["units"],
        )
        for row in rows
    )


def standings_of(rows: Iterable[Row]) -> tuple[Standing, ...]:
    """Rows of where children stood."""
    return tuple(
        Standing(
            row["dimension"],
            row["value"],
            _episode_state(row),
            {point: _standing(row, point) for point in Point},
            Missing.NOT_ASKED if row["at_risk"] is None else FAMILY_STATE_ORDER[row["at_risk"]],
            row["units"],
        )
        for row in rows
    )


_PATTERN = attrgetter("known", "present", *KINDS)


def clusters_of(rows: Iterable[Row]) -> dict[Question, tuple[Cluster, ...]]:
    """Rows of patterns of families, by the question that they answer; put in order, as engines give none."""
    found: defaultdict[Question, list[Cluster]] = defaultdict(list)
    for row in rows:
        question = Question(row["unit"], row["question"], row["dimension"], row["value"])
        pairs = {kind: row.get(kind, 0) for kind in KINDS}
        found[question].append(Cluster(row["known"], row["present"], row["families"], **pairs))
    return {question: tuple(sorted(patterns, key=_PATTERN)) for question, patterns in found.items()}


def of_children(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """The one table of children as rows of facts and rows of amounts."""
    children: list[Row] = [{**row, "unit": "child"} for row in rows]
    facts = [row for row in children if row["category"] is not None]
    return facts, [row for row in children if row["measure"] in CHILD_AMOUNTS]


def facts_of(rows: Iterable[Row]) -> Facts:
    """Rows of categories."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in rows:
        found[row["measure"], row["unit"]][row["category"]] = row["units"]
    return dict(found)


def amounts_of(rows: Iterable[Row]) -> Amounts:
    """Rows of amounts, and of why there is none."""
    values: dict[tuple[str, str], dict[float, int]] = defaultdict(dict)
    missing: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in rows:
        of = row["measure"], row["unit"]
        if row["amount"] is None:
            missing[of][row["missing"]] = row["units"]
        else:
            values[of][row["amount"]] = row["units"]
    return {of: Histogram(values[of], missing[of]) for of in values.keys() | missing.keys()}


def _at(rules: Sequence[Word], place: int | None) -> str | None:
    return None if place is None else str(rules[place])


def _episode_state(row: Row) -> str:
    if not row["was_opened"]:
        return EpisodeState.NEVER_OPENED
    return EpisodeState.CLOSED if row["was_closed"] else EpisodeState.OPEN


def _at_points(row: Row) -> dict[Point, Any]:
    return {point: row[point] for point in Point}


def _standing(row: Row, point: Point) -> str:
    """Where a child stood: on a rung; else having left; else not known. A rung outweighs an earlier leaving."""
    rung = row[f"rung_{point}"]
    if rung is not None:
        return _LEVELS[rung]
    return row.get(f"left_{point}") or Missing.NOT_KNOWN
