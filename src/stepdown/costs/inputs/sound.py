"""Results that contradict themselves are refused before a pound is reckoned on them."""

from collections.abc import Iterator, Mapping

from stepdown.results.result import Result

_AT_MOST = (
    ("flow.closed.families", "flow.included.families", "families whose work has ended", "families that are counted"),
    ("flow.open.families", "flow.included.families", "families still supported", "families that are counted"),
    ("flow.included.families", "flow.referred.families", "families that are counted", "families referred"),
    ("flow.included.children", "flow.referred.children", "children that are counted", "children referred"),
    ("care.at_risk", "flow.included.children", "children at risk", "children that are counted"),
    ("care.at_risk_not_looked_after", "care.at_risk", "children at risk and not looked after", "children at risk"),
)
"""Counts of which the first cannot be over the second."""


def contradictions(results: Mapping[str, Result]) -> Iterator[str]:
    """A sentence for each count that is over what it is part of."""
    for result in results.values():
        yield from _within_itself(result)
    for part, whole, parts, wholes in _AT_MOST:
        few, many = _numerator(results, whole), _numerator(results, part)
        if few is not None and many is not None and many > few:
            yield f"{part} says {many} {parts}, and {whole} says {few} {wholes}: a part cannot be over its whole"
    yield from _over_their_sum(results)


def _over_their_sum(results: Mapping[str, Result]) -> Iterator[str]:
    """Two parts of the families, and the children who could enter care, who are some of those at risk."""
    closed, open_, families, at_risk = (_numerator(results, id_) for id_ in _WHOLES)
    if closed is not None and open_ is not None and families is not None and closed <= families < closed + open_:
        yield (
            f"flow.closed.families and flow.open.families say {closed + open_} families together, and "
            f"flow.included.families says {families} families that are counted: parts cannot be over their whole"
        )
    entered = results.get("care.at_risk_entered")
    could = entered.tally.known if entered else None
    if could is not None and at_risk is not None and could > at_risk:
        yield (
            f"care.at_risk_entered says {could} children who could enter care, and care.at_risk says {at_risk} "
            "children at risk: a part cannot be over its whole"
        )


_WHOLES = ("flow.closed.families", "flow.open.families", "flow.included.families", "care.at_risk")


def _numerator(results: Mapping[str, Result], id_: str) -> int | None:
    return results[id_].tally.numerator if id_ in results else None


def _within_itself(result: Result) -> Iterator[str]:
    tally = result.tally
    if tally.numerator is not None and tally.known is not None and tally.numerator > tally.known:
        yield f"{result.id} says {tally.numerator} of {tally.known}: a numerator cannot be over its denominator"
    if tally.known is not None and tally.total is not None and tally.known > tally.total:
        yield f"{result.id} says {tally.known} known of {tally.total}: more cannot be known than there are"
