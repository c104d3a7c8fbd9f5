"""The children of Annex A: each once, from whichever list writes the most of them."""

from collections.abc import Mapping

from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.annex_a.layout import CHILD, LISTS
from stepdown.exchange.case_files.codes import ETHNICITIES, code_at_head
from stepdown.exchange.case_files.persons import stripped
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.linkage.extract.person import Person

_SEXES: Mapping[str, Sex | Missing] = {"male": Sex.MALE, "m": Sex.MALE, "female": Sex.FEMALE, "f": Sex.FEMALE}
_DISABLED = {"yes": True, "y": True, "no": False, "n": False}


def people(u: Understanding) -> tuple[Person, ...]:
    """Every child of any list."""
    found: dict[str, Person] = {}
    for of in LISTS:
        for row in u.rows(of.table.name):
            person = _person(u, row)
            known = found.get(person.id)
            found[person.id] = person if known is None else _fuller(known, person)
    return tuple(found.values())


def _person(u: Understanding, row: Row) -> Person:
    ethnicity = stripped(row, "ethnicity").upper()
    return Person(
        id=str(row[CHILD]),
        origin=u.origin(row),
        born_on=u.day(row, "date_of_birth") or Missing.NOT_KNOWN,
        sex=_SEXES.get(stripped(row, "gender").lower(), Missing.NOT_KNOWN),
        ethnicity=ETHNICITIES.get(code_at_head(ethnicity) or ethnicity, Missing.NOT_KNOWN),
        disability=_DISABLED.get(stripped(row, "disability").lower(), Missing.NOT_KNOWN),
    )


def _fuller(known: Person, other: Person) -> Person:
    """The first, with what only the other writes."""

    def first[V](one: V, another: V) -> V:
        return another if isinstance(one, Missing) else one

    return Person(
        id=known.id,
        origin=known.origin,
        born_on=first(known.born_on, other.born_on),
        sex=first(known.sex, other.sex),
        ethnicity=first(known.ethnicity, other.ethnicity),
        disability=first(known.disability, other.disability),
    )
