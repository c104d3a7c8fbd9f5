"""Writing a return: what one extract tells of children looked after, as the return's CSV files."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from stepdown.domain.casework import EventKind
from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.cin_census.written import ETHNICITY, NOT_OBTAINED
from stepdown.exchange.formulas import harmless
from stepdown.exchange.ssda903.layout import EPISODES, HEADER, MISSING
from stepdown.exchange.ssda903.written import PLACES, STATUSES, reason
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person

_LETTERED_SINCE = 2025
_SEXES: Mapping[Sex | Missing, tuple[str, str]] = {Sex.MALE: ("1", "M"), Sex.FEMALE: ("2", "F")}

type Record = Mapping[str, str]


def write_ssda903(extract: CaseExtract, folder: Path) -> None:
    """Write ``header.csv``, ``episodes.csv`` and ``missing.csv`` of the year in which the extract was taken."""
    year = extract.as_at.year
    born = {person.id: _day(person.day_of_birth) for person in extract.people}
    _write(folder / "header.csv", HEADER.columns, (_header(person, year) for person in extract.people))
    _write(folder / "episodes.csv", EPISODES.columns, _episodes(extract))
    _write(folder / "missing.csv", MISSING.columns, _missing(extract, born))


def _write(path: Path, columns: Iterable[object], records: Iterable[Record]) -> None:
    names = [str(getattr(column, "name", column)) for column in columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows({name: harmless(text) for name, text in record.items()} for record in records)


def _header(person: Person, year: int) -> Record:
    numbers, letters = _SEXES.get(person.sex, ("", "U"))
    pupil = next((i.value for i in person.identifiers if i.scheme is IdentifierScheme.PUPIL), "")
    return {
        "CHILD": person.id,
        "SEX": letters if year >= _LETTERED_SINCE else numbers,
        "DOB": _day(person.day_of_birth),
        "ETHNIC": ETHNICITY.get(person.ethnicity, NOT_OBTAINED),
        "UPN": pupil,
    }


def _episodes(extract: CaseExtract) -> Iterator[Record]:
    places = {(place.child, place.started_on): place.kind for place in extract.placements}
    care = [activity for activity in extract.activities if activity.kind in STATUSES]
    for activity in sorted(care, key=lambda a: (a.child, a.started_on)):
        yield {
            "CHILD": activity.child,
            "DECOM": _day(activity.started_on),
            "RNE": "P" if activity.resumes else "S",
            "LS": STATUSES[activity.kind],
            "CIN": "N1",
            "PLACE": PLACES[places.get((activity.child, activity.started_on), "foster")],
            "PLACE_PROVIDER": "PR1",
            "DEC": _day(activity.ended_on),
            "REC": reason(activity),
            "REASON_PLACE_CHANGE": "PLACE" if activity.continues else "",
        }


def _missing(extract: CaseExtract, born: Mapping[str, str]) -> Iterator[Record]:
    for happening in extract.happenings:
        if happening.kind is EventKind.MISSING:
            yield {
                "CHILD": happening.child,
                "DOB": born.get(happening.child, ""),
                "MISSING": "M",
                "MIS_START": _day(happening.started_on),
                "MIS_END": _day(happening.ended_on),
            }


def _day(day: object) -> str:
    return day.strftime("%d/%m/%Y") if isinstance(day, date) else ""
