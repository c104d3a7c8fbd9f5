"""Who of one file is who of another: everybody's candidates, weighed by the rules, one to one."""

from collections.abc import Collection, Iterable, Sequence

from stepdown.linkage.matching.blocking import candidates
from stepdown.linkage.matching.competition import Pair, standing
from stepdown.linkage.matching.evidence import compare
from stepdown.linkage.matching.kin import through_families
from stepdown.linkage.matching.names import forenames_in_use
from stepdown.linkage.matching.prepared import Prepared, Side, prepared
from stepdown.linkage.matching.proposal import Matching, Strength
from stepdown.linkage.matching.rules import rule_for
from stepdown.linkage.matching.wording import Outcome, in_words

type Places = tuple[int, int]


def match(left: Side, right: Side) -> Matching:
    """What is proposed for each record of the left file, and why there is nothing for the others.

    Families help in a second round: where one of a family has been found, the others of it count as living together
    with those of the other file's, wherever they have moved.
    """
    files = _Files(prepared(left), prepared(right))
    pairs = [pair for at in candidates(files.left, files.right) if (pair := files.weighed(at))]
    refused = [pair for pair in pairs if pair.row.strength is Strength.REFUSED]
    possible = [pair for pair in pairs if pair.row.strength is not Strength.REFUSED]
    first = standing(possible)
    kin = through_families(first, (files.left, left.families), (files.right, right.families))
    rest = _with_kin(files, _left_over(possible, first), kin)
    offered = [*first, *standing(rest)]
    again = {pair.places for pair in rest}
    still_refused = [pair for pair in refused if pair.places not in again]
    outcome = Outcome(offered, _left_over(rest, offered), still_refused, [*possible, *rest])
    return in_words(files.left, files.right, outcome)


class _Files:
    """The people of both files, and the forenames that are in use in either."""

    def __init__(self, left: Sequence[Prepared], right: Sequence[Prepared]) -> None:
        self.left = left
        self.right = right
        self._in_use = frozenset().union(*(forenames_in_use([one.forenames for one in side]) for side in (left, right)))

    def weighed(self, at: Places, *, of_one_family: bool = False) -> Pair | None:
        """Two records as a pair; None where they are no proposal at all."""
        evidence = compare(self.left[at[0]], self.right[at[1]], self._in_use, of_one_family=of_one_family)
        row = rule_for(evidence)
        return Pair(*at, evidence, row) if row else None


def _with_kin(files: _Files, pairs: Iterable[Pair], kin: Iterable[Places]) -> list[Pair]:
    """The pairs, those of linked families weighed again, and those that only their families make a pair."""
    found = {pair.places: pair for pair in pairs}
    for at in kin:
        pair = files.weighed(at, of_one_family=True)
        if pair and pair.row.strength is not Strength.REFUSED:
            found[at] = pair
    return list(found.values())


def _left_over(pairs: Iterable[Pair], offered: Collection[Pair]) -> list[Pair]:
    """The pairs of which neither record is in one that stands."""
    lefts, rights = {pair.left for pair in offered}, {pair.right for pair in offered}
    return [pair for pair in pairs if pair.left not in lefts and pair.right not in rights]
