"""The business case as it may be published: what the service cost, and how many entries fewer would pay for it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.draws import draw
from stepdown.costs.analysis.measures import FEWER, SERVICE, measures
from stepdown.costs.analysis.range import Range
from stepdown.costs.case import BusinessCase
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import central_values
from stepdown.reporting.business_case.amounts import exact, number
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.business_case.released import BORROWED, released_model
from stepdown.reporting.charts.pounds import pounds
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.report import Block, Bullets, Paragraph, ReportTable, Section
from stepdown.reporting.tables import Heading

TITLE = "Business case"
NOT_SHOWN = (
    "How many children entered care is too small a number to publish, and an amount saved would give it away. This "
    "section says what one entry fewer is worth, and leaves out what the team may have saved."
)
NOTHING_TO_SAY = (
    "The business case rests on counts that are too small to publish. The service has it in its own documents."
)
SERVICE_COST, ONE_ENTRY, PAYS = "costs.service", "costs.one_entry_fewer", "costs.pays_for_itself"
"""The ids of the three figures."""
_ENTRY_LINES = ("line.placement.", "line.entry.", "line.proceedings")

type Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class OneEntry:
    """Present values in pounds: the service, one entry fewer within 12 months, and how many of them pay for it."""

    service: Range
    worth: Range
    pay: Range | None


def released_section(case: BusinessCase, protected: Protected, consequences: ReportTable) -> Section:
    """The section of a release. It is made of released results, prices and assumptions, and of nothing else."""
    found = released_model(case.model, protected)
    if found is None:
        return Section("costs", TITLE, (consequences, Paragraph(NOTHING_TO_SAY, caution=True)))
    one, frame = one_entry(found), Frame.of(case)
    told = map(Paragraph, _told(found, one).values())
    blocks: list[Block] = [consequences, Paragraph(NOT_SHOWN, caution=True), *told]
    blocks += [_table(frame, one), Paragraph("How these figures were made:"), Bullets(_how(found))]
    return Section("costs", TITLE, tuple(blocks))


def released_sentences(model: Model, protected: Protected) -> Mapping[str, str]:
    """The same figures as sentences that stand alone, by their ids; none where nothing can be said."""
    found = released_model(model, protected)
    return _told(found, one_entry(found)) if found else {}


def one_entry(model: Model) -> OneEntry:
    """The figures of a released model: only what follows from entries, and the whole cost of the service."""
    central = central_values(model.parameters)
    now = measures(model, model.run(central))
    sample = draw(model)
    service = Range.of(now[SERVICE][0], sample.measures[SERVICE])
    worth = Range.of(_worth(now)[0], _worth(sample.measures))
    if model.service is None:
        return OneEntry(service, worth, None)
    pay = sample.measures[SERVICE] / _worth(sample.measures)
    return OneEntry(service, worth, Range.of(service.central / worth.central, pay))


def _worth(found: Mapping[str, Numbers]) -> Numbers:
    """What entry and care save for each entry fewer: nothing else is in a released model."""
    lines = [value for name, value in found.items() if name.startswith(_ENTRY_LINES)]
    return np.asarray(-np.sum(lines, axis=0) / found[FEWER])


def _told(model: Model, one: OneEntry) -> Mapping[str, str]:
    base, years = model.scenario.scenario.price_base, model.scenario.scenario.horizon_years
    worth = (
        f"One child fewer who enters care within 12 months would save public bodies {pounds(one.worth.central)} over "
        f"{years} years (95% interval {pounds(one.worth.low)} to {pounds(one.worth.high)}), in {base} prices and as a "
        "present value. Some children enter later after all; that is taken off."
    )
    if one.pay is None:
        unknown = "What the service itself cost was not given, so nothing can be said of what would pay for it."
        return {ONE_ENTRY: worth, SERVICE_COST: unknown}
    cost = f"The service cost {pounds(one.service.central)}, in {base} prices and as a present value."
    pay = (
        f"It would have paid for itself, by care alone, if {number(one.pay.central)} fewer children had entered care "
        f"within 12 months than would have done without the team (95% interval {number(one.pay.low)} to "
        f"{number(one.pay.high)}). How many would have done without the team, nobody knows."
    )
    return {SERVICE_COST: cost, ONE_ENTRY: worth, PAYS: pay}


def _table(frame: Frame, one: OneEntry) -> ReportTable:
    unit = f"pounds, {frame.basis.price_base} prices, present value; children"
    heading = Heading("one_entry", "What one entry fewer is worth", frame.basis.mark(unit), "Figure")
    rows = [row("Saved by one child fewer who enters care", exact(one.worth.central), _interval(one.worth))]
    if one.pay:
        rows.insert(0, row("What the service cost", exact(one.service.central), _interval(one.service)))
        low_high = f"{number(one.pay.low)} to {number(one.pay.high)}"
        rows.append(row("Children fewer that pay for the service", number(one.pay.central), low_high))
    return frame.table(heading, ("Central", "95% interval"), rows)


def _interval(found: Range) -> str:
    return f"{exact(found.low)} to {exact(found.high)}"


def _how(model: Model) -> tuple[str, ...]:
    return (
        f"Scenario '{model.scenario.scenario.title}': length of care, placements, prices and proceedings.",
        BORROWED,
        "Steps between levels below care, social workers' time and other agencies' work are not in these figures.",
        "The service's own documents have the assumptions with their sources, and what was saved.",
    )
