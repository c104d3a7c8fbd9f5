"""Reading people's identities: a folder of sheets as Stepdown writes it, or a team's own one sheet of people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.typing import typed_records
from stepdown.exchange.delimited.folder import PARQUET_SUFFIX, read_csv_table
from stepdown.exchange.delimited.parquet_file import read_parquet
from stepdown.exchange.identity.columns import PEOPLE, SHEETS
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.rules.files import NO_SUCH_FILE
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import Origin

type Row = Mapping[str, object]
type Rows = Mapping[str, list[Row]]

_NUMBERS = {
    "council_number": IdentifierScheme.COUNCIL_CHILD,
    "pupil_number": IdentifierScheme.PUPIL,
    "nhs_number": IdentifierScheme.NHS,
}


@dataclass(frozen=True, slots=True)
class Identities:
    """The people and their families. Not to be used where a finding stops."""

    people: tuple[Person, ...] = ()
    families: tuple[FamilyLink, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether they can be used."""
        return bool(self.people) and all(finding.severity is not Severity.STOPS for finding in self.findings)


def read_identity(path: Path, limits: Limits = DEFAULT_LIMITS) -> Identities:
    """The people of a folder, or of one file. Never raises for what they hold: that is in the findings."""
    if not path.exists():
        return Identities(findings=(NO_SUCH_FILE.finding(Place(str(path))),))
    findings: list[Finding] = []
    rows: dict[str, list[Row]] = {}
    for name, file in _files(path).items():
        rows[name], found = _rows(name, file, limits)
        findings += found
    people = tuple(_people(rows))
    families = tuple(
        FamilyLink(str(row["family_id"]), str(row["person_id"]), _origin(row))
        for row in rows.get("people", ())
        if row["family_id"]
    )
    return Identities(people, families, tuple(findings))


def _files(path: Path) -> Mapping[str, Path]:
    """The sheets by name; a file by itself is the one of people."""
    if path.is_file():
        return {PEOPLE.name: path}
    return {file.stem.lower(): file for file in sorted(path.iterdir()) if file.stem.lower() in SHEETS}


def _rows(name: str, file: Path, limits: Limits) -> tuple[list[Row], list[Finding]]:
    raw: RawTable | None
    if file.suffix.lower() == PARQUET_SUFFIX:
        raw, findings = read_parquet(file, name)
    else:
        raw, findings = read_csv_table(file, SHEETS[name], limits)
    if raw is None:
        return [], findings
    table, _, found = typed_records(SHEETS[name], raw)
    return table.to_pylist(), [*findings, *found]


def _people(rows: Rows) -> Iterator[Person]:
    names, numbers, addresses = (_by_person(rows.get(name, [])) for name in ("names", "numbers", "addresses"))
    for row in rows.get("people", []):
        person = str(row["person_id"])
        born, expected = cast("date | None", row["date_of_birth"]), cast("date | None", row["expected_date"])
        yield Person(
            id=person,
            origin=_origin(row),
            born_on=born or (Missing.NOT_APPLICABLE if expected else Missing.NOT_KNOWN),
            expected_on=expected,
            sex=Sex(str(row["sex"])) if row["sex"] else Missing.NOT_ASKED,
            names=(*_names(row), *(_name(one) for one in names[person])),
            identifiers=(*_identifiers(row), *(_number(one) for one in numbers[person])),
            addresses=(*_home(row), *(_address(one) for one in addresses[person])),
        )


def _by_person(rows: list[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[str(row["person_id"])].append(row)
    return found


def _names(row: Row) -> Iterator[Name]:
    forename, surname, other = (str(row[name] or "") for name in ("forename", "surname", "other_surname"))
    if forename or surname:
        yield Name(forename, surname)
    if other:
        yield Name(forename, other, NameKind.ALIAS)


def _name(row: Row) -> Name:
    return Name(str(row["forename"] or ""), str(row["surname"] or ""), NameKind(str(row["kind"])))


def _identifiers(row: Row) -> Iterator[Identifier]:
    yield from (Identifier(scheme, str(row[name])) for name, scheme in _NUMBERS.items() if row[name])


def _number(row: Row) -> Identifier:
    return Identifier(IdentifierScheme(str(row["scheme"])), str(row["number"]))


def _home(row: Row) -> Iterator[Address]:
    if row["postcode"]:
        yield Address(str(row["postcode"]), is_confidential=bool(row["address_is_confidential"]))


def _address(row: Row) -> Address:
    return Address(
        cast("str | None", row["postcode"]),
        cast("str | None", row["property_number"]),
        cast("date | None", row["from"]),
        cast("date | None", row["until"]),
        bool(row["is_confidential"]),
    )


def _origin(row: Row) -> Origin:
    return Origin(str(row["source_id"]), f"row {row['source_row']}")
