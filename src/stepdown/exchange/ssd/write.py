"""Writing the dataset: what one extract tells, as its tables, a CSV file each."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from stepdown.domain.identity import NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.by_case import Case, Parts, by_case
from stepdown.exchange.cin_census import written
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.ssd.layout import LAYOUT
from stepdown.exchange.ssd.write_care import absences, care
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Address, Person
from stepdown.linkage.ladder.activity import ActivityKind

type Rows = Iterator[Mapping[str, object]]
_KIND = ActivityKind
_ADDRESS = "Home"
_CONFIDENTIAL = "Confidential"


def write_ssd(extract: CaseExtract, folder: Path, *, likely_codes: bool = True) -> None:
    """Write each table of which the extract tells anything as ``ssd_<table>.csv`` into a folder that is there.

    ``likely_codes``: whether what an extract does not say, such as why a case was closed, has its likeliest code.
    """
    children = by_case(extract).values()
    whole = [parts for child in children for parts in (*child.cases, child.beside)]
    tables: Mapping[str, Iterable[Mapping[str, object]]] = {
        **_of_people(extract),
        "cin_episodes": (
            _referral(case, child.helped, likely_codes=likely_codes) for child in children for case in child.cases
        ),
        "cin_assessments": (_assessment(parts, at) for parts in whole for at in range(len(parts.assessments))),
        "assessment_factors": (row for parts in whole for row in _factors(parts)),
        "cin_plans": (row for parts in whole for row in _stretches(parts, _KIND.CHILD_IN_NEED_PLAN)),
        "cp_plans": (row for kind in _OF_ANOTHER for parts in whole for row in _stretches(parts, kind)),
        "s47_enquiry": (row for parts in whole for row in _stretches(parts, _KIND.SECTION_47)),
        **care(extract, likely_codes=likely_codes),
        "pre_proceedings": _by_itself(extract, _KIND.PRE_PROCEEDINGS),
        "early_help_episodes": _by_itself(extract, _KIND.EARLY_HELP),
        "missing": absences(extract),
    }
    for name, rows in tables.items():
        _write(name, list(rows), folder)


def _write(name: str, rows: list[Mapping[str, object]], folder: Path) -> None:
    if rows:
        columns = [column.name for column in LAYOUT[name].columns]
        write_rows(folder / f"ssd_{name}.csv", columns, ([_cell(row.get(one)) for one in columns] for row in rows))


def _cell(value: object) -> object:
    """A day as the dataset has it; nothing where there is none, or none that is known."""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None or isinstance(value, Missing) else value


def _of_people(extract: CaseExtract) -> Mapping[str, Rows]:
    return {
        "person": (_person(person) for person in extract.people),
        "family": (
            {
                "fami_table_id": f"{link.family}-{link.person}",
                "fami_family_id": link.family,
                "fami_person_id": link.person,
            }
            for link in extract.families
        ),
        "address": (_address(person, at) for person in extract.people for at in range(len(person.addresses))),
        "disability": (
            {"disa_table_id": f"{person.id}-1", "disa_person_id": person.id, "disa_disability_code": code}
            for person in extract.people
            if (code := written.DISABILITY.get(person.disability))
        ),
    }


def _person(person: Person) -> Mapping[str, object]:
    name = next((name for name in person.names if name.kind is NameKind.CURRENT), None)
    numbers = {str(one.scheme): one.value for one in person.identifiers}
    sex = written.SEX[person.sex] if isinstance(person.sex, Sex) else written.NOT_KNOWN_SEX
    return {
        "pers_person_id": person.id,
        "pers_upn": numbers.get("pupil"),
        "pers_forename": name.forename if name else None,
        "pers_surname": name.surname if name else None,
        "pers_sex": sex[1],
        "pers_ethnicity": written.ETHNICITY.get(person.ethnicity, written.NOT_OBTAINED),
        "pers_dob": person.day_of_birth,
        "pers_expected_dob": None if person.day_of_birth else person.expected_on,
        "pers_death_date": person.day_of_death,
    }


def _address(person: Person, at: int) -> Mapping[str, object]:
    address: Address = person.addresses[at]
    return {
        "addr_table_id": f"{person.id}-{at + 1}",
        "addr_person_id": person.id,
        "addr_address_type": _CONFIDENTIAL if address.is_confidential else _ADDRESS,
        "addr_address_start_date": address.first,
        "addr_address_end_date": address.until,
        "addr_address_postcode": address.postcode,
        "addr_address_json": json.dumps({"UPRN": address.property_number}) if address.property_number else None,
    }


def _referral(case: Case, helped: frozenset[date], *, likely_codes: bool) -> Mapping[str, object]:
    ended, left = case.case.ended_on, case.case.left
    known = written.CLOSURE[left] if left else None
    likely = written.closure(case.case, case.parts, helped) if likely_codes and isinstance(ended, date) else known
    return {
        "cine_referral_id": case.number,
        "cine_person_id": case.case.child,
        "cine_referral_date": case.case.started_on,
        "cine_referral_nfa": "N" if likely_codes else None,
        "cine_close_date": ended,
        "cine_close_reason": likely if isinstance(ended, date) else None,
    }


def _assessment(parts: Parts, at: int) -> Mapping[str, object]:
    told = parts.assessments[at]
    return {
        "cina_assessment_id": f"{parts.number}-A{at + 1}",
        "cina_person_id": told.child,
        "cina_referral_id": _referral_of(parts),
        "cina_assessment_start_date": told.started_on,
        "cina_assessment_auth_date": told.ended_on,
    }


def _factors(parts: Parts) -> Rows:
    for at, told in enumerate(parts.assessments, 1):
        if told.found is not None:
            codes = sorted(written.FACTOR[found] for found in told.found) or [written.NO_FACTOR]
            number = f"{parts.number}-A{at}"
            yield {
                "cinf_table_id": number,
                "cinf_assessment_id": number,
                "cinf_assessment_factors_json": json.dumps(codes),
            }


_COLUMNS = {
    _KIND.CHILD_IN_NEED_PLAN: ("cinp", "cin_plan_id", "cin_plan_start_date", "cin_plan_end_date", "P"),
    _KIND.CHILD_PROTECTION_PLAN: ("cppl", "cp_plan_id", "cp_plan_start_date", "cp_plan_end_date", "C"),
    _KIND.OTHER_AUTHORITY_PLAN: ("cppl", "cp_plan_id", "cp_plan_start_date", "cp_plan_end_date", "O"),
    _KIND.SECTION_47: ("s47e", "s47_enquiry_id", "s47_start_date", "s47_end_date", "E"),
}


_OF_ANOTHER = {_KIND.CHILD_PROTECTION_PLAN: "N", _KIND.OTHER_AUTHORITY_PLAN: "Y"}


def _stretches(parts: Parts, kind: ActivityKind) -> Rows:
    letters, number, first, last, mark = _COLUMNS[kind]
    for at, told in enumerate(parts.of(kind), 1):
        row: dict[str, object] = {
            number: f"{parts.number}-{mark}{at}",
            "referral_id": _referral_of(parts),
            "person_id": told.child,
            first: told.started_on,
            last: told.ended_on,
        }
        if kind in _OF_ANOTHER:
            row["cp_plan_ola"] = _OF_ANOTHER[kind]
        yield {f"{letters}_{name}": value for name, value in row.items()}


def _referral_of(parts: Parts) -> str | None:
    return parts.number if isinstance(parts, Case) else None


_OF_NO_CASE = {
    _KIND.PRE_PROCEEDINGS: ("prep", "table_id", "pre_pro_decision_date", "agree_stepdown_issue_date", "PP"),
    _KIND.EARLY_HELP: ("earl", "episode_id", "episode_start_date", "episode_end_date", "EH"),
}
"""What is written by itself: the letters of its table, its number, its first and last day, and how numbers begin."""


def _by_itself(extract: CaseExtract, kind: ActivityKind) -> Rows:
    letters, number, first, last, mark = _OF_NO_CASE[kind]
    told = [activity for activity in extract.activities if activity.kind is kind]
    for at, activity in enumerate(told, 1):
        row = {number: f"{mark}{at}", "person_id": activity.child, first: activity.started_on, last: activity.ended_on}
        yield {f"{letters}_{name}": value for name, value in row.items()}
