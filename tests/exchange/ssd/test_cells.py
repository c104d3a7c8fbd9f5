"""What databases leave in cells: NULL, times of day, days that stand for none, JSON in two shapes and in none."""

from pathlib import Path

import pytest

from stepdown.domain.missing import Missing
from stepdown.linkage.extract.records import FactorFound, Whose
from tests.exchange.ssd.files import CASE, TIA, read, rules, told

DAYS = {
    "a day": ("2023-01-05", "2023-01-05", None),
    "midnight is no time": ("2023-01-05 00:00:00.0000000", "2023-01-05", None),
    "midnight in the morning": ("05/01/2023 12:00:00 AM", "2023-01-05", None),
    "a time is cut off": ("2023-01-05 13:45:10", "2023-01-05", "case_time_cut_off"),
    "the word for nothing": ("NULL", None, "ssd_null_word"),
    "the last day of all": ("9999-12-31 00:00:00", None, "case_endless_day"),
    "the first day of all": ("1900-01-01", Missing.NOT_KNOWN, "case_no_real_day"),
    "no such day": ("2023-02-31", Missing.NOT_KNOWN, "impossible_date"),
    "no day": ("in May", Missing.NOT_KNOWN, "not_a_date"),
    "before it began": ("2021-01-05", Missing.NOT_KNOWN, "case_ends_before"),
}


@pytest.mark.parametrize(("written", "ends", "rule"), DAYS.values(), ids=DAYS.keys())
def test_an_end_is_a_day_or_none_or_not_known(tmp_path: Path, written: str, ends: str | None, rule: str | None):
    tables = read(tmp_path, cin_episodes=[{**CASE, "cine_close_date": written}])
    found = told(tmp_path, cin_episodes=[{**CASE, "cine_close_date": written}])
    (case,) = found.extract.activities
    assert (case.ended_on if isinstance(case.ended_on, Missing | None) else case.ended_on.isoformat()) == ends
    assert rules((*tables.findings, *found.findings)) == ([rule] if rule else [])


def test_times_are_told_once_a_column(tmp_path: Path):
    rows = [{**CASE, "cine_referral_date": f"2022-05-0{day} 10:30"} for day in range(1, 6)]
    (finding,) = (f for f in read(tmp_path, cin_episodes=rows).findings if f.rule == "case_time_cut_off")
    assert (finding.file, finding.row, finding.column) == ("ssd_cin_episodes.csv", 2, "cine_referral_date")
    assert "5 times" in finding.problem


FACTORS = {
    "a list": '["4A","3B"]',
    "yes and no": '{"4A":"Yes","3B":"Y","20":"No"}',
    "true and false": '{"4A":true,"3B":1,"20":false}',
}
FOUND = frozenset(
    {FactorFound("child_mental_ill_health", Whose.CHILD), FactorFound("parental_domestic_abuse", Whose.PARENT)}
)
ASSESSED = {"cina_assessment_id": "A1", "cina_person_id": "T1", "cina_assessment_start_date": "2022-05-03"}


def assessed(folder: Path, json: str):
    factors = [{"cinf_assessment_id": "A1", "cinf_assessment_factors_json": json}]
    return told(folder, cin_assessments=[ASSESSED], assessment_factors=factors)


@pytest.mark.parametrize("json", FACTORS.values(), ids=FACTORS.keys())
def test_factors_are_read_in_every_shape(tmp_path: Path, json: str):
    assert assessed(tmp_path, json).extract.assessments[0].found == FOUND


NO_FACTORS = {
    "nothing": ("", None),
    "an empty list": ("[]", None),
    "null": ("null", None),
    "cut short": ('["4A","3', "ssd_not_json"),
    "no JSON": ("4A, 3B", "ssd_not_json"),
    "a number": ("12", "ssd_not_json"),
    "not a number": ("[NaN]", "ssd_not_json"),
    "nested 100,000 levels deep": ("[" * 100_000, "ssd_not_json"),
    "lists in a list": ('[["4A"]]', "ssd_not_json"),
}


@pytest.mark.parametrize(("json", "rule"), NO_FACTORS.values(), ids=NO_FACTORS.keys())
def test_a_cell_without_factors_says_nothing_of_them(tmp_path: Path, json: str, rule: str | None):
    found = assessed(tmp_path, json)
    assert found.extract.assessments[0].found is None
    assert rules(found.findings) == ([rule] if rule else [])


def test_none_of_them_is_another_thing_than_nothing(tmp_path: Path):
    assert assessed(tmp_path, '["21"]').extract.assessments[0].found == frozenset()


def test_a_key_twice_and_a_code_that_nobody_knows_are_told(tmp_path: Path):
    found = assessed(tmp_path, '{"4A":"Yes","4A":"No","99Z":"Yes"}')
    assert found.extract.assessments[0].found == frozenset({FactorFound("child_mental_ill_health", Whose.CHILD)})
    assert rules(found.findings) == ["ssd_json_key_twice", "case_code"]


def test_numbers_stay_text(tmp_path: Path):
    rows = read(tmp_path, person=[{**TIA, "pers_person_id": "0012"}, {**TIA, "pers_person_id": "90071992547409931"}])
    assert rows.tables["person"]["pers_person_id"].to_pylist() == ["0012", "90071992547409931"]


def test_every_row_is_accounted_for(tmp_path: Path):
    found = read(tmp_path, person="pers_person_id,pers_dob\nT1,2014-06-03\nT2\n,2014-06-03\n\nT3,\n")
    account = found.accounts["person"]
    assert (account.read, account.kept, account.set_aside) == (4, 2, 2)
    assert rules(found.findings) == ["ragged_row", "blank_rows", "required"]
    assert found.is_readable
