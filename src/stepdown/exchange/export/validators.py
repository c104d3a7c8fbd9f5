"""A dataset as the tables of the sector's own validators, with their headings. What it does not say stays empty.

Source: the validators of Data to Insight, csc-validator-be-cin (0.1.9) and csc-validator-be-903 (0.1.14).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.by_case import Case, by_case
from stepdown.exchange.cin_census import written
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.ssda903.layout import EPISODES, HEADER, MISSING
from stepdown.exchange.ssda903.written import PLACES, STATUSES, reason
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.ladder.activity import ActivityKind

type Rows = list[Mapping[str, object]]

CIN_TABLES: Mapping[str, tuple[str, ...]] = {
    "ChildIdentifiers": (
        *("LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate", "ExpectedPersonBirthDate"),
        *("Sex", "PersonDeathDate"),
    ),
    "ChildCharacteristics": ("LAchildID", "Ethnicity"),
    "Disabilities": ("LAchildID", "Disability"),
    "CINdetails": (
        *("LAchildID", "CINdetailsID", "CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate"),
        *("ReasonForClosure", "DateOfInitialCPC", "ReferralNFA"),
    ),
    "Section47": (
        *("LAchildID", "CINdetailsID", "S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC"),
        "ICPCnotRequired",
    ),
    "ChildProtectionPlans": (
        *("LAchildID", "CINdetailsID", "CPPID", "CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse"),
        *("LatestCategoryOfAbuse", "NumberOfPreviousCPP"),
    ),
}
RETURN_TABLES: Mapping[str, tuple[str, ...]] = {
    table.name: tuple(column.name for column in table.columns) for table in (HEADER, EPISODES, MISSING)
}


def write_validator_cin(extract: CaseExtract, folder: Path) -> Mapping[str, list[str]]:
    """Write the census's tables; the columns of each in which nothing stands are returned."""
    whole = [case for of_child in by_case(extract).values() for case in of_child.cases]
    tables: Mapping[str, Rows] = {
        "ChildIdentifiers": [_identifiers(person) for person in extract.people],
        "ChildCharacteristics": [
            {"LAchildID": p.id, "Ethnicity": written.ETHNICITY.get(p.ethnicity)} for p in extract.people
        ],
        "Disabilities": [
            {"LAchildID": p.id, "Disability": code}
            for p in extract.people
            if (code := written.DISABILITY.get(p.disability))
        ],
        "CINdetails": [_case(case) for case in whole],
        "Section47": [
            {"LAchildID": a.child, "CINdetailsID": case.number, "S47ActualStartDate": a.started_on}
            for case in whole
            for a in case.of(ActivityKind.SECTION_47)
        ],
        "ChildProtectionPlans": [
            {
                "LAchildID": a.child,
                "CINdetailsID": case.number,
                "CPPID": f"{case.number}-C{at}",
                "CPPstartDate": a.started_on,
                "CPPendDate": a.ended_on,
            }
            for case in whole
            for at, a in enumerate(case.of(ActivityKind.CHILD_PROTECTION_PLAN), 1)
        ],
    }
    return _write(tables, CIN_TABLES, folder, "%Y-%m-%d")


def write_validator_903(extract: CaseExtract, folder: Path) -> Mapping[str, list[str]]:
    """Write the return's header, episodes and missing episodes; the columns in which nothing stands are returned."""
    there = {a.child for a in extract.activities if a.kind in STATUSES}
    born = {person.id: person.day_of_birth for person in extract.people}
    places = {(place.child, place.started_on): PLACES[place.kind] for place in extract.placements}
    tables: Mapping[str, Rows] = {
        "header": [_header(person) for person in extract.people if person.id in there],
        "episodes": [
            {
                "CHILD": a.child,
                "DECOM": a.started_on,
                "LS": STATUSES[a.kind] if a.kind is ActivityKind.SHORT_BREAKS else None,
                "PLACE": places.get((a.child, a.started_on)),
                "DEC": a.ended_on,
                "REC": reason(a) if a.left else None,
            }
            for a in sorted(extract.activities, key=lambda a: (a.child, a.started_on))
            if a.kind in STATUSES
        ],
        "missing": [
            {
                "CHILD": one.child,
                "DOB": born.get(one.child),
                "MISSING": "M",
                "MIS_START": one.started_on,
                "MIS_END": one.ended_on,
            }
            for one in extract.happenings
        ],
    }
    return _write(tables, RETURN_TABLES, folder, "%d/%m/%Y")


def _case(case: Case) -> Mapping[str, object]:
    return {
        "LAchildID": case.case.child,
        "CINdetailsID": case.number,
        "CINreferralDate": case.case.started_on,
        "CINclosureDate": case.case.ended_on,
        "ReasonForClosure": written.CLOSURE[case.case.left] if case.case.left else None,
    }


def _identifiers(person: Person) -> Mapping[str, object]:
    return {
        "LAchildID": person.id,
        "PersonBirthDate": person.day_of_birth,
        "ExpectedPersonBirthDate": None if person.day_of_birth else person.expected_on,
        "Sex": written.SEX[person.sex][1] if isinstance(person.sex, Sex) else None,
    }


def _header(person: Person) -> Mapping[str, object]:
    return {
        "CHILD": person.id,
        "SEX": written.SEX[person.sex][1] if isinstance(person.sex, Sex) else None,
        "DOB": person.day_of_birth,
        "ETHNIC": written.ETHNICITY.get(person.ethnicity),
    }


def _write(
    tables: Mapping[str, Rows], headings: Mapping[str, Iterable[str]], folder: Path, form: str
) -> Mapping[str, list[str]]:
    empty: dict[str, list[str]] = {}
    for name, columns in headings.items():
        rows = [[_text(row.get(column), form) for column in columns] for row in tables[name]]
        write_rows(folder / f"{name}.csv", list(columns), rows)
        empty[name] = [column for at, column in enumerate(columns) if rows and not any(row[at] for row in rows)]
    return empty


def _text(value: object, form: str) -> str:
    if isinstance(value, date):
        return value.strftime(form)
    return "" if value is None or isinstance(value, Missing) else str(value)
