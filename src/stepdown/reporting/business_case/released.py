"""What a business case may take from a release: shown figures and nothing else, so that it gives no hidden one away.

How many children entered care is never published with the case: it says what one entry fewer is worth, which depends on
prices and assumptions and on the ages of all children counted.
"""

from collections.abc import Mapping
from dataclasses import replace

from stepdown.costs.inputs.inputs import UNBORN, AtRisk, Eligible, Inputs, Work
from stepdown.costs.model.model import Model
from stepdown.costs.scenario.care import Observed
from stepdown.costs.scenario.scenario import Perspective, Scenario
from stepdown.domain.people import AgeBand
from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.released import Protected
from stepdown.results.result import Result

MANY = 10_000
"""So many children, of whom none enters with the team, stand for 'one entry fewer': what is saved is per entry."""

BORROWED = "Ages and families are those of all children counted: those of the children at risk are too few to show."

_AGES = {
    AgeBand.UNBORN: (UNBORN,),
    AgeBand.UNDER_1: (0,),
    AgeBand.FROM_1_TO_4: (1, 2, 3, 4),
    AgeBand.FROM_5_TO_9: (5, 6, 7, 8, 9),
    AgeBand.FROM_10_TO_15: (10, 11, 12, 13, 14, 15),
    AgeBand.OVER_16: (16, 17),
}
"""The ages of each band; a band's children are spread over them evenly."""

_NOTHING = Work(0, 0, 0, 0, None, {}, 0, 0, None)


def released_model(model: Model, protected: Protected) -> Model | None:
    """Entry and care alone, on what the release shows; None where not even the worth of one entry can be said."""
    results = {r.result.id: r.result for r in protected.released}
    ages = _ages(protected, results)
    if not ages or any(threshold.level for threshold in model.scenario.care.thresholds):
        return None
    inputs = Inputs(
        at_risk=AtRisk(MANY, 0),
        eligible=_many(results, ages),
        steps=(),
        work=_NOTHING,
        changes={},
        pilot_months=model.inputs.pilot_months,
        digest=model.inputs.digest,
        title=model.inputs.title,
    )
    return replace(model, scenario=_of_care(model.scenario), inputs=inputs)


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
    median = results["people.children_in_family.median"].estimate
    in_family = max(1, round(median)) if median else 1
    return Eligible(children=MANY, entered=0, by_age=ages, families={in_family: MANY // in_family})


def _of_care(scenario: Scenario) -> Scenario:
    """The scenario with entries as seen (an assumed change of the odds says nothing of one entry), and care alone.

    Whatever its perspective, the money of all public bodies is counted: the service's cost and the worth of an entry
    are set against each other, and must be of the same payers.
    """
    care = scenario.care.model_copy(update={"with_team": Observed(kind="observed")})
    about = scenario.scenario.model_copy(update={"perspective": Perspective.PUBLIC_SECTOR})
    care_alone = {"scenario": about, "care": care, "levels": None, "staff_time": None, "others": ()}
    return scenario.model_copy(update=care_alone)
