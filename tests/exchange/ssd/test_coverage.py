"""Of which days and of what the tables tell, and what nobody can know from them."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.exchange.ssd.to_extract import ssd_extract
from stepdown.linkage.ladder.activity import ActivityKind
from tests.exchange.ssd.files import AS_AT, CASE, TIA, TODAY, read, told

KIND = ActivityKind
HELP = {"earl_person_id": "T1", "earl_episode_start_date": "2022-06-01"}
CARE = {"clae_person_id": "T1", "clae_cla_episode_start_date": "2022-06-01"}
LEGAL = {"lega_person_id": "T1", "lega_legal_status": "C2", "lega_legal_status_start_date": "2022-06-01"}
PLAN = {"cppl_person_id": "T1", "cppl_cp_plan_start_date": "2022-06-01"}

TELLS = {
    "cases alone": ({"cin_episodes": [CASE]}, {KIND.CHILD_IN_NEED}),
    "protection plans": ({"cp_plans": [PLAN]}, {KIND.CHILD_PROTECTION_PLAN, KIND.OTHER_AUTHORITY_PLAN}),
    "care without legal status": ({"cla_episodes": [CARE]}, {KIND.LOOKED_AFTER}),
    "care with legal status": (
        {"cla_episodes": [CARE], "legal_status": [LEGAL]}, {KIND.LOOKED_AFTER, KIND.SHORT_BREAKS},
    ),
    "legal status without care": ({"legal_status": [LEGAL]}, set()),
    "early help": ({"early_help_episodes": [HELP]}, {KIND.EARLY_HELP}),
    "an empty table of early help": (
        {"cin_episodes": [CASE], "early_help_episodes": ",".join(HELP)}, {KIND.CHILD_IN_NEED},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tables", "kinds"), TELLS.values(), ids=TELLS.keys())
def test_tables_tell_of_what_they_hold_rows_of(tmp_path: Path, tables: dict, kinds: set):
    (coverage,) = told(tmp_path, **tables).extract.coverages
    assert coverage.kinds == kinds
    assert (coverage.first, coverage.until) == (date(2019, 3, 31), date(2025, 4, 1))


def test_what_is_not_there_is_told_as_what_cannot_be_known(tmp_path: Path):
    found = read(tmp_path, cin_episodes=[CASE], early_help_episodes=",".join(HELP))
    said = {f.rule: f.problem for f in found.findings if "early help" in f.problem or "legal_status" in f.problem}
    assert said == {
        "ssd_no_table": "There is no table legal_status, so nothing is known of short breaks: all episodes of care are "
        "taken as being looked after.",
        "ssd_empty_table": "The table early_help_episodes has no row that can be read, so nothing is known of early "
        "help.",
    }


DAYS = {
    "the day that is given": (["2022-05-01", "2025-01-10"], AS_AT, AS_AT, []),
    "the newest day": (["2022-05-01", "2025-01-10"], None, date(2025, 1, 10), ["case_newest_day_taken"]),
    "the newest day that is not after today": (
        ["2022-05-01", "2025-01-10", "2052-01-10"], None, date(2025, 1, 10),
        ["case_begins_after_today", "case_newest_day_taken"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("referred", "given", "as_at", "rules"), DAYS.values(), ids=DAYS.keys())
def test_until_which_day_they_tell(tmp_path: Path, referred: list[str], given, as_at: date, rules: list[str]):
    tables = read(tmp_path, cin_episodes=[{**CASE, "cine_referral_date": day} for day in referred])
    found = ssd_extract(tables, TODAY, given)
    assert found.extract.as_at == as_at
    assert [f.rule for f in found.findings if f.rule != "ssd_short_history"] == rules


def test_an_end_that_was_planned_says_nothing_of_when_they_were_made(tmp_path: Path):
    tables = read(tmp_path, cin_episodes=[{**CASE, "cine_close_date": "2025-05-01"}])
    assert ssd_extract(tables, TODAY).extract.as_at == date(2022, 5, 1)


def test_a_day_on_which_nothing_began_cannot_be_made_up(tmp_path: Path):
    found = ssd_extract(read(tmp_path, person=[TIA]), TODAY)
    assert found.extract is None
    assert [f.rule for f in found.findings] == ["case_no_day"]


def test_a_history_shorter_than_it_should_be_is_told(tmp_path: Path):
    late = told(tmp_path, cin_episodes=[CASE]).findings
    assert [(f.rule, f.value) for f in late] == [("ssd_short_history", "2022-05-01")]
    assert told(tmp_path, cin_episodes=[{**CASE, "cine_referral_date": "2019-06-01"}]).findings == ()
