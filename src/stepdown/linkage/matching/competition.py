"""Which of several proposals stands. Where two compete and neither has more for it throughout, neither is offered."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from stepdown.linkage.matching.evidence import Evidence, outweighs
from stepdown.linkage.matching.proposal import Strength
from stepdown.linkage.matching.rules import Row


class Pair(NamedTuple):
    """Two records by their places in the files, with the evidence and the rule that holds."""

    left: int
    right: int
    evidence: Evidence
    row: Row

    @property
    def places(self) -> tuple[int, int]:
        """The places of both records."""
        return self.left, self.right


type Rivals = Mapping[tuple[str, int], Sequence[Pair]]


def standing(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that may be offered: fully corroborated, and surely before every other pair with a record of theirs.

    Two corroborated pairs with a record in common are two records of one person, or worse: neither stands.
    """
    pairs = list(pairs)
    of_record = rivals(pairs)
    return [pair for pair in pairs if _is_corroborated(pair) and _is_before(pair, competing(pair, of_record))]


def rivals(pairs: Iterable[Pair]) -> Rivals:
    """The pairs of each record."""
    found: defaultdict[tuple[str, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        found["left", pair.left].append(pair)
        found["right", pair.right].append(pair)
    return found


def competing(pair: Pair, of_record: Rivals) -> list[Pair]:
    """The other pairs that have a record in common with this one."""
    both = (*of_record.get(("left", pair.left), ()), *of_record.get(("right", pair.right), ()))
    return [other for other in both if other.places != pair.places]


def _is_before(pair: Pair, others: Iterable[Pair]) -> bool:
    return all(not _is_corroborated(other) and outweighs(pair.evidence, other.evidence) for other in others)


def _is_corroborated(pair: Pair) -> bool:
    return pair.row.strength is Strength.CORROBORATED
