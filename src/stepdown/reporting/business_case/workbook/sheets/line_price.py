"""Which price of the scenario a line pays."""

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.line import Line, LineKind


def price_id(case: BusinessCase, line: Line) -> str:
    """The price that a line pays: the part of its id after the kind names it or what it is the price of."""
    scenario, last = case.model.scenario, line.id.rpartition(".")[2]
    names: dict[LineKind, dict[str, str | None]] = {
        LineKind.PLACEMENT: {p.id: p.price for p in scenario.care.placements},
        LineKind.ENTRY: {name: name for name in scenario.on_entry},
        LineKind.PROCEEDINGS: {last: scenario.proceedings.price} if scenario.proceedings else {},
        LineKind.LEVELS: {level.value: name for level, name in scenario.levels.prices.items()}
        if scenario.levels
        else {},
        LineKind.STAFF_TIME: {last: scenario.staff_time.price} if scenario.staff_time else {},
        LineKind.OTHER: {item.id: item.price for item in scenario.others},
    }
    name = names[line.what.kind][last]
    if name is None:
        raise LookupError(f"the line {line.id} pays no price")
    return name
