"""Merging: categories become one, in the order that the study declares, so that less of a table need be hidden."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stepdown.evaluation.infer.figures import with_share
from stepdown.reporting.disclosure.counts import FIELDS, NUMERATOR, PEOPLE, count_name
from stepdown.reporting.disclosure.restate import restated
from stepdown.reporting.disclosure.sources import stands_on_own_counts
from stepdown.results.result import Findings, Measure, Relation, Result, Tally


@dataclass(frozen=True, slots=True)
class Merge:
    """In one table, the categories ``words`` of an axis are shown as the one category ``into``, called ``label``."""

    table: str
    axis: str
    into: str
    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Results that merging took out, and the sums that tie the merged results to them."""

    results: tuple[Result, ...] = ()
    ties: tuple[Relation, ...] = ()

    def with_more(self, more: "Withdrawn") -> "Withdrawn":
        """These and those of another merge."""
        return Withdrawn((*self.results, *more.results), (*self.ties, *more.ties))


def merge_categories(findings: Findings, merge: Merge) -> tuple[Findings, Withdrawn]:
    """The findings with the categories made one, and what is withdrawn for it.

    A mean, centile or test of a merged category is withdrawn and nothing takes its place, for it cannot be had from
    those of the members. Sums that named the withdrawn still do: they stay true, and an attacker may reason through
    them. Where there are no two categories to merge, nothing changes. ValueError where no declared sum says that the
    categories exclude one another (adding them might count a person twice), or where the new id is taken.
    """
    groups = [group for group in _groups(findings.results, merge) if len(group) > 1]
    withdrawn = tuple(member for group in groups for member in group)
    gone = {member.id for member in withdrawn}
    united = {group[0].id: _unite(group, merge, findings) for group in groups if stands_on_own_counts(group[0])}
    kept = [united[r.id][0] if r.id in united else r for r in findings.results if r.id in united or r.id not in gone]
    if len({result.id for result in kept} | gone) < len(kept) + len(gone):
        raise ValueError(f"merging {merge.into} in {merge.table} would give two results one id")
    ties = tuple(tie for _, own in united.values() for tie in own)
    relations = (*findings.relations, *restated(findings.relations, ties))
    return replace(findings, results=tuple(kept), relations=relations), Withdrawn(withdrawn, ties)


def _groups(results: Iterable[Result], merge: Merge) -> list[list[Result]]:
    """Results of the table that differ in nothing but the axis."""
    found: dict[object, list[Result]] = {}
    for result in results:
        if result.table == merge.table and result.categories.get(merge.axis) in merge.words:
            others = frozenset((axis, word) for axis, word in result.categories.items() if axis != merge.axis)
            kind = (result.measure, result.unit, result.definition, result.point, result.of, others)
            found.setdefault(kind, []).append(result)
    return list(found.values())


def _unite(group: Sequence[Result], merge: Merge, findings: Findings) -> tuple[Result, list[Relation]]:
    """One result for the group, and the sums that tie it to its members."""
    first, shared = group[0], _speak_of_the_same_people(group, findings)
    tally = Tally(**{field: _count(group, field, shared=shared) for field in FIELDS})
    united = replace(
        first,
        id=_merged_id(first, merge),
        label=merge.label,
        tally=tally,
        categories={**first.categories, merge.axis: merge.into},
        derived_from=tuple(dict.fromkeys(source for member in group for source in member.derived_from)),
        estimate=None,
        low=None,
        high=None,
        level=None,
        method=None,
        together=None,
    )
    fields = [field for field in FIELDS if getattr(tally, field) is not None]
    ties = [_tie(united.id, group, field, shared=shared) for field in fields]
    figured = with_share(united) if united.measure is Measure.PROPORTION else united
    return figured, ties


def _speak_of_the_same_people(group: Sequence[Result], findings: Findings) -> bool:
    """True for shares of the same people, False for groups that each have people of their own."""
    ids = {member.id for member in group}
    sums = {field: _wholes_of(findings.relations, ids, field) for field in (NUMERATOR, "known", "total")}
    if sums["known"] or sums["total"]:
        return False
    if not sums[NUMERATOR]:
        raise ValueError(f"no sum says that {', '.join(sorted(ids))} exclude one another, so they cannot be merged")
    results = findings.by_id()
    wholes = [results[whole] for whole in sums[NUMERATOR] if whole in results]
    counted = [*group, *(whole for whole in wholes if whole.tally.known is not None)]
    return len({(member.tally.known, member.tally.total) for member in counted}) == 1


def _wholes_of(relations: Iterable[Relation], ids: Iterable[str], field: str) -> list[str]:
    """The wholes of the sums that add this count of all the members."""
    names = {count_name(one, field) for one in ids}
    return [relation.whole for relation in relations if names <= set(relation.parts)]


def _count(group: Sequence[Result], field: str, *, shared: bool) -> int | None:
    counts = [getattr(member.tally, field) for member in group]
    if any(count is None for count in counts):
        return None
    return int(counts[0] if shared and field in PEOPLE else sum(counts))


def _tie(united: str, group: Sequence[Result], field: str, *, shared: bool) -> Relation:
    members = group[:1] if shared and field in PEOPLE else group
    return Relation(count_name(united, field), tuple(count_name(member.id, field) for member in members))


def _merged_id(first: Result, merge: Merge) -> str:
    """The id of the first member with its category's word put right; stable, for the study declares the order."""
    word = first.categories[merge.axis]
    parts = first.id.split(".")
    if word not in parts:
        return f"{first.id}.{merge.into}"
    place = len(parts) - 1 - parts[::-1].index(word)
    return ".".join((*parts[:place], merge.into, *parts[place + 1 :]))
