"""What a business case may take from a release: shown figures and nothing else, so that it gives no hidden one away.

How many children entered care is never published with the case: it says what one entry fewer is worth, which depends on
prices and assumptions and on the ages of all children counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stepdown.costs.inputs.inputs import UNBORN, AtRisk, Eligible, Inputs
from stepdown.costs.inputs.read import read_changes, read_steps, read_work
from stepdown.costs.model.model import Model
from stepdown.costs.scenario.care import Observed
from stepdown.costs.scenario.scenario import Scenario
from stepdown.domain.people import AgeBand
from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.released import Protected
from stepdown.results.result import Result

MANY = 10_000
"""So many children, of whom none enters with the team, stand for 'one entry fewer': what is saved is per entry."""

_AGES = {
    AgeBand.UNBORN: (UNBORN,),
    AgeBand.UNDER_1: (0,),
    AgeBand.FROM_1_TO_4: (1, 2, 3, 4),
    AgeBand.FROM_5_TO_9: (5, 6, 7, 8, 9),
    AgeBand.FROM_10_TO_15: (10, 11, 12, 13, 14, 15),
    AgeBand.OVER_16: (16, 17),
}
"""The ages of each band; a band's children are spread over them evenly."""


@dataclass(frozen=True, slots=True)
class ReleasedModel:
    """A model that knows only what the release shows, and what it therefore leaves out or borrows, in sentences."""

    model: Model
    told: tuple[str, ...]


def released_model(model: Model, protected: Protected) -> ReleasedModel | None:
    """The scenario on the release; None where not even the worth of one entry can be said."""
    results = {r.result.id: r.result for r in protected.released}
    ages = _ages(protected, results)
    by_level = any(threshold.level for threshold in model.scenario.care.thresholds)
    if not ages or by_level or any(not _are_shown(protected, (id_,)) for id_ in _FAMILIES):
        return None
    changes = {stem: c for stem, c in read_changes(results).items() if _are_shown(protected, _parts(stem))}
    steps = read_steps(results) if _are_shown(protected, _matrix(results)) else ()
    inputs = replace(
        model.inputs,
        at_risk=AtRisk(MANY, 0),
        eligible=_many(results, ages),
        steps=steps,
        work=read_work(results),
        changes=changes,
    )
    scenario, told = _without_what_is_hidden(_observed(model.scenario), inputs)
    return ReleasedModel(replace(model, scenario=scenario, inputs=inputs), (*_BORROWED, *told))


_FAMILIES = ("flow.included.families", "flow.closed.families", "flow.open.families", "flow.included.children")
_BORROWED = ("Ages and families are those of all children counted: those of the children at risk are too few to show.",)


def _are_shown(protected: Protected, ids: Sequence[str]) -> bool:
    released = protected.by_id()
    return all(id_ in released and not released[id_].hidden & {"numerator", "known"} for id_ in ids)


def _parts(stem: str) -> tuple[str, str]:
    return f"{stem}.resolved", f"{stem}.emerged"


def _matrix(results: Mapping[str, Result]) -> list[str]:
    return [id_ for id_, result in results.items() if result.table == "movement.matrix"]


def _ages(protected: Protected, results: Mapping[str, Result]) -> dict[int, float]:
    """How all counted children are spread over years of age, from the bands that are shown."""
    merged: dict[str, Merge] = {merge.into: merge for merge in protected.merged if merge.table == "people.age_band"}
    spread: dict[int, float] = {}
    for result in results.values():
        if result.table == "people.age_band" and result.tally.numerator:
            word = result.categories["category"]
            bands = merged[word].words if word in merged else (word,)
            ages = [age for band in bands for age in _AGES[AgeBand(band)]]
            for age in ages:
                spread[age] = spread.get(age, 0.0) + result.tally.numerator / len(ages)
    return spread


def _many(results: Mapping[str, Result], ages: dict[int, float]) -> Eligible:
    """Many children of whom none enters with the team, in families of the usual size."""
    in_family = max(1, round(results["people.children_in_family.median"].estimate or 1))
    return Eligible(children=MANY, entered=0, by_age=ages, families={in_family: MANY // in_family})


def _observed(scenario: Scenario) -> Scenario:
    """The scenario with entries as seen: an assumed change of the odds says nothing of one entry."""
    care = scenario.care.model_copy(update={"with_team": Observed(kind="observed")})
    return scenario.model_copy(update={"care": care})


def _without_what_is_hidden(scenario: Scenario, inputs: Inputs) -> tuple[Scenario, tuple[str, ...]]:
    """The scenario without the lines whose counts are hidden, and a sentence for each that is gone."""
    told = []
    if scenario.levels and not inputs.steps:
        scenario = scenario.model_copy(update={"levels": None})
        told.append("Steps between levels below care are left out: some of their counts are too small to show.")
    if scenario.staff_time and inputs.work.mean_months_open is None:
        scenario = scenario.model_copy(update={"staff_time": None})
        told.append("Social workers' time is left out: how long families were supported is not shown.")
    kept = tuple(item for item in scenario.others if item.change in inputs.changes)
    if inputs.work.mean_months_open is None:
        kept = ()
    if gone := [item.label for item in scenario.others if item not in kept]:
        scenario = scenario.model_copy(update={"others": kept})
        told.append(f"Left out, since the counts are too small to show: {', '.join(gone).lower()}.")
    return scenario, tuple(told)
