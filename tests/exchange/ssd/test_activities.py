"""Rows of each table, and what they tell of: kind, first day, first day no longer so, why the child left."""

from pathlib import Path

import pytest

from stepdown.domain.casework import EventKind
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder
from stepdown.linkage.ladder.activity import ActivityKind
from tests.exchange.ssd.files import CASE, rules, told

KIND = ActivityKind
NOT_KNOWN = Missing.NOT_KNOWN


PLAN = {"cinp_person_id": "T1", "cinp_cin_plan_start_date": "2022-06-01"}
PROTECTED = {"cppl_person_id": "T1", "cppl_cp_plan_start_date": "2022-06-01"}
ENQUIRY = {"s47e_s47_enquiry_id": "E1", "s47e_person_id": "T1", "s47e_s47_start_date": "2022-06-01"}
HELP = {"earl_person_id": "T1", "earl_episode_start_date": "2022-06-01", "earl_episode_end_date": ""}
BEFORE = {"prep_person_id": "T1", "prep_pre_pro_decision_date": "2022-06-01"}
MET = {"icpc_s47_enquiry_id": "E1", "icpc_person_id": "T1", "icpc_icpc_date": "2022-06-12"}
CARE = {"clae_person_id": "T1", "clae_cla_episode_start_date": "2022-06-01", "clae_cla_id": "P1"}
LEGAL = {"lega_person_id": "T1", "lega_legal_status_start_date": "2022-01-01"}


def closed(reason: str, on: str = "2022-09-01") -> dict[str, str]:
    return {**CASE, "cine_close_date": on, "cine_close_reason": reason}


def ceased(reason: str, on: str = "2022-09-01", **more: str) -> dict[str, str]:
    return {**CARE, "clae_cla_episode_ceased_date": on, "clae_cla_episode_ceased_reason": reason, **more}


def status(code: str, **more: str) -> dict[str, str]:
    return {**LEGAL, "lega_legal_status": code, **more}


TELLS = {
    "a case": ({"cin_episodes": [CASE]}, [(KIND.CHILD_IN_NEED, "2022-05-01", None, None)]),
    "a case that was closed": (
        {"cin_episodes": [closed("RC7")]}, [(KIND.CHILD_IN_NEED, "2022-05-01", "2022-09-01", None)],
    ),
    "a case closed by adoption": (
        {"cin_episodes": [closed("RC1: adopted")]},
        [(KIND.CHILD_IN_NEED, "2022-05-01", "2022-09-01", LeftLadder.ADOPTED)],
    ),
    "a case with a reason and no day": (
        {"cin_episodes": [closed("RC7", "")]}, [(KIND.CHILD_IN_NEED, "2022-05-01", NOT_KNOWN, None)],
    ),
    "a case closed to early help": (
        {"cin_episodes": [closed("RC9")]},
        [
            (KIND.CHILD_IN_NEED, "2022-05-01", "2022-09-01", None),
            (KIND.EARLY_HELP, "2022-09-01", NOT_KNOWN, None),
        ],
    ),
    "a case closed to early help, of which a table tells": (
        {"cin_episodes": [closed("RC9")], "early_help_episodes": [{**HELP, "earl_person_id": "T2"}]},
        [
            (KIND.CHILD_IN_NEED, "2022-05-01", "2022-09-01", None),
            (KIND.EARLY_HELP, "2022-06-01", None, None),
        ],
    ),
    "a referral that nothing followed": ({"cin_episodes": [{**CASE, "cine_referral_nfa": "Y"}]}, []),
    "a referral that does not say": (
        {"cin_episodes": [{**CASE, "cine_referral_nfa": ""}]}, [(KIND.CHILD_IN_NEED, "2022-05-01", None, None)],
    ),
    "a child in need plan": (
        {"cin_plans": [{**PLAN, "cinp_cin_plan_end_date": "2022-08-01"}]},
        [(KIND.CHILD_IN_NEED_PLAN, "2022-06-01", "2022-08-01", None)],
    ),
    "a protection plan, of whose end no column tells": (
        {"cp_plans": [PROTECTED]}, [(KIND.CHILD_PROTECTION_PLAN, "2022-06-01", Missing.NOT_ASKED, None)],
    ),
    "a protection plan, still open": (
        {"cp_plans": [{**PROTECTED, "cppl_cp_plan_end_date": "", "cppl_cp_plan_ola": "N"}]},
        [(KIND.CHILD_PROTECTION_PLAN, "2022-06-01", None, None)],
    ),
    "a protection plan of another authority": (
        {"cp_plans": [{**PROTECTED, "cppl_cp_plan_end_date": "", "cppl_cp_plan_ola": "1"}]},
        [(KIND.OTHER_AUTHORITY_PLAN, "2022-06-01", None, None)],
    ),
    "an enquiry": (
        {"s47_enquiry": [{**ENQUIRY, "s47e_s47_end_date": "2022-06-10"}]},
        [(KIND.SECTION_47, "2022-06-01", "2022-06-10", None)],
    ),
    "an enquiry that a conference ended": (
        {"s47_enquiry": [{**ENQUIRY, "s47e_s47_end_date": ""}], "initial_cp_conference": [MET]},
        [(KIND.SECTION_47, "2022-06-01", "2022-06-12", None)],
    ),
    "an enquiry that a conference ended, where no column tells of ends": (
        {"s47_enquiry": [ENQUIRY], "initial_cp_conference": [MET]},
        [(KIND.SECTION_47, "2022-06-01", "2022-06-12", None)],
    ),
    "early help": (
        {"early_help_episodes": [{**HELP, "earl_episode_end_date": "2022-08-01"}]},
        [(KIND.EARLY_HELP, "2022-06-01", "2022-08-01", None)],
    ),
    "before proceedings": (
        {"pre_proceedings": [{**BEFORE, "prep_agree_stepdown_issue_date": "2022-08-01"}]},
        [(KIND.PRE_PROCEEDINGS, "2022-06-01", "2022-08-01", None)],
    ),
    "care": (
        {"cla_episodes": [ceased("E4A - returned home")]}, [(KIND.LOOKED_AFTER, "2022-06-01", "2022-09-01", None)],
    ),
    "care that ended by special guardianship": (
        {"cla_episodes": [ceased("E45")]},
        [(KIND.LOOKED_AFTER, "2022-06-01", "2022-09-01", LeftLadder.SPECIAL_GUARDIANSHIP)],
    ),
    "care with a reason and no day": (
        {"cla_episodes": [ceased("E2", "")]}, [(KIND.LOOKED_AFTER, "2022-06-01", NOT_KNOWN, None)],
    ),
    "short breaks": (
        {"cla_episodes": [ceased("E8")], "legal_status": [status("V4: short breaks")]},
        [(KIND.SHORT_BREAKS, "2022-06-01", "2022-09-01", None)],
    ),
    "short breaks beside an order": (
        {"cla_episodes": [ceased("E8")], "legal_status": [status("V3"), status("C2")]},
        [(KIND.LOOKED_AFTER, "2022-06-01", "2022-09-01", None)],
    ),
    "short breaks that became care": (
        {
            "cla_episodes": [ceased("E11")],
            "legal_status": [
                status("V3", lega_legal_status_end_date="2022-07-01"),
                status("C2", lega_legal_status_start_date="2022-07-01"),
            ],
        },
        [
            (KIND.SHORT_BREAKS, "2022-06-01", "2022-07-01", None),
            (KIND.LOOKED_AFTER, "2022-07-01", "2022-09-01", LeftLadder.ADOPTED),
        ],
    ),
    "short breaks of another child": (
        {"cla_episodes": [ceased("E8")], "legal_status": [status("V4", lega_person_id="T2")]},
        [(KIND.LOOKED_AFTER, "2022-06-01", "2022-09-01", None)],
    ),
}  # fmt: skip


def written(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value


@pytest.mark.parametrize(("tables", "activities"), TELLS.values(), ids=TELLS.keys())
def test_what_rows_tell_of(tmp_path: Path, tables: dict, activities: list):
    found = told(tmp_path, **tables).extract.activities
    assert [(a.kind, written(a.started_on), written(a.ended_on), a.left) for a in found] == activities


def test_episodes_that_carry_on_say_so(tmp_path: Path):
    first = ceased("X1", clae_cla_episode_start_reason="S")
    second = {**CARE, "clae_cla_episode_start_date": "2022-09-01", "clae_cla_episode_start_reason": "P"}
    found = told(tmp_path, cla_episodes=[first, second]).extract.activities
    assert [(a.continues, a.resumes) for a in found] == [(True, False), (False, True)]


def test_referrals_are_kept_whether_anything_followed_or_not(tmp_path: Path):
    rows = [{**CASE, "cine_referral_nfa": flag} for flag in ("Y", "n", "true", "0", "", "perhaps")]
    found = told(tmp_path, cin_episodes=rows)
    flags = [r.no_further_action for r in found.extract.referrals]
    assert flags == [True, False, True, False, NOT_KNOWN, NOT_KNOWN]
    assert rules(found.findings) == ["case_nfa_not_said", "case_code"]


PLACED = {"clap_cla_placement_start_date": "2022-06-01", "clap_cla_placement_end_date": "", "clap_cla_id": "P1"}
PLACEMENTS = {
    "foster care": ({"clap_person_id": "T1", "clap_cla_placement_type": "U6"}, ["foster"], None),
    "a code with its words": (
        {"clap_person_id": "T1", "clap_cla_placement_type": "K2: children's home"}, ["residential"], None,
    ),
    "whose it is only by the period of care": ({"clap_cla_placement_type": "P1"}, ["with_parents"], None),
    "nobody's": ({"clap_cla_placement_type": "P1", "clap_cla_id": "P9"}, [], "ssd_no_placement_kind"),
    "no type": ({"clap_person_id": "T1", "clap_cla_placement_type": ""}, [], "ssd_no_placement_kind"),
    "a type that nobody knows": ({"clap_person_id": "T1", "clap_cla_placement_type": "Q1"}, [], "case_code"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "kinds", "rule"), PLACEMENTS.values(), ids=PLACEMENTS.keys())
def test_where_looked_after_children_lived(tmp_path: Path, said: dict, kinds: list[str], rule: str | None):
    found = told(tmp_path, cla_episodes=[ceased("E8")], cla_placement=[{**PLACED, **said}])
    assert [(p.child, p.kind) for p in found.extract.placements] == [("T1", kind) for kind in kinds]
    assert rules(found.findings) == ([rule] if rule else [])


AWAY = {
    "missing": ("M", [EventKind.MISSING], None),
    "missing in a word": ("Missing", [EventKind.MISSING], None),
    "of no stated type": ("", [EventKind.MISSING], None),
    "away, and it is known where": ("A", [], "ssd_away_not_missing"),
}


@pytest.mark.parametrize(("kind", "kinds", "rule"), AWAY.values(), ids=AWAY.keys())
def test_when_children_were_missing(tmp_path: Path, kind: str, kinds: list[EventKind], rule: str | None):
    row = {
        "miss_person_id": "T1",
        "miss_missing_episode_start_date": "2022-06-01 23:15",
        "miss_missing_episode_end_date": "2022-06-03 04:00",
        "miss_missing_episode_type": kind,
    }
    found = told(tmp_path, missing=[row])
    days = [(h.kind, written(h.started_on), written(h.ended_on)) for h in found.extract.happenings]
    assert days == [(kind, "2022-06-01", "2022-06-03") for kind in kinds]
    assert rules(found.findings) == ([rule] if rule else [])
