"""Business cases of every shape that a workbook must carry: what the tests of the workbook share."""

from dataclasses import replace
from functools import cache

from stepdown.costs.case import BusinessCase, make_case
from stepdown.costs.inputs.inputs import UNBORN, Inputs
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.scenario import Scenario
from tests.costs.a_case import INPUTS, model_of, service_cost

_ABOUT = 'owner = "A council"\ndate = 2026-11-29\nsource = "A guess"'


def assumption(place: str, value: float) -> str:
    """An assumption that is taken as certain."""
    number = f'distribution = {{ kind = "fixed", value = {value} }}'
    return f'[{place}]\nsentence = "It is {value}."\nunit = "share"\n{number}\n{_ABOUT}\n'


EFFECT = '[care.with_team]\nkind = "effect"\n' + assumption("care.with_team.log_odds_ratio", -0.7)

THRESHOLDS = (
    '[[care.thresholds]]\nid = "pre_proceedings"\nleft_out = true\n'
    '[[care.thresholds]]\nid = "adolescents_at_home"\nleft_out = true\n'
    '[[care.thresholds]]\nid = "babies"\nlabel = "Babies"\nages = { first = 0, last = 3 }\n'
    + assumption("care.thresholds.share", 0.8)
    + assumption("care.thresholds.rate", 0.4)
    + '[[care.thresholds]]\nid = "on_a_plan"\nlabel = "On a plan"\nlevel = "child_protection_plan"\n'
    + assumption("care.thresholds.rate", 0.3)
    + '[[care.thresholds]]\nid = "others"\nlabel = "Everybody else"\n'
    + assumption("care.thresholds.rate", 0.1)
)

MIXES = """
[[care.mixes]]
id = "england"
left_out = true
[[care.mixes]]
id = "young"
ages = { first = 0, last = 9 }
shares = { foster = 0.8, parents_adopters_or_other = 0.2 }
sample = 50
source = "A guess"
[[care.mixes]]
id = "old"
ages = { first = 10, last = 17 }
shares = { foster = 0.5, residential_or_supported = 0.5 }
sample = 50
source = "A guess"
"""

SHORT = """
[scenario]
horizon_years = 2
perspective = "society"
[discounting]
later_from_year = 1
"""

NO_RETURN = assumption("care.spell.share_returning", 0) + assumption("care.spell.months_until_return", 35)
ALL_RETURN = assumption("care.spell.share_returning", 1)


def scenario(text: str = "", base: str = "borrowed-base-rate") -> Scenario:
    """A shipped scenario with other parts laid over it, and few draws: no workbook holds them."""
    found = parse_scenario(f'based_on = "{base}"\n{text}', shipped_prices())
    assert isinstance(found, Scenario)
    return found.model_copy(update={"draws": found.draws.model_copy(update={"number": 100})})


def bare(**changed: object) -> Scenario:
    """Placements alone."""
    nothing: dict[str, object] = {"levels": None, "staff_time": None, "proceedings": None, "others": ()}
    return scenario('[scenario]\nperspective = "local_authority"\n').model_copy(update=nothing | changed)


def _inputs() -> Inputs:
    ages = {UNBORN: 2, **INPUTS.eligible.by_age}
    eligible = replace(INPUTS.eligible, children=38, by_age=ages, age_not_known=3, families={})
    return replace(INPUTS, eligible=eligible)


SHAPES = (
    "as shipped",
    "no service cost",
    "no effect",
    "thresholds and mixes",
    "placements alone",
    "two years",
    "nobody returns",
    "all return",
)


@cache
def a_case_of(shape: str) -> BusinessCase:
    """A case of one of the shapes."""
    made, cost = scenario(), service_cost()
    if shape == "thresholds and mixes":
        return make_case(model_of(scenario(EFFECT + THRESHOLDS + MIXES), _inputs(), cost))
    others = {
        "no service cost": (made, None),
        "no effect": (scenario(base="null-effect"), cost),
        "placements alone": (bare(optimism_bias=None), None),
        "two years": (scenario(SHORT), cost),
        "nobody returns": (scenario(NO_RETURN), cost),
        "all return": (scenario(ALL_RETURN), cost),
    }
    made, service = others.get(shape, (made, cost))
    return make_case(model_of(made, INPUTS, service))
