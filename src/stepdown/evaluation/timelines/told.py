"""What a dataset tells of single children over time, as values of the domain's words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import Engine, open_engine
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sql import sql

NO_LEVELS = "the data tell of no safeguarding level: there is nothing to show over time."


@dataclass(frozen=True, slots=True)
class ToldLevel:
    """A stretch at a level up to, and not including, ``until``; ``left``: why the child left the ladder then, if so."""

    level: SafeguardingLevel
    first: date
    until: date
    goes_on: bool
    left: LeftLadder | None
    source: str


@dataclass(frozen=True, slots=True)
class ToldFlag:
    """A flag beside the level (the contract's word), up to and not including ``until``; None while it lasts."""

    kind: str
    first: date
    until: date | None


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day of the team's work: ``referred`` or ``closed``."""

    day: date
    what: str


@dataclass(frozen=True, slots=True)
class ToldChild:
    """All that is told of one child."""

    child: str
    levels: tuple[ToldLevel, ...]
    flags: tuple[ToldFlag, ...]
    days: tuple[ToldDay, ...]


@dataclass(frozen=True, slots=True)
class ToldChildren:
    """The children asked about, by id, and the last day of which any child's level is told."""

    children: tuple[ToldChild, ...]
    as_at: date


def one_child(dataset: Dataset, child: str) -> ToldChildren:
    """What is told of one child; EvaluationRefusal where there is none of that id."""
    found = _told(dataset, {"child": child, "family": None})
    if not found.children:
        raise EvaluationRefusal(f"there is no child '{child}' in these data. The table children lists the ids.")
    return found


def one_family(dataset: Dataset, family: str) -> ToldChildren:
    """What is told of a family's children; EvaluationRefusal where no child is of that family."""
    found = _told(dataset, {"child": None, "family": family})
    if not found.children:
        raise EvaluationRefusal(f"no child in these data is of a family '{family}'. The table children lists the ids.")
    return found


def define_levels(engine: Engine) -> date:
    """Name the levels that are told, and give the last day of which any is; EvaluationRefusal where none is."""
    engine.keep("last_day", sql("timelines/last_day"))
    engine.keep("told_levels", sql("timelines/told_levels"))
    engine.keep("as_at", sql("timelines/as_at"))
    ((day,),) = (row.values() for row in engine.run("select day from as_at"))
    if not isinstance(day, date):
        raise EvaluationRefusal(NO_LEVELS)
    return day


def _told(dataset: Dataset, asked: Mapping[str, str | None]) -> ToldChildren:
    with open_engine(dataset) as engine:
        as_at = define_levels(engine)
        engine.keep("asked_children", sql("timelines/asked_children"), asked)
        ids = sorted(row["child_id"] for row in engine.run("select child_id from asked_children"))
        levels, flags, days = (engine.run(sql(f"timelines/{what}_of")) for what in ("levels", "flags", "days"))
    return ToldChildren(tuple(_child(id_, levels, flags, days) for id_ in ids), as_at)


type _Rows = Iterable[Mapping[str, Any]]


def _child(child: str, levels: _Rows, flags: _Rows, days: _Rows) -> ToldChild:
    return ToldChild(
        child,
        tuple(_level(row) for row in levels if row["child_id"] == child),
        tuple(ToldFlag(row["kind"], row["started_on"], row["until"]) for row in flags if row["child_id"] == child),
        tuple(ToldDay(row["day"], row["what"]) for row in days if row["child_id"] == child),
    )


def _level(row: Mapping[str, Any]) -> ToldLevel:
    reason = row["end_reason"]
    left = LeftLadder(reason) if reason in set(LeftLadder) else None
    level = SafeguardingLevel(row["safeguarding_level"])
    return ToldLevel(level, row["started_on"], row["until"], row["goes_on"], left, row["source"] or "")
