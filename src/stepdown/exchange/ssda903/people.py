"""The children of a return."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.codes import ETHNICITIES, SEXES
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssda903.care import Care
from stepdown.exchange.ssda903.findings import NOT_IN_HEADER, SAME_CHILD_TWICE, WITHOUT_EPISODES
from stepdown.exchange.ssda903.layout import CHILD, EPISODES, HEADER
from stepdown.linkage.extract.person import Identifier, Person

_WHO_AND_WHERE = [CHILD, "source_id", "source_row"]
_WHY_NO_UPN = frozenset(f"UN{number}" for number in range(1, 8))


def people(u: Understanding, tables: CaseTables, care: Care) -> tuple[Person, ...]:
    """Each child of the header once, and those with episodes alone, of whom nothing is known but the number."""
    found: dict[str, Person] = {}
    for row in u.rows(HEADER.name):
        person = _person(u, row, care)
        first = found.setdefault(person.id, person)
        if first is not person:
            u.say(SAME_CHILD_TWICE.finding(u.place(row, CHILD), {"first": first.origin.record}))
    for row in _strangers(u, tables):
        child = str(row[CHILD])
        found[child] = Person(child, u.origin(row), died_on=care.died.get(child), addresses=care.homes.get(child, ()))
    return tuple(found.values())


def _person(u: Understanding, row: Row, care: Care) -> Person:
    child, pupil = str(row[CHILD]), str(row["UPN"] or "").upper()
    return Person(
        id=child,
        origin=u.origin(row),
        born_on=u.day(row, "DOB") or Missing.NOT_KNOWN,
        died_on=care.died.get(child),
        sex=u.code(row, "SEX", SEXES, u.absence(row, "SEX")),
        ethnicity=u.code(row, "ETHNIC", ETHNICITIES, u.absence(row, "ETHNIC")),
        identifiers=(Identifier(IdentifierScheme.PUPIL, pupil),) if pupil and pupil not in _WHY_NO_UPN else (),
        addresses=care.homes.get(child, ()),
    )


def _strangers(u: Understanding, tables: CaseTables) -> Iterator[Row]:
    """The first row of each child with episodes who is not in the header. Who is in one table alone is told."""
    episodes = tables.tables[EPISODES.name].select(_WHO_AND_WHERE)
    if HEADER.name not in tables.tables:
        yield from _each_once(episodes)
        return
    header = tables.tables[HEADER.name].select(_WHO_AND_WHERE)
    strangers = _each_once(_not_in(episodes, header))
    for rule, children in ((NOT_IN_HEADER, strangers), (WITHOUT_EPISODES, _each_once(_not_in(header, episodes)))):
        if children:
            u.say(rule.finding(u.place(children[0], CHILD), {"count": str(len(children))}))
    yield from strangers


def _not_in(rows: pa.Table, others: pa.Table) -> pa.Table:
    return rows.filter(pc.invert(pc.is_in(rows[CHILD], pc.unique(others[CHILD]))))


def _each_once(rows: pa.Table) -> list[Row]:
    first: dict[object, Row] = {}
    for row in rows.to_pylist():
        first.setdefault(row[CHILD], row)
    return list(first.values())
