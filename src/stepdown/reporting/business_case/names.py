"""Short names of the parameters for charts and tables, and their values as people read them."""

from collections.abc import Mapping

from stepdown.costs.model.parameters import SERVICE, Parameter
from stepdown.costs.scenario.scenario import Scenario
from stepdown.reporting.business_case.amounts import lower_first, number, priced
from stepdown.reporting.charts.figures import short_percent

_FIXED: Mapping[str, str] = {
    "care.with_team.entered": "Children who entered care with the team",
    "care.with_team.log_odds_ratio": "Odds of entry with the team against without, as a logarithm",
    "care.entry.months_until": "Time from referral to entry",
    "care.entry.share_put_off": "Entries put off rather than avoided",
    "care.entry.months_put_off": "How long entries are put off",
    "care.spell.mean_months": "Mean length of care",
    "care.spell.share_returning": "Children who leave care and come back",
    "care.spell.months_until_return": "Time until they come back",
    "proceedings.share_of_entries": "Entries that go through a court",
    "proceedings.siblings_together": "Brothers and sisters who enter together",
    "levels.months": "How long a step between levels lasts",
    "levels.anyway": "Steps that would have happened anyway",
    "staff_time.hours_a_week": "Social workers' hours freed for each family",
    "staff_time.anyway": "Hours that would have been free anyway",
    SERVICE: "The service's own cost",
}
_OF_OTHERS = {"times_a_year": "how often a year", "months": "how long the change lasts", "anyway": "would be so anyway"}


def name_of(parameter: Parameter, scenario: Scenario) -> str:
    """A few words for a parameter; its sentence where there are none."""
    if parameter.id in _FIXED:
        return _FIXED[parameter.id]
    room, *path = parameter.id.split(".")
    if room == "price":
        return f"Price: {lower_first(parameter.sentence.removesuffix('.'))}"
    if room == "mix":
        return _placement(path[-1], path[0], scenario)
    if room == "others":
        labels = {item.id: item.label for item in scenario.others}
        return f"{labels[path[0]]}: {_OF_OTHERS[path[-1]]}"
    return _threshold(path, scenario) or parameter.sentence


def _placement(placement: str, mix: str, scenario: Scenario) -> str:
    label = next((p.label for p in scenario.care.placements if p.id == placement), placement)
    several = len(scenario.care.mixes) > 1
    ages = next(m.ages for m in scenario.care.mixes if m.id == mix)
    return f"Share placed: {lower_first(label)}" + (f", aged {ages.first} to {ages.last}" if several else "")


def _threshold(path: list[str], scenario: Scenario) -> str | None:
    """'Children as near to care as …' for the share at a threshold, 'Entry rate of …' for its rate."""
    labels = {threshold.id: lower_first(threshold.label) for threshold in scenario.care.thresholds}
    if path[:1] != ["thresholds"] or path[1] not in labels:
        return None
    start = "Entry rate of children" if path[-1] == "rate" else "Share of children"
    return f"{start} {labels[path[1]]}"


def is_share(parameter: Parameter) -> bool:
    """Whether its values are read as percentages."""
    return parameter.unit in ("probability", "share", "multiple")


def value_of(parameter: Parameter, value: float) -> str:
    """'44.8%', '£39,020', '35': the value without its unit but for % and £."""
    if is_share(parameter):
        return short_percent(value)
    if parameter.unit.startswith("£"):
        return priced(value)
    return number(value, 0 if abs(value) >= 10 else 1 if abs(value) >= 1 else 2)


def unit_of(parameter: Parameter) -> str:
    """The unit as a table names it."""
    return "%" if is_share(parameter) else parameter.unit


def name_with_unit(parameter: Parameter, scenario: Scenario) -> str:
    """The name, with its unit in brackets where the value does not bear it."""
    name = name_of(parameter, scenario)
    return name if is_share(parameter) else f"{name} ({parameter.unit})"
