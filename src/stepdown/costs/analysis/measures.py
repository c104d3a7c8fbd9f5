"""One run of the model as named figures, each an array of a value a draw."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.model.line import LineKind
from stepdown.costs.model.model import Model, Outcome, counted_share, is_saving

type Numbers = NDArray[np.float64]

NET = "net"
"""Cost with the team less cost without it, discounted, to those whom the perspective counts. Below zero is a saving."""
SERVICE = "service"
SAVED = "saved"
"""What was saved, before the service's cost: above zero is a saving."""
WOULD_HAVE = "entries_without_team"
ENTERED = "entries_with_team"
FEWER = "entries_fewer"
"""Entries of the first 12 months that did not happen; some of them may happen later."""
PUT_OFF = "entries_put_off"
MONTHS = "months_avoided"


def measures(model: Model, outcome: Outcome) -> dict[str, Numbers]:
    """The figures of a run: the headline, entries and months, and the present value of each line and payer."""
    entering = outcome.entries
    found = {
        WOULD_HAVE: entering.without_team.sum(axis=0),
        ENTERED: entering.with_team.sum(axis=0),
        FEWER: entering.fewer.sum(axis=0),
        PUT_OFF: entering.put_off.sum(axis=0),
        MONTHS: _months_avoided(outcome),
    }
    values = {line.id: line.present_value(model.factors) for line in outcome.lines}
    found |= _headline(model, outcome, values)
    found |= {f"line.{id_}": value for id_, value in values.items()}
    return found | _by_payer(outcome, values)


def _months_avoided(outcome: Outcome) -> Numbers:
    """Months in every placement that has a price."""
    placements = (line for line in outcome.lines if line.what.kind is LineKind.PLACEMENT)
    months = [line.quantity.change_by_year.sum(axis=0) for line in placements]
    return -np.sum(months, axis=0) if months else np.zeros(outcome.entries.without_team.shape[-1])


def _headline(model: Model, outcome: Outcome, values: Mapping[str, Numbers]) -> dict[str, Numbers]:
    perspective = model.scenario.scenario.perspective
    counted = {line.id: values[line.id] * counted_share(line, perspective) for line in outcome.lines}
    zero = np.zeros_like(next(iter(values.values())))
    saved = sum((-counted[line.id] for line in outcome.lines if is_saving(line)), start=zero)
    service = sum((counted[line.id] for line in outcome.lines if not is_saving(line)), start=zero)
    return {SERVICE: service, SAVED: saved, NET: service - saved}


def _by_payer(outcome: Outcome, values: Mapping[str, Numbers]) -> dict[str, Numbers]:
    """For each payer the service's cost, and what was saved by what becomes of the money."""
    found: dict[str, Numbers] = {}
    for line in outcome.lines:
        part = line.release if is_saving(line) else SERVICE
        sign = -1 if is_saving(line) else 1
        for bearer, share in line.bearers.items():
            name = f"payer.{bearer}.{part}"
            found[name] = found.get(name, 0) + sign * share * values[line.id]
    return found
