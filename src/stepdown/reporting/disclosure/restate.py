"""After merging: the sums that named the merged counts, said again of what took their place."""

from collections.abc import Iterable, Iterator, Sequence

from stepdown.results.result import Relation


def restated(relations: Sequence[Relation], ties: Sequence[Relation]) -> list[Relation]:
    """The sums of merged counts. ``ties`` lead from each merged count to the members that it is the sum of.

    A sum that adds all members of a merged count adds the merged count instead; and where a total was itself merged,
    what its members were sums of adds up to it: closed + early help, of every row. So merges can follow merges.
    """
    grouped = [tie for tie in ties if len(tie.parts) > 1]
    added = [relation for relation in relations if len(relation.parts) > 1]
    candidates = [*added, *_totals_of_merged(added, grouped)]
    said = ((relation, _collapsed(relation, grouped)) for relation in candidates)
    return [again for relation, again in said if again != relation]


def _totals_of_merged(relations: Sequence[Relation], ties: Iterable[Relation]) -> Iterator[Relation]:
    """The sums of a merged total's members, added up."""
    for tie in ties:
        of_each = [[relation for relation in relations if relation.whole == member] for member in tie.parts]
        for alike in zip(*of_each, strict=False):  # a margin may be a sum in more than one way
            yield Relation(tie.whole, tuple(part for relation in alike for part in relation.parts))


def _collapsed(relation: Relation, ties: Iterable[Relation]) -> Relation:
    """The sum with each merged count in the place of its members, where it adds them all."""
    parts = relation.parts
    for tie in ties:
        if set(tie.parts) <= set(parts):
            parts = (tie.whole, *(part for part in parts if part not in tie.parts))
    return Relation(relation.whole, parts)
