"""Results that contradict themselves are refused before a pound is reckoned on them."""

from collections.abc import Iterator, Mapping

from stepdown.results.result import Result

_AT_MOST = (
    ("flow.closed.families", "flow.included.families", "families whose work has ended", "families that are counted"),
    ("flow.open.families", "flow.included.families", "families still supported", "families that are counted"),
    ("flow.included.families", "flow.referred.families", "families that are counted", "families referred"),
    ("flow.included.children", "flow.referred.children", "children that are counted", "children referred"),
    ("care.at_risk", "flow.included.children", "children at risk", "children that are counted"),
)
"""Counts of which the first cannot be over the second."""


def contradictions(results: Mapping[str, Result]) -> Iterator[str]:
    """A sentence for each count that is over what it is part of."""
    for result in results.values():
        yield from _within_itself(result)
    for part, whole, parts, wholes in _AT_MOST:
        few, many = (results[id_].tally.numerator if id_ in results else None for id_ in (whole, part))
        if few is not None and many is not None and many > few:
            yield f"{part} says {many} {parts}, and {whole} says {few} {wholes}: a part cannot be over its whole"


def _within_itself(result: Result) -> Iterator[str]:
    tally = result.tally
    if tally.numerator is not None and tally.known is not None and tally.numerator > tally.known:
        yield f"{result.id} says {tally.numerator} of {tally.known}: a numerator cannot be over its denominator"
    if tally.known is not None and tally.total is not None and tally.known > tally.total:
        yield f"{result.id} says {tally.known} known of {tally.total}: more cannot be known than there are"
