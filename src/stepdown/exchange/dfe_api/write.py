"""Writing the daily data: what one extract tells, as the objects that a council sends to the Department."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from stepdown.domain.identity import NameKind
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.by_case import Case, OfChild, by_case
from stepdown.exchange.cin_census import written
from stepdown.exchange.dfe_api.to_extract import window_begins
from stepdown.exchange.ssda903.written import reason
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import FactorFound
from stepdown.linkage.ladder.activity import ActivityKind

_KIND = ActivityKind
_STRETCHES: Mapping[str, tuple[ActivityKind, str, str]] = {
    "child_in_need_plans": (_KIND.CHILD_IN_NEED_PLAN, "child_in_need_plan_id", "P"),
    "section_47_assessments": (_KIND.SECTION_47, "section_47_assessment_id", "E"),
    "child_protection_plans": (_KIND.CHILD_PROTECTION_PLAN, "child_protection_plan_id", "C"),
    "child_looked_after_placements": (_KIND.LOOKED_AFTER, "child_looked_after_placement_id", "L"),
}

type Object = Mapping[str, object]


def write_dfe_api(extract: CaseExtract, path: Path, purged: Iterable[str] = ()) -> None:
    """Write one list of the children who had a case in this financial year or the two before, and of those to delete.

    Early help, short breaks and what began in no case are not in it: the data have no place for them.
    """
    told, since = by_case(extract), window_begins(extract.as_at)
    sent = [_child(person, told[person.id], since) for person in extract.people if person.id in told]
    gone: list[Object] = [{"la_child_id": number, "purge": True} for number in purged]
    objects = [*(child for child in sent if child["social_care_episodes"]), *gone]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in objects)
    path.write_text(f"[{lines}]\n", encoding="utf-8")


def _child(person: Person, told: OfChild, since: date) -> Object:
    sent = [case for case in told.cases if not isinstance(case.case.ended_on, date) or case.case.ended_on >= since]
    return {
        "la_child_id": person.id,
        "purge": False,
        "child_details": _details(person),
        "social_care_episodes": [_episode(case, told.helped) for case in sent],
    }


def _details(person: Person) -> Object:
    name = next((name for name in person.names if name.kind is NameKind.CURRENT), None)
    pupil = next((one.value for one in person.identifiers if str(one.scheme) == "pupil"), None)
    current = next((address for address in reversed(person.addresses) if address.until is None), None)
    sex = written.SEX[person.sex] if isinstance(person.sex, Sex) else written.NOT_KNOWN_SEX
    disability = written.DISABILITY.get(person.disability)
    return {
        "unique_pupil_number": pupil,
        "first_name": (name.forename or None) if name else None,
        "surname": name.surname if name else None,
        "date_of_birth": _text(person.day_of_birth),
        "expected_date_of_birth": None if person.day_of_birth else _text(person.expected_on),
        "sex": sex[1],
        "ethnicity": written.ETHNICITY.get(person.ethnicity, written.NOT_OBTAINED),
        "disabilities": [disability] if disability else [],
        "postcode": current.postcode if current else None,
        "purge": False,
    }


def _episode(case: Case, helped: frozenset[date]) -> Object:
    ended = isinstance(case.case.ended_on, date)
    return {
        "social_care_episode_id": case.number,
        "referral_date": _text(case.case.started_on),
        "referral_no_further_action_flag": False,
        "closure_date": _text(case.case.ended_on),
        "closure_reason": written.closure(case.case, case.parts, helped) if ended else None,
        "child_and_family_assessments": _assessments(case),
        **{name: _stretches(case, *about) for name, about in _STRETCHES.items()},
        "purge": False,
    }


def _assessments(case: Case) -> Sequence[Object]:
    return [
        {
            "child_and_family_assessment_id": f"{case.number}-A{at}",
            "start_date": _text(told.started_on),
            "authorisation_date": _text(told.ended_on),
            "factors": _factors(told.found),
            "purge": False,
        }
        for at, told in enumerate(case.assessments, 1)
    ]


def _factors(found: frozenset[FactorFound] | None) -> list[str]:
    if found is None:
        return []
    return sorted(written.FACTOR[factor] for factor in found) or [written.NO_FACTOR]


def _stretches(case: Case, kind: ActivityKind, number: str, mark: str) -> Sequence[Object]:
    return [
        {
            number: f"{case.number}-{mark}{at}",
            "start_date": _text(told.started_on),
            "end_date": _text(told.ended_on),
            **({"end_reason": reason(told) or None} if kind is _KIND.LOOKED_AFTER else {}),
            "purge": False,
        }
        for at, told in enumerate(case.of(kind), 1)
    ]


def _text(day: object) -> str | None:
    return day.isoformat() if isinstance(day, date) else None
