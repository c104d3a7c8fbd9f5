"""The safeguarding ladder day by day: the stretches that give each child the course it was dealt, and what lay beside.

A stretch runs from its first day up to but not including its last. History goes back before the referral.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.targets import AS_AT

_SOURCE = "Invented county's social care record"


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch at one level; ``ended_on`` is empty while it lasts."""

    level: SafeguardingLevel
    started_on: date
    ended_on: date | None = None
    end_reason: str | Missing = Missing.NOT_APPLICABLE


def draw_ladders(seed: int, children: list[Child]) -> dict[Child, list[Stretch]]:
    """Each child's stretches, earliest first; none for a child whose levels nobody knows."""
    chance = draws(seed, "ladders")
    return {child: [*_before(chance, child), *_after(chance, child)] for child in children}


def safeguarding_rows(ladders: dict[Child, list[Stretch]]) -> Iterator[Row]:
    """The stretches of every child."""
    for child, stretches in ladders.items():
        for stretch in stretches:
            yield {
                "child_id": child.child_id,
                "safeguarding_level": stretch.level,
                "started_on": stretch.started_on,
                "ended_on": stretch.ended_on,
                "end_reason": stretch.end_reason,
                "source": _SOURCE,
            }


def placement_rows(seed: int, ladders: dict[Child, list[Stretch]]) -> Iterator[Row]:
    """One placement for each stretch of being looked after."""
    chance = draws(seed, "placements")
    for child, stretches in ladders.items():
        for stretch in stretches:
            if stretch.level is SafeguardingLevel.LOOKED_AFTER:
                kind = chance.choices(("foster", "kinship", "residential"), (6, 3, 1))[0]
                yield {"child_id": child.child_id, "kind": kind, "from": stretch.started_on, "to": stretch.ended_on}


def flag_rows(seed: int, ladders: dict[Child, list[Stretch]]) -> Iterator[Row]:
    """What stood beside a level: an assessment as a child in need began, pre-proceedings under some plans."""
    chance = draws(seed, "flags")
    beside = {
        SafeguardingLevel.CHILD_IN_NEED: ("assessment_only", 0.2, 45),
        SafeguardingLevel.CHILD_PROTECTION_PLAN: ("pre_proceedings", 0.3, 120),
    }
    for child, stretches in ladders.items():
        for stretch in stretches:
            kind, share, days = beside.get(stretch.level, ("", 0.0, 0))
            ended = stretch.started_on + timedelta(days=days)
            if chance.random() < share and ended <= (stretch.ended_on or AS_AT):
                yield {"child_id": child.child_id, "kind": kind, "from": stretch.started_on, "to": ended}


def _before(chance: Random, child: Child) -> list[Stretch]:
    """The stretches that ended before the referral: for half the children with a level, one rung lower."""
    level = child.course[0]
    if not isinstance(level, SafeguardingLevel) or child.born_on is None or chance.random() < 0.5:
        return []
    started = _level_began(child)
    earlier = max(child.born_on, started - timedelta(days=chance.randint(60, 700)))
    if (started - earlier).days < 30 or level.rung == 0:
        return []
    return [Stretch(list(SafeguardingLevel)[level.rung - 1], earlier, started, "level_changed")]


def _level_began(child: Child) -> date:
    """The day on which the level at referral began: the same for siblings, and never before birth."""
    family = child.family
    began = family.index_on - timedelta(days=20 + 37 * family.number % 230)
    return max(began, child.born_on) if child.born_on else began


def _after(chance: Random, child: Child) -> list[Stretch]:
    """The stretch at referral and those that followed, up to the end of the child's story."""
    before, after = child.course
    if isinstance(before, SafeguardingLevel):
        return _from_level(chance, child, before, after)
    if isinstance(after, SafeguardingLevel):
        return [Stretch(after, child.family.index_on + timedelta(days=chance.randint(10, 60)))]
    return []


def _from_level(chance: Random, child: Child, level: SafeguardingLevel, after: Standing) -> list[Stretch]:
    began = _level_began(child)
    if after is Missing.NOT_APPLICABLE or after is level:
        return [Stretch(level, began)]
    changed = _day_within(chance, child)
    if isinstance(after, LeftLadder):
        ended = _eighteenth_birthday(child) if after is LeftLadder.TURNED_18 else changed
        return [Stretch(level, began, ended, str(after))]
    if isinstance(after, Missing):
        return [Stretch(level, began, changed, Missing.NOT_KNOWN)]
    return _changed(chance, Stretch(level, began, changed, "level_changed"), after, child.family.seen_until)


def _changed(chance: Random, first: Stretch, level: SafeguardingLevel, until: date) -> list[Stretch]:
    """A change of level; one of two or more rungs sometimes goes by way of a rung between."""
    changed = first.ended_on or until
    low, high = sorted((first.level.rung, level.rung))
    between = [step for step in SafeguardingLevel if low < step.rung < high]
    if not between or (until - changed).days < 30 or chance.random() < 0.5:
        return [first, Stretch(level, changed)]
    again = changed + timedelta(days=chance.randint(14, (until - changed).days))
    return [first, Stretch(between[-1], changed, again, "level_changed"), Stretch(level, again)]


def _day_within(chance: Random, child: Child) -> date:
    """A day in the course of the team's work, leaving a month at its beginning."""
    start, end = child.family.index_on + timedelta(days=30), child.family.seen_until
    return start + timedelta(days=chance.randint(0, (end - start).days))


def _eighteenth_birthday(child: Child) -> date:
    if child.born_on is None:
        raise ValueError(f"{child.child_id} is not born and cannot turn 18")
    return child.born_on.replace(year=child.born_on.year + 18)
