"""Which results speak of the same people, so that a denominator hidden in one is hidden in all."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from stepdown.reporting.disclosure.counts import PEOPLE, count_name
from stepdown.results.result import Relation, Result

type People = tuple[str, int | None, int | None, int | None, int | None, int | None]


def same_people(results: Iterable[Result], relations: Iterable[Relation]) -> Iterator[Relation]:
    """Say that counts are one count wherever unit and all denominators of two results agree.

    A reader takes them for the same people, and mostly rightly. To believe it where it is a coincidence only gives
    the attacker more, so more is hidden; but where a sum adds two of them up (20 girls and 20 boys), they are others.
    """
    groups: dict[People, list[str]] = {}
    for result in results:
        if result.tally.known is not None or result.tally.total is not None:
            groups.setdefault(_people(result), []).append(result.id)
    added = _added_up({result_id: people for people, ids in groups.items() for result_id in ids}, relations)
    for people, ids in groups.items():
        if people not in added:
            yield from _identities(people, ids)


def _people(result: Result) -> People:
    tally = result.tally
    return (result.unit, tally.known, tally.not_known, tally.not_asked, tally.not_applicable, tally.total)


def _added_up(people_of: Mapping[str, People], relations: Iterable[Relation]) -> set[People]:
    """The groups of which one sum adds two members' denominators."""
    added = set()
    for relation in relations:
        seen = set()
        for part in relation.parts:
            result_id, _, field = part.partition("#")
            people = people_of.get(result_id)
            if people is not None and field in PEOPLE:
                if (people, field) in seen:
                    added.add(people)
                seen.add((people, field))
    return added


def _identities(people: People, ids: list[str]) -> Iterator[Relation]:
    fields = [field for field, value in zip(PEOPLE, people[1:], strict=True) if value is not None]
    for one, other in pairwise(ids):
        for field in fields:
            yield Relation(count_name(one, field), (count_name(other, field),))
