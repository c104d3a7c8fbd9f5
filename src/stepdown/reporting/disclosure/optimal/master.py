"""The cheapest choice that meets all rules found so far."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from stepdown.reporting.disclosure.optimal.rules import Choice, Rule

FOUND = (0, 1)


class Proposal(NamedTuple):
    """Counts to hide, and what is lost at least by any choice that meets the rules."""

    hidden: frozenset[str]
    least: float


def propose(choice: Choice, rules: Sequence[Rule], most: int, nodes: int) -> Proposal | None:
    """The cheapest choice of at most ``most`` cells; None where none was found after so many nodes."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    place = {name: column for column, name in enumerate(choice.free)}
    entries = [(row, place[name], weight) for row, rule in enumerate(rules) for name, weight in rule.weights.items()]
    entries += [(len(rules), column, -float(choice.part.cells[name])) for name, column in place.items()]
    down, across, weights = zip(*entries, strict=True)
    matrix = csr_array((np.array(weights), (down, across)), shape=(len(rules) + 1, len(place)))
    found = milp(
        np.array([choice.part.loss(name) for name in choice.free], dtype=float),
        integrality=np.ones(len(place), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, [*(rule.least for rule in rules), -most], np.inf),
        options={"node_limit": nodes},
    )
    if found.status not in FOUND or found.x is None:
        return None
    hidden = frozenset(name for name, value in zip(choice.free, found.x, strict=True) if value > 0.5)
    return Proposal(hidden, float(found.mip_dual_bound))
