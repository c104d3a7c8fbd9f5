"""Each authority's own figures of what the study names, beside one another, and the sums that hold among them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from stepdown.evaluation.infer.figures import Part, same_base
from stepdown.evaluation.pool.effects import POOLED
from stepdown.evaluation.reduce.counts import KINDS
from stepdown.evaluation.sections.movement import slugs
from stepdown.results.result import Measure, Relation, Result

AUTHORITY = "authority"
"""The axis along which authorities stand in a table."""

_FIELDS = ("", "#known", "#not_known", "#not_asked", "#not_applicable", "#total")


class Of(NamedTuple):
    """One authority: its name, the results that it has, and whether they are released already."""

    name: str
    results: Sequence[Result]
    is_released: bool = False


def table_of(result_id: str) -> str:
    """The table in which a result of every authority stands."""
    return f"authorities.{result_id}"


def authorities(pool: Part, wanted: Iterable[str], found: Sequence[Of]) -> Part:
    """The results that are wanted, of each authority, with what they are made of; they add up to those of the pool.

    An authority whose figures are released already is no part of the pool's own counts: no sum holds for it.
    """
    names = slugs([of.name for of in found])
    copied = [_copied(of, names[of.name], tuple(wanted)) for of in found]
    own = [names[of.name] for of in found if not of.is_released]
    return Part.of(*copied, *_sums(pool, copied, own))


def results_of(part: Part, result_id: str) -> tuple[Result, ...]:
    """One result of every authority that has it, in order."""
    return tuple(result for result in part.results if result.table == table_of(result_id))


def _copied(of: Of, slug: str, wanted: Sequence[str]) -> Part:
    there = {result.id: result for result in of.results}
    parts = []
    for id_ in dict.fromkeys(wanted):
        kinds = [there[kind] for kind in _made_of(id_) if kind in there]
        results = [*kinds, there[id_]] if id_ in there and there[id_].measure in POOLED else kinds
        renamed = [_renamed(result, slug, of.name, kinds) for result in results]
        parts.append(Part.of(*renamed, *([] if of.is_released else _sums_within(renamed, len(kinds)))))
    return _once(Part.of(*parts))


def _sums_within(results: Sequence[Result], kinds: int) -> Iterator[Relation]:
    """That the kinds of pair, which come first, add up to the known, and that all are of the same people."""
    if kinds:
        yield Relation(f"{results[0].id}#known", tuple(result.id for result in results[:kinds]))
    yield from same_base(results)


def _made_of(result_id: str) -> tuple[str, ...]:
    """The kinds of pair that a paired difference is made of; a share is made of nothing but itself."""
    stem, _, last = result_id.rpartition(".")
    return tuple(f"{stem}.{kind}" for kind in KINDS) if last.startswith("difference") else ()


def _renamed(result: Result, slug: str, name: str, kinds: Sequence[Result]) -> Result:
    is_difference = result.measure is Measure.PAIRED_DIFFERENCE
    return replace(
        result,
        id=f"authorities.{slug}.{result.id}",
        label=f"{name}: {result.label}",
        table=table_of(result.id),
        categories={AUTHORITY: slug},
        point=None,
        derived_from=tuple(f"authorities.{slug}.{kind.id}" for kind in kinds) if is_difference else (),
    )


def _sums(pool: Part, copied: Sequence[Part], own: Sequence[str]) -> Iterator[Relation]:
    """That the authorities' counts add up to the pool's."""
    there = {result.id for part in copied for result in part.results}
    for whole in pool.results:
        if whole.tally.numerator is None or whole.measure is not Measure.PROPORTION:
            continue
        parts = [f"authorities.{slug}.{whole.id}" for slug in own]
        if parts and there.issuperset(parts):
            yield from (Relation(f"{whole.id}{field}", tuple(f"{p}{field}" for p in parts)) for field in _FIELDS)


def _once(part: Part) -> Part:
    """Two aims may name the same result."""
    return Part(tuple({r.id: r for r in part.results}.values()), tuple(dict.fromkeys(part.relations)))
