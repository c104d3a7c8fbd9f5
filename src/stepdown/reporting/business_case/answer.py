"""The answer in five short paragraphs: what it cost, what it might have saved, for whom, how sure, and what if."""

from stepdown.costs.analysis.measures import FEWER, NET
from stepdown.costs.case import BusinessCase
from stepdown.costs.scenario.unfilled import TO_FILL, unfilled
from stepdown.reporting.business_case.amounts import lower_first, number, number_range
from stepdown.reporting.business_case.basis import Basis
from stepdown.reporting.business_case.even import conditions
from stepdown.reporting.business_case.names import name_of, value_of
from stepdown.reporting.business_case.whom import for_whom
from stepdown.reporting.charts.figures import rough_percent
from stepdown.reporting.charts.pounds import pounds
from stepdown.reporting.report import Paragraph

NOBODY_KNOWS = (
    "Nobody knows what would have become of these children without the team. What would have been saved rests on what "
    "is assumed of that, so read it with the assumptions, never alone. That a child is not in care is not by itself "
    "good, and that a child is in care is not by itself bad."
)


def answer(case: BusinessCase) -> tuple[Paragraph, ...]:
    """What a director of finance reads first: the five paragraphs, and the caution that they are read with."""
    paragraphs = (_cost(case), _saved(case), for_whom(case), _sure(case), conditions(case))
    return (*_template(case), *map(Paragraph, paragraphs), Paragraph(NOBODY_KNOWS, caution=True))


def _template(case: BusinessCase) -> tuple[Paragraph, ...]:
    """A caution before everything else, where the scenario is a template that nobody has finished."""
    places = len(unfilled(case.model.scenario))
    if not places:
        return ()
    told = f"This scenario is not finished: {places} of its places still say {TO_FILL}. Its figures are nobody's."
    return (Paragraph(told, caution=True),)


def _cost(case: BusinessCase) -> str:
    service, about = case.service, case.model.scenario.scenario
    start = "What did the service cost?"
    if service is None:
        return f"{start} That was not given, so its own cost is taken off no amount below{Basis.of(case).aside}."
    written = service.written.service
    told = (
        f"{start} {pounds(service.total.pounds)} over {number(written.months)} months in {written.price_year} prices, "
        f"which is {pounds(service.a_year.pounds)} a year."
    )
    whole = sum(payer.service.central for payer in case.payers)
    return f"{told} As a present value in {about.price_base} prices, like all amounts below, it is {pounds(whole)}."


def _saved(case: BusinessCase) -> str:
    basis, net = Basis.of(case), case.figures[NET]
    about = case.model.scenario.scenario
    fewer = case.figures[FEWER]
    told = (
        f"What might it have saved? If the scenario holds, {number_range(fewer)} fewer of "
        f"{case.inputs.eligible.children} children would have entered care within 12 months (95% interval in "
        f"brackets). Over {about.horizon_years} years, counting the money of {lower_first(about.perspective.label)}, "
        f"it {basis.would_have(net.central)}. "
        f"The 95% interval goes {basis.interval(net)}{basis.aside}."
    )
    if case.probability_of_saving is None:
        return told
    return f"{told} The probability of a net saving is {rough_percent(case.probability_of_saving)}."


def _sure(case: BusinessCase) -> str:
    """What matters most, and what knowing more would be worth to the decision."""
    basis, said = Basis.of(case), "How sure are we?"
    if not case.swings:
        return f"{said} Every assumption is taken as certain, so these sums say nothing of how sure they are."
    swing, scenario = case.swings[0], case.model.scenario
    low, high = (value_of(swing.parameter, end) for end in (swing.low, swing.high))
    told = (
        f"{said} One assumption matters most: {lower_first(name_of(swing.parameter, scenario))}. At {low} the team "
        f"{basis.would_have(swing.net_at_low)}; at {high} it {basis.would_have(swing.net_at_high)}."
    )
    return f"{told} {_worth_knowing(case)}" if basis.is_net else told


def _worth_knowing(case: BusinessCase) -> str:
    found = case.information
    if found.evpi < _NOTHING or not found.evppi:
        return "Knowing more would hardly change the decision."
    parameter, alone = found.evppi[0]
    told = f"To know everything for certain would be worth {pounds(found.evpi)} to this decision, on average"
    if alone < _NOTHING:
        return f"{told}; no single assumption is worth much by itself."
    name = lower_first(name_of(parameter, case.model.scenario))
    return f"{told}; to know only one thing ({name}), {pounds(alone)}."


_NOTHING = 500
"""Pounds under which knowing more is not worth speaking of."""
