"""The counts of a release and the sums that hold among them: what is to be protected, and what an attacker knows."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stepdown.reporting.disclosure.counts import own_sums, printed_counts, unprinted_counts
from stepdown.reporting.disclosure.sameness import same_counts
from stepdown.results.result import Relation, Result

type Sum = tuple[tuple[str, int], ...]
"""Counts with their factors, which add up to nought: total - known - not known = 0."""

type Telling = Callable[[Sequence[str], int], int]
"""What is told of a count that goes by these names, where that is not the count itself."""


@dataclass(frozen=True, slots=True)
class System:
    """Counts under one name each, however many results show them.

    ``values`` are the true counts and ``sums`` hold among them. ``same`` leads from any name to the one name.
    ``printed`` are the counts that a cell shows if nothing hides them; the others are only worked out. ``told`` is what
    the cell shows of each: the count itself, unless it is blurred.
    """

    values: Mapping[str, int]
    sums: tuple[Sum, ...]
    same: Mapping[str, str]
    printed: frozenset[str]
    told: Mapping[str, int]

    def rows(self) -> dict[str, list[int]]:
        """For each count, the places in ``sums`` of the sums that it is in."""
        found = defaultdict(list)
        for row, terms in enumerate(self.sums):
            for name, _ in terms:
                found[name].append(row)
        return found

    def names(self) -> dict[str, list[str]]:
        """For each count, all names that it goes by."""
        return by_one_name(self.same)


def by_one_name(same: Mapping[str, str]) -> dict[str, list[str]]:
    """All names of each count, in order, by the one that it has."""
    found = defaultdict(list)
    for name, one in same.items():
        found[one].append(name)
    return found


def build_system(
    results: Sequence[Result],
    relations: Sequence[Relation],
    withdrawn: Sequence[Result] = (),
    telling: Telling | None = None,
) -> System:
    """The system of ``results``; ``withdrawn`` are true of the data but shown nowhere, since they were merged.

    A zero that is shown drops out of its sums; one that is blurred by ``telling`` is as uncertain as any count.
    ValueError where a relation names a count that there is not, or does not hold.
    """
    everything = (*results, *withdrawn)
    printed = [name for result in results for name in printed_counts(result)]
    values = {name: value for result in everything for name, value in _counts(result).items()}
    within = [relation for result in everything for relation in own_sums(result)]
    stated = [*within, *relations, *same_counts(everything, relations)]
    for relation in stated:
        _check(relation, values)
    same = _one_name_each(values, (relation for relation in stated if len(relation.parts) == 1))
    shown = frozenset(same[name] for name in printed)
    kept = {same[name]: value for name, value in values.items()}
    zeros = {name for name, value in kept.items() if value == 0 and name in shown and not telling}
    sums = dict.fromkeys(_terms(relation, same, zeros) for relation in stated)
    told = {one: telling(names, kept[one]) for one, names in by_one_name(same).items()} if telling else kept
    return System(kept, tuple(terms for terms in sums if terms), same, shown, told)


def _counts(result: Result) -> dict[str, int]:
    return {**printed_counts(result), **unprinted_counts(result)}


def _check(relation: Relation, values: Mapping[str, int]) -> None:
    missing = [name for name in (relation.whole, *relation.parts) if name not in values]
    if missing:
        raise ValueError(f"the sum of {relation.whole} names {', '.join(missing)}, of which there is no count")
    added = sum(values[part] for part in relation.parts)
    if values[relation.whole] != added:
        raise ValueError(f"the parts of {relation.whole} add up to {added}, not to {values[relation.whole]}")


def _one_name_each(names: Iterable[str], identities: Iterable[Relation]) -> dict[str, str]:
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for relation in identities:
        parent[root(relation.parts[0])] = root(relation.whole)
    return {name: root(name) for name in parent}


def _terms(relation: Relation, same: Mapping[str, str], zeros: set[str]) -> Sum:
    """The sum with its names made one each. What cancels out is gone, and so is a shown zero."""
    factors = Counter({same[relation.whole]: 1})
    factors.subtract(Counter(same[part] for part in relation.parts))
    return tuple(sorted((name, factor) for name, factor in factors.items() if factor and name not in zeros))
