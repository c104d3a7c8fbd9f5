"""Names that a source chose, of areas and of teams that refer: only those that the study declares may leave.

All other words of the counts come from closed lists. What somebody typed into a column of free text could be anything,
a person's name too; so what the study does not name is counted together, under one word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from stepdown.domain.missing import Missing
from stepdown.evaluation.pool.add import added_rows
from stepdown.evaluation.reduce.counts import Alike, Cluster, Counts, Question
from stepdown.evaluation.study.choices import Dimension
from stepdown.evaluation.study.study import Study

NOT_DECLARED = "not_declared"
AREA = str(Dimension.AREA)
SOURCE_TEAM = "source_team"


class Undeclared(NamedTuple):
    """Names that stand in the data and not in the study: for the eyes of who has the data alone."""

    areas: tuple[str, ...]
    source_teams: tuple[str, ...]


def with_declared_names(counts: Counts, study: Study) -> tuple[Counts, Undeclared]:
    """The counts with no other names than the study's, and which names were put together."""
    areas = _Names(study.names.areas)
    teams = _Names(study.names.source_teams)
    named = replace(
        counts,
        facts={of: _fact(of[0], found, areas, teams) for of, found in counts.facts.items()},
        standings=added_rows(
            [replace(row, value=areas.of(row.value)) if row.dimension == AREA else row for row in counts.standings]
        ),
        clusters=_clusters(counts.clusters, areas),
        unknowns={of: _alike(rows, areas) for of, rows in counts.unknowns.items()},
    )
    return named, Undeclared(areas.others(), teams.others())


class _Names:
    """The names that may stand, and those that were met and may not."""

    def __init__(self, declared: tuple[str, ...]) -> None:
        self.declared = frozenset((*declared, *Missing, NOT_DECLARED))
        self.met: set[str] = set()

    def of(self, name: str) -> str:
        if name in self.declared:
            return name
        self.met.add(name)
        return NOT_DECLARED

    def others(self) -> tuple[str, ...]:
        return tuple(sorted(self.met))


def _fact(measure: str, found: Mapping[str, int], areas: _Names, teams: _Names) -> Mapping[str, int]:
    names = {AREA: areas, SOURCE_TEAM: teams}.get(measure)
    if names is None:
        return found
    together: dict[str, int] = {}
    for category, units in found.items():
        name = names.of(category)
        together[name] = together.get(name, 0) + units
    return together


def _alike(rows: Iterable[Alike], areas: _Names) -> tuple[Alike, ...]:
    return added_rows([replace(row, covariates=_declared(row.covariates, areas)) for row in rows])


def _declared(covariates: Mapping[str, str], areas: _Names) -> Mapping[str, str]:
    return {name: areas.of(value) if name == AREA else value for name, value in covariates.items()}


def _clusters(
    clusters: Mapping[Question, tuple[Cluster, ...]], areas: _Names
) -> Mapping[Question, tuple[Cluster, ...]]:
    found: dict[Question, tuple[Cluster, ...]] = {}
    for question, patterns in clusters.items():
        asked = question._replace(value=areas.of(question.value)) if question.dimension == AREA else question
        found[asked] = added_rows((*found.get(asked, ()), *patterns))
    return found
