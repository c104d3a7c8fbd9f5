"""Blurred counts, rounded or noisy: what a cell tells, what a reader knows by it, and what sums of them still narrow.

A reader of a blurred count knows between which numbers it lies. Sums of blurred counts narrow that down: two parts that
are rounded to 0 under a total rounded to 5 are 1 or 2 each. Where they place a small count too closely, counts near it
are hidden as well.
"""

from dataclasses import replace

from stepdown.evaluation.infer.figures import with_share
from stepdown.reporting.disclosure.attack import place, puzzles
from stepdown.reporting.disclosure.counts import NUMERATOR, count_name, denominator, printed_counts
from stepdown.reporting.disclosure.derived import FIGURES
from stepdown.reporting.disclosure.parts import Chosen, Part
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.reporting.disclosure.rounded import rounded
from stepdown.reporting.disclosure.rounded import told as told_rounded
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.system import System, Telling
from stepdown.results.result import Measure, Result


def telling(profile: Profile) -> Telling | None:
    """How a profile tells counts; None where it tells them as they are."""
    noise, drawing, base = profile.noise, profile.drawing, profile.rounds_to
    if noise and drawing:
        return lambda names, count: drawing.told(names, count, noise)
    return (lambda _, count: rounded(count, base)) if base else None


def known_by(told: int, profile: Profile) -> Interval:
    """Between which numbers a reader of a count, told as the profile tells counts, knows it to lie."""
    if profile.noise:
        return profile.noise.behind(told)
    return told_rounded(told, profile.rounds_to) if profile.rounds_to else Interval(told, told)


def as_told(result: Result, system: System) -> Result:
    """The result with its counts as they are told, and its share and interval worked out again from those."""
    fields = {name.partition("#")[2] or NUMERATOR: system.told[system.same[name]] for name in printed_counts(result)}
    tally = replace(result.tally, **fields)
    if result.measure is not Measure.PROPORTION:
        return replace(result, tally=tally)
    bare = replace(result, tally=tally, estimate=None, low=None, high=None, level=None, method=None)
    return bare if _is_more_than_all(result, system) else with_share(bare)


def hidden_by_noise(result: Result, system: System, profile: Profile) -> tuple[str, ...]:
    """The fields of a result to hide because noise leaves them without a meaning, or would itself be narrowed.

    More than all is no share. What is counted up to one day is counted on every later one, so that each of a curve's
    noisy counts would narrow the others.
    """
    if not profile.noise:
        return ()
    if result.measure is Measure.OVER_TIME:
        return (NUMERATOR, *FIGURES)
    if not _is_more_than_all(result, system):
        return ()
    return (NUMERATOR, *FIGURES) if result.measure is Measure.PROPORTION else (NUMERATOR,)


def _is_more_than_all(result: Result, system: System) -> bool:
    of = denominator(result)
    return of is not None and _told(result, NUMERATOR, system) > _told(result, of, system)


def _told(result: Result, field: str, system: System) -> int:
    return system.told[system.same[count_name(result.id, field)]]


def hidden_as_well(part: Part, profile: Profile) -> Chosen:
    """The counts to hide although all are blurred, so that each small count keeps at least three possible values."""
    hidden: set[str] = set()
    while close := _placed_too_closely(part, profile, hidden):
        hidden.add(min(_near(part, close, hidden), key=lambda name: (part.loss(name), name)))
    return Chosen(frozenset(hidden), part.loss_of(frozenset(hidden)), 0)


def _placed_too_closely(part: Part, profile: Profile, hidden: set[str]) -> set[str]:
    bounds = {n: known_by(part.system.told[n], profile) for n in part.system.printed if n not in hidden}
    placed = place(puzzles(part.system.sums, {}, frozenset(), bounds), part.small)
    return {name for name, found in placed.items() if not found.withstands()}


def _near(part: Part, close: set[str], hidden: set[str]) -> set[str]:
    """The counts that stand in one sum with those, and are not hidden yet; or in the sums around, and so on."""
    reached = set(close)
    while True:
        around = {n for terms in part.system.sums for n, _ in terms if reached.intersection(m for m, _ in terms)}
        if found := (around & part.system.printed) - hidden:
            return found
        if around <= reached:
            raise ArithmeticError("a count is given away although everything near it is hidden")
        reached |= around
