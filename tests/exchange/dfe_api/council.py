"""One small invented council, written as the dataset's tables and as the daily data."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.exchange.dfe_api.files import wrote as wrote_json
from tests.exchange.ssd.files import wrote as wrote_tables

PEOPLE = {
    "T1": ("Tia", "Marsh", "2014-06-03", "F", "WBRI"),
    "T2": ("Theo", "Marsh", "2016-02-29", "M", "MWBC"),
    "S1": ("Sami", "Rahal", "2010-11-30", "M", "OOTH"),
    "U1": ("", "Okoro", None, "U", "NOBT"),
}
CASES = [  # number, child, referred, nothing followed, closed, why
    ("R1", "T1", "2022-05-01", False, "2023-01-10", "RC7"),
    ("R2", "T1", "2024-03-04", False, None, None),
    ("R3", "T2", "2024-03-04", True, None, None),
    ("R4", "S1", "2022-02-01", False, "2024-08-01", "RC4"),
    ("R5", "U1", "2024-11-20", False, "2025-01-15", "RC9"),
]
ASSESSMENTS = [  # number, case, started, authorised, factors
    ("A1", "R1", "2022-05-02", "2022-06-20", ["3B", "4A"]),
    ("A2", "R2", "2024-03-05", None, None),
    ("A3", "R5", "2024-11-21", "2025-01-10", ["21"]),
]
PLANS = [("R1", "2022-06-21", "2022-09-01"), ("R2", "2024-04-02", None)]
ENQUIRIES = [("E1", "R1", "2022-08-20", "2022-08-28", None), ("E2", "R4", "2022-02-03", None, "2022-02-15")]
PROTECTED = [("R1", "2022-09-01", "2022-12-20"), ("R4", "2022-02-15", "2022-06-01")]
CARE = [  # case, began, ended, why, kind of placement
    ("R4", "2022-06-01", "2024-08-01", "E45", "U3"),
]


WHOSE = {number: child for number, child, *_ in CASES}


def as_tables(folder: Path) -> Path:
    """The dataset's tables, some columns by other names than its own, and nobody's early help."""
    return wrote_tables(folder, **_who_and_what_was_found(), **_what_was_done(), **_care())


def _rows(columns: str, records: Iterable[tuple]) -> list[dict]:
    return [dict(zip(columns.split(), (value or "" for value in record), strict=True)) for record in records]


def _who_and_what_was_found() -> dict:
    expected = {number: None if born else "2025-05-05" for number, (_, _, born, _, _) in PEOPLE.items()}
    return {
        "person": _rows(
            "per_person_id pers_forename pers_surname pers_dob pers_sex pers_ethnicity pers_expected_dob",
            ((number, *about, expected[number]) for number, about in PEOPLE.items()),
        ),
        "cin_assessments": _rows(
            "cina_assessment_id cina_person_id cina_assessment_start_date cina_assessment_auth_date",
            ((number, WHOSE[case], start, end) for number, case, start, end, _ in ASSESSMENTS),
        ),
        "assessment_factors": _rows(
            "cinf_assessment_id cinf_assessment_factors_json",
            ((number, json.dumps(dict.fromkeys(codes, "Yes"))) for number, *_, codes in ASSESSMENTS if codes),
        ),
    }


def _what_was_done() -> dict:
    return {
        "cin_episodes": _rows(
            "cine_referral_id cine_person_id cine_referral_date cin_referral_nfa cine_close_date cine_close_reason",
            (
                (number, child, f"{referred} 00:00:00", "NY"[nothing], closed or "NULL", why or "NULL")
                for number, child, referred, nothing, closed, why in CASES
            ),
        ),
        "cin_plans": _rows(
            "cinp_person_id cinp_cin_plan_start_date cinp_cin_plan_end_date",
            ((WHOSE[case], start, end) for case, start, end in PLANS),
        ),
        "cp_plans": _rows(
            "cppl_person_id cppl_cp_plan_start_date cppl_cp_plan_end_date",
            ((WHOSE[case], start, end) for case, start, end in PROTECTED),
        ),
        "s47_enquiry": _rows(
            "s47e_s47_enquiry_id s47e_person_id s47e_s47_start_date s47e_s47_end_date",
            ((number, WHOSE[case], start, end) for number, case, start, end, _ in ENQUIRIES),
        ),
        "initial_cp_conference": _rows(
            "icpc_s47_enquiry_id icpc_person_id icpc_icpc_date",
            ((number, WHOSE[case], held) for number, case, _, _, held in ENQUIRIES if held),
        ),
    }


def _care() -> dict:
    return {
        "cla_episodes": _rows(
            "clae_cla_id clae_person_id clae_cla_episode_start_date clae_cla_episode_ceased_date "
            "clae_cla_episode_ceased_reason",
            ((f"P{case}", WHOSE[case], start, end, why) for case, start, end, why, _ in CARE),
        ),
        "cla_placement": _rows(
            "clap_cla_id clap_cla_placement_start_date clap_cla_placement_end_date cla_cla_placement_type",
            ((f"P{case}", start, end, kind) for case, start, end, _, kind in CARE),
        ),
        "legal_status": _rows(
            "lega_person_id lega_legal_status lega_legal_status_start_date",
            ((WHOSE[case], "C2: full care order", start) for case, start, *_ in CARE),
        ),
    }


def as_daily_data(folder: Path) -> Path:
    """The same as one list of objects."""
    episodes: defaultdict[str, list[dict]] = defaultdict(list)
    for number, child, referred, nothing, closed, why in CASES:
        case = {"social_care_episode_id": number, "referral_date": referred, "closure_date": closed, "purge": False}
        flags = {"referral_no_further_action_flag": nothing, "closure_reason": why}
        episodes[child].append({**case, **flags, **_within(number)})
    return wrote_json(folder, [_child(number, episodes[number]) for number in PEOPLE])


def _within(case: str) -> dict:
    """What was done in one case."""
    return {
        "child_and_family_assessments": _objects(case, "start_date authorisation_date factors", _last(ASSESSMENTS)),
        "child_in_need_plans": _objects(case, "start_date end_date", PLANS),
        "section_47_assessments": _objects(case, "start_date end_date icpc_date", _last(ENQUIRIES)),
        "child_protection_plans": _objects(case, "start_date end_date", PROTECTED),
        "child_looked_after_placements": _objects(case, "start_date end_date end_reason placement_type", CARE),
    }


def _last(records: list[tuple]) -> list[tuple]:
    """The records without their own number, which is of no matter here."""
    return [record[1:] for record in records]


def _objects(case: str, keys: str, records: list[tuple]) -> list[dict]:
    return [dict(zip(keys.split(), said, strict=True)) for of_case, *said in records if of_case == case]


def _child(number: str, episodes: list[dict]) -> dict:
    forename, surname, born, sex, group = PEOPLE[number]
    about = {
        "first_name": forename or None,
        "surname": surname,
        "date_of_birth": born,
        "expected_date_of_birth": None if born else "2025-05-05",
        "sex": sex,
        "ethnicity": group,
    }
    return {"la_child_id": number, "purge": False, "child_details": about, "social_care_episodes": episodes}
