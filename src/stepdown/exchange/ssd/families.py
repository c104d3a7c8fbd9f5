"""Families and mothers, as the council keeps them. A person may be in several families, or in none."""

import re
from collections.abc import Collection, Iterable, Iterator

from stepdown.domain.identity import RelationshipKind
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssd.findings import NOT_A_FAMILY, ONLY_A_MOTHER
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import FamilyLink, Kinship

_LEFT_ALONE = re.compile(r"duplicate|do\s*not\s*use", re.IGNORECASE)
_NO_FAMILY = ("0", "-1")
_NOT_SAID_OF_IT = ("source_id", "source_row")


def families(u: Understanding) -> Iterator[FamilyLink]:
    """Each person of each family, once; groups that are no families are left out."""
    seen: set[tuple[str, str]] = set()
    for row in u.rows("family"):
        family, person = str(row["fami_family_id"]), str(row["fami_person_id"])
        if _is_none(row, family):
            u.often(NOT_A_FAMILY, row, "fami_family_id")
        elif (family, person) not in seen:
            seen.add((family, person))
            yield FamilyLink(family, person, u.origin(row))


def mothers(u: Understanding) -> Iterator[Kinship]:
    """Each mother of each child."""
    for row in u.rows("mother"):
        mother, child = str(row["moth_person_id"]), str(row["moth_childs_person_id"])
        yield Kinship(mother, child, RelationshipKind.PARENT_OF, u.origin(row))


def children_among(u: Understanding, people: Iterable[Person], with_whom: Collection[str]) -> tuple[Person, ...]:
    """The people without those who are only somebody's mother: the table of persons holds both.

    ``with_whom``: those of whom any table of work with children tells. A mother among them is a child herself.
    """
    only_mothers = {str(row["moth_person_id"]) for row in u.rows("mother")} - set(with_whom)
    for row in u.rows("person"):
        if str(row["pers_person_id"]) in only_mothers:
            u.often(ONLY_A_MOTHER, row, "pers_person_id")
    return tuple(person for person in people if person.id not in only_mothers)


def _is_none(row: Row, family: str) -> bool:
    """A group's name may stand in any column, also in one that is the council's own."""
    said = (str(value) for name, value in row.items() if name not in _NOT_SAID_OF_IT and isinstance(value, str))
    return family in _NO_FAMILY or any(_LEFT_ALONE.search(text) for text in said)
