"""The two factors that carry more than a state: school attendance (levels) and missing episodes (counts)."""

from collections.abc import Iterator
from itertools import repeat

from stepdown.domain.factors import FACTORS
from stepdown.domain.missing import ObservationState as State
from stepdown.domain.people import Subject
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import deal, draws, parts
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.stage import Stage
from stepdown.invented.pilot.tables.course import course_row, known_and_missing

_ATTENDANCE = FACTORS["school_attendance"]
_SCHOOL_AGE = range(5, 17)

type Counts = dict[Child, tuple[int | State, int | State]]
"""For each child the count at referral and at closure, or the state that says why there is none."""


def attendance_rows(seed: int, children: list[Child]) -> Iterator[Row]:
    """School attendance of those of school age at referral, and how it moved by closure."""
    chance = draws(seed, "school attendance")
    counted = [child for child in children if child.counted]
    pupils = [child for child in counted if child.age in _SCHOOL_AGE]
    known = sum(targets.ATTENDANCE.values())
    levels: dict[str | State, int] = {**targets.ATTENDANCE, State.NOT_KNOWN: len(pupils) - known}
    before: dict[Child, str | State] = dict.fromkeys(counted, State.NOT_APPLICABLE)
    before |= deal(chance, pupils, levels, lambda child: (child.age or 0) / 17)
    after: dict[Child, str | State] = dict.fromkeys(counted, State.NOT_APPLICABLE)
    for level in levels:
        closed = [child for child in pupils if before[child] == level and child.family.stage is Stage.CLOSED]
        after |= deal(chance, closed, parts(len(closed), _moves(level)))
    for child in counted:
        course = (_state(before[child]), _state(after[child]))
        row = course_row(Subject.CHILD, child.child_id, child.family, _ATTENDANCE.id, course)
        yield {**row, "at_referral_level": _level(before[child]), "at_closure_level": _level(after[child])}


def _moves(level: str | State) -> dict[str | State, float]:
    """How attendance moves by closure, by the level at referral: more up than down."""
    if isinstance(level, State):
        return {State.NOT_KNOWN: 0.6, "fair": 0.4}
    scale = _ATTENDANCE.levels
    better, worse = scale[max(0, scale.index(level) - 1)], scale[min(3, scale.index(level) + 1)]
    moves: dict[str | State, float] = {level: 0.5, State.NOT_KNOWN: 0.1}
    for towards, share in ((better, 0.3), (worse, 0.1)):
        moves[towards] = moves.get(towards, 0.0) + share
    return moves


def _state(level: str | State) -> State:
    if isinstance(level, State):
        return level
    return State.PRESENT if level in _ATTENDANCE.present_levels else State.ABSENT


def _level(level: str | State) -> str | None:
    return None if isinstance(level, State) else level


def draw_missing_episodes(seed: int, children: list[Child]) -> Counts:
    """Missing episodes in the three months before referral and before closure, of the counted children."""
    chance = draws(seed, "missing episodes")
    counted = [child for child in children if child.counted]
    paired = _oldest_first(seed, [child for child in counted if child.paired])
    still_open = _oldest_first(seed, [child for child in counted if child.family.stage is Stage.OPEN])
    counts: Counts = dict(zip(paired, targets.MISSING_EPISODES, strict=False))
    counts |= dict(
        zip(still_open, zip(targets.MISSING_EPISODES_STILL_OPEN, repeat(State.NOT_APPLICABLE)), strict=False)
    )
    rest = [child for child in counted if child not in counts]
    born = [child for child in rest if child.age is not None]
    states = dict.fromkeys(rest, State.NOT_APPLICABLE)
    states |= known_and_missing(chance, born, present=0, known=round(0.87 * len(born)))
    return counts | {child: (_none_or(state), _none_or(_later(child, state))) for child, state in states.items()}


def _oldest_first(seed: int, children: list[Child]) -> list[Child]:
    chance = draws(seed, "who goes missing")
    return sorted(children, key=lambda child: -(child.age or 0) - 3 * chance.random())


def _later(child: Child, state: State) -> State:
    return state if child.family.stage is Stage.CLOSED else State.NOT_APPLICABLE


def _none_or(state: State) -> int | State:
    return 0 if state is State.ABSENT else state


def missing_episode_rows(counts: Counts) -> Iterator[Row]:
    """The counts as observations: present where there is any, absent where there is none."""
    for child, (before, after) in counts.items():
        course = (_presence(before), _presence(after))
        row = course_row(Subject.CHILD, child.child_id, child.family, "missing_episodes", course)
        yield {**row, "at_referral_count": _number(before), "at_closure_count": _number(after)}


def _presence(count: int | State) -> State:
    if isinstance(count, State):
        return count
    return State.PRESENT if count else State.ABSENT


def _number(count: int | State) -> int | None:
    return None if isinstance(count, State) else count
