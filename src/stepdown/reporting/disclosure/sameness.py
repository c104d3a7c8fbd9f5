"""Which counts a reader takes for one and the same, so that what is hidden in one place is hidden in all."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from stepdown.reporting.disclosure.counts import NUMERATOR, PEOPLE, count_name
from stepdown.results.result import Relation, Result


def same_counts(results: Sequence[Result], relations: Iterable[Relation]) -> Iterator[Relation]:
    """Say that counts are one count where they agree and are said to be of the same thing.

    Two results of one unit whose denominators all agree are taken to speak of the same people, and two numerators of
    one unit, point and label that agree (unborn by sex, unborn by age) for the same number. To believe it where it is
    a coincidence only gives the attacker more, so more is hidden; but where a sum adds two of them up (20 girls and
    20 boys), they are not the same.
    """
    relations = tuple(relations)
    for told, fields in ((_people, PEOPLE), (_said, (NUMERATOR,))):
        groups = _groups(results, told)
        added = _added_up(groups, relations, fields)
        for key, members in groups.items():
            if key not in added:
                yield from _identities(members, fields)


def _people(result: Result) -> Hashable | None:
    tally = result.tally
    if tally.known is None and tally.total is None:
        return None
    return (result.unit, *(getattr(tally, field) for field in PEOPLE))


def _said(result: Result) -> Hashable | None:
    if result.tally.numerator is None:
        return None
    return (result.unit, result.label, result.point, result.tally.numerator)


def _groups(results: Iterable[Result], told: Callable[[Result], Hashable | None]) -> dict[Hashable, list[Result]]:
    groups: dict[Hashable, list[Result]] = {}
    for result in results:
        key = told(result)
        if key is not None:
            groups.setdefault(key, []).append(result)
    return groups


def _added_up(
    groups: Mapping[Hashable, Iterable[Result]], relations: Iterable[Relation], fields: Sequence[str]
) -> set[Hashable]:
    """The groups of which one sum adds two members."""
    group_of = {
        count_name(member.id, field): (key, field)
        for key, members in groups.items()
        for member in members
        for field in fields
    }
    added: set[Hashable] = set()
    for relation in relations:
        found = [group_of[part] for part in relation.parts if part in group_of]
        added.update(key for key, field in found if found.count((key, field)) > 1)
    return added


def _identities(members: Sequence[Result], fields: Sequence[str]) -> Iterator[Relation]:
    present = [field for field in fields if getattr(members[0].tally, field) is not None]
    for one, other in pairwise(members):
        for field in present:
            yield Relation(count_name(one.id, field), (count_name(other.id, field),))
