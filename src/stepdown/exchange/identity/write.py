"""Writing people's identities as a folder of sheets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.column import Table
from stepdown.dataset.schema import ARROW_TYPES
from stepdown.dataset.whole import whole_or_nothing
from stepdown.domain.people import Sex
from stepdown.exchange.identity.columns import SHEETS
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import FamilyLink

type Row = Mapping[str, object]


def write_identity(people: Sequence[Person], families: Iterable[FamilyLink], out: Path) -> None:
    """Write the folder, whole or not at all; OutputRefusedError where ``out`` holds something else."""
    family_of = {link.person: link.family for link in families}
    rows: Mapping[str, Iterator[Row]] = {
        "people": (_person(person, family_of.get(person.id)) for person in people),
        "names": (_name(person, at) for person in people for at in range(len(person.names))),
        "numbers": (_number(person, at) for person in people for at in range(len(person.identifiers))),
        "addresses": (_address(person, at) for person in people for at in range(len(person.addresses))),
    }
    with whole_or_nothing(out, may_replace=_is_identity) as made:
        for name, found in rows.items():
            table = pa.Table.from_pylist(list(found), schema=_schema(SHEETS[name]))
            pq.write_table(table, made / f"{name}.parquet", compression="zstd")


def _is_identity(folder: Path) -> bool:
    return {path.name for path in folder.iterdir()} == {f"{name}.parquet" for name in SHEETS}


def _schema(table: Table) -> pa.Schema:
    return pa.schema([(column.name, ARROW_TYPES[column.kind]) for column in table.columns])


def _person(person: Person, family: str | None) -> Row:
    return {
        "person_id": person.id,
        "date_of_birth": person.day_of_birth,
        "expected_date": person.expected_on,
        "sex": str(person.sex) if isinstance(person.sex, Sex) else None,
        "family_id": family,
    }


def _name(person: Person, at: int) -> Row:
    name = person.names[at]
    return {"person_id": person.id, "forename": name.forename, "surname": name.surname, "kind": str(name.kind)}


def _number(person: Person, at: int) -> Row:
    number = person.identifiers[at]
    return {"person_id": person.id, "scheme": str(number.scheme), "number": number.value}


def _address(person: Person, at: int) -> Row:
    address = person.addresses[at]
    days: dict[str, date | None] = {"from": address.first, "until": address.until}
    return {
        "person_id": person.id,
        "postcode": address.postcode,
        "property_number": address.property_number,
        **days,
        "is_confidential": address.is_confidential,
    }
