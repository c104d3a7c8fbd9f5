"""Choose what to hide: small counts, counts that would give them away, and figures made of either."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from stepdown.reporting.disclosure.blurred import hidden_by_noise, telling
from stepdown.reporting.disclosure.counts import (
    FIELDS,
    GAPS,
    MISSING_COUNTS,
    NUMERATOR,
    REST,
    count_name,
    printed_counts,
)
from stepdown.reporting.disclosure.derived import hidden_with_sources
from stepdown.reporting.disclosure.families import hidden_with_families
from stepdown.reporting.disclosure.merge import Withdrawn
from stepdown.reporting.disclosure.parts import Choose, apart
from stepdown.reporting.disclosure.profiles import Profile, is_small
from stepdown.reporting.disclosure.released import Loss, Why
from stepdown.reporting.disclosure.secondary import secondary
from stepdown.reporting.disclosure.sources import Sources
from stepdown.reporting.disclosure.system import System, build_system
from stepdown.results.result import Findings, Relation, Result

COST = {NUMERATOR: 0, REST: 0, **dict.fromkeys(MISSING_COUNTS, 0), "known": 2, "total": 3}
"""What hiding a count costs a reader: a total more than what it is made of."""

COST_OF_A_SUM, COST_OF_A_SUM_OF_SUMS = 1, 3
"""A numerator that other numerators add up to is dearer than those, and the total of a table as dear as any total."""

SPARED = 20
"""Added to the cost of every count of a result that the study needs most."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """The counts with their sums, those that are small, why fields are hidden, the loss, and the rank of each count."""

    system: System
    small: frozenset[str]
    why: Mapping[str, Mapping[str, Why]]
    loss: Loss
    cost: Mapping[str, int]


def choose(
    findings: Findings,
    withdrawn: Withdrawn,
    profile: Profile,
    spare: Collection[str],
    search: Choose,
    also: frozenset[str] = frozenset(),
) -> Hiding:
    """What to hide of the findings under a profile.

    ``withdrawn`` is what merging took out: shown nowhere, and protected as before. ``spare`` are the ids of results
    whose counts are hidden to protect others only where nothing else near will do. ``search`` says what else to
    hide in the parts of the system, and ``also`` are counts to hide for a reason that lies outside it.
    """
    system = build_system(findings.results, (*findings.relations, *withdrawn.ties), withdrawn.results, telling(profile))
    small = _small(system, profile)
    cost = _costs(system, findings.relations, spare)
    chosen = search(apart(system, small, cost))
    hidden = chosen.hidden | also
    if also and not profile.blurs:
        hidden |= secondary(system, small, cost, hidden)
    reasons = dict.fromkeys(hidden, Why.SECONDARY)
    reasons |= dict.fromkeys(frozenset() if profile.blurs else small & system.printed, Why.PRIMARY)
    hidden = frozenset(name for name, one in system.same.items() if one in reasons)
    sources = Sources.of(findings.results, hidden, findings.relations)
    why = {result.id: _why(result, system, reasons, sources, profile) for result in findings.results}
    loss = Loss(chosen.lost, chosen.least)
    return Hiding(system, small, {result_id: fields for result_id, fields in why.items() if fields}, loss, cost)


def _small(system: System, profile: Profile) -> frozenset[str]:
    """The counts to protect. One that is a gap in the record in one place may be of people in another: it counts."""
    of_people = (one for name, one in system.same.items() if profile.hides_gaps or not name.endswith(GAPS))
    return frozenset(one for one in of_people if is_small(system.values[one], profile))


def _costs(system: System, relations: Iterable[Relation], spare: Collection[str]) -> dict[str, int]:
    costs = dict.fromkeys(system.values, 0)
    of_sums = _costs_of_sums(relations)
    for name, one in system.same.items():
        result_id, _, field = name.partition("#")
        cost = max(COST[field or NUMERATOR], of_sums.get(name, 0))
        costs[one] = max(costs[one], cost + (SPARED if result_id in spare else 0))
    return costs


def _costs_of_sums(relations: Iterable[Relation]) -> dict[str, int]:
    added = [relation for relation in relations if len(relation.parts) > 1]
    wholes = {relation.whole for relation in added}
    of_sums = {relation.whole for relation in added if wholes.intersection(relation.parts)}
    return {name: COST_OF_A_SUM_OF_SUMS if name in of_sums else COST_OF_A_SUM for name in wholes}


def _why(
    result: Result, system: System, reasons: Mapping[str, Why], sources: Sources, profile: Profile
) -> dict[str, Why]:
    named = {count_name(result.id, field): field for field in FIELDS}
    counts = {
        named[name]: reasons[system.same[name]] for name in printed_counts(result) if system.same[name] in reasons
    }
    derived = (
        *hidden_with_sources(result, sources, profile),
        *hidden_with_families(result, profile),
        *hidden_by_noise(result, system, profile),
    )
    return dict.fromkeys(derived, Why.DERIVED) | counts
