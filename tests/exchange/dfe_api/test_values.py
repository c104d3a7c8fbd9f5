"""Values of other types than they should be, keys that nobody knows, and what is marked to be deleted."""

from pathlib import Path

import pytest

from stepdown.domain.missing import Missing
from tests.exchange.dfe_api.files import DETAILS, child, episode, read, rules, told

PLAN = {"child_protection_plan_id": "P1", "start_date": "2024-06-01", "end_date": None}


def details(**said: object) -> dict:
    return child(episode(), child_details={**DETAILS, **said})


TYPES = {
    "a number for a text": (details(surname=7), "children", "surname", ["7"], "surname is not a text once"),
    "an object for a text": (details(surname={"a": 1}), "children", "surname", [None], "surname is not a text once"),
    "a list for a text": (details(surname=["Marsh"]), "children", "surname", [None], "surname is not a text once"),
    "true for a text": (details(surname=True), "children", "surname", [None], "surname is not a text once"),
    "not a number for a text": (details(surname=float("nan")), "children", "surname", [None], "surname is not a text"),
    "a text for a flag": (details(uasc_flag="Y"), "children", "uasc_flag", ["Y"], "uasc_flag is not true or false"),
    "a number for a flag": (details(uasc_flag=1), "children", "uasc_flag", ["1"], "uasc_flag is not true or false"),
    "a flag": (details(uasc_flag=True), "children", "uasc_flag", ["true"], None),
    "a text for a number": (
        child(health_and_wellbeing={"sdq_assessments": [{"date": "2024-06-01", "score": "20"}]}),
        "sdq_assessments", "score", ["20"], "score is not a number once",
    ),
    "a number": (
        child(health_and_wellbeing={"sdq_assessments": [{"date": "2024-06-01", "score": 20}]}),
        "sdq_assessments", "score", ["20"], None,
    ),
    "an object for a list": (
        child(episode(child_protection_plans=PLAN)),
        "protection_plans", "child_protection_plan_id", ["P1"], "child_protection_plans is not a list once",
    ),
    "a text for a list": (
        child(episode(child_protection_plans="none")),
        "protection_plans", "child_protection_plan_id", [], "child_protection_plans is not a list once",
    ),
    "a text in a list of objects": (
        child(episode(child_protection_plans=["none", PLAN])),
        "protection_plans", "child_protection_plan_id", ["P1"], "child_protection_plans is not an object once",
    ),
    "a list for an object": (
        child(episode(adoption=[{"matched_date": "2024-06-01"}])),
        "adoptions", "la_child_id", ["T1"], "adoption is not an object once",
    ),
    "a text for a list of texts": (
        details(disabilities="AUT"), "disabilities", "disabilities", [], "disabilities is not a list of texts once",
    ),
    "yes and no for a list of texts": (
        details(disabilities={"AUT": "Yes", "LD": "No"}), "disabilities", "disabilities", ["AUT"], None,
    ),
    "half a character": (details(surname="Ma\ud800rsh"), "children", "surname", ["Ma\ufffdrsh"], "no character"),
    "no character": (details(surname="Ma\0rsh"), "children", "surname", ["Ma\ufffdrsh"], "no character"),
}  # fmt: skip


@pytest.mark.parametrize(("one", "table", "column", "values", "says"), TYPES.values(), ids=TYPES.keys())
def test_values_of_each_type(tmp_path: Path, one: dict, table: str, column: str, values: list, says: str | None):
    found = read(tmp_path, [one])
    assert found.tables[table][column].to_pylist() == values
    assert [says in f.problem for f in found.findings] == ([True] if says else [])
    assert found.is_readable


def test_a_flag_that_cannot_be_read_is_told_as_often_as_it_stands_there(tmp_path: Path):
    found = told(tmp_path, [child(episode(referral_no_further_action_flag="perhaps"))])
    (finding,) = (f for f in found.findings if f.rule == "case_code")
    assert "it stands once" in finding.problem
    assert found.extract.referrals[0].no_further_action is Missing.NOT_KNOWN


def test_what_is_so_of_many_is_told_once(tmp_path: Path):
    found = read(tmp_path, [child(number=str(n), shoe_size=33, mis_child_id=n) for n in range(20)])
    assert [(f.rule, f.row, f.column) for f in found.findings] == [
        ("json_unknown_key", 1, "child/shoe_size"), ("json_wrong_type", 1, "mis_child_id"),
    ]  # fmt: skip
    assert "20 times" in found.findings[0].problem


def test_a_key_that_stands_twice_is_told_and_the_first_counts(tmp_path: Path):
    found = read(tmp_path, '[{"la_child_id":"T1","child_details":{"sex":"F","sex":"M"},"la_child_id":"T2"}]')
    assert found.tables["children"].select(["la_child_id", "sex"]).to_pylist() == [{"la_child_id": "T1", "sex": "F"}]
    assert sorted(f.column for f in found.findings if f.rule == "json_key_twice") == ["la_child_id", "sex"]


DAYS = {
    "a day": ("2024-09-01", "2024-09-01", None),
    "midnight": ("2024-09-01T00:00:00", "2024-09-01", None),
    "a time": ("2024-09-01T10:00:00Z", "2024-09-01", "case_time_cut_off"),
    "the day or the month first": ("03/04/2024", "not_known", "json_date_form"),
    "no such day": ("2024-02-31", "not_known", "impossible_date"),
    "a number": (20240901, "not_known", "json_date_form"),
    "true": (True, "not_known", "json_date_form"),
    "an object": ({}, "not_known", "json_date_form"),
    "not a number": (float("nan"), "not_known", "json_date_form"),
    "the first day of all": ("1900-01-01", "not_known", "case_no_real_day"),
    "the last day of all": ("9999-12-31", None, "case_endless_day"),
    "nothing": ("", None, None),
}


@pytest.mark.parametrize(("written", "ends", "rule"), DAYS.values(), ids=DAYS.keys())
def test_an_end_is_a_day_or_none_or_not_known(tmp_path: Path, written: object, ends: str | None, rule: str | None):
    content = [child(episode(closure_date=written))]
    (case,) = told(tmp_path, content).extract.activities
    assert (None if case.ended_on is None else str(case.ended_on)) == ends
    found = [r for r in rules(read(tmp_path, content).findings) if r != "json_wrong_type"]
    assert found == ([rule] if rule else [])


def marked(purge: object, where: str) -> dict:
    plan = {**PLAN, **({"purge": purge} if where == "plan" else {})}
    case = episode(child_protection_plans=[plan], **({"purge": purge} if where == "episode" else {}))
    about = {**DETAILS, **({"purge": purge} if where == "details" else {})}
    return {**child(case), "child_details": about, **({"purge": purge} if where == "child" else {})}


PURGED = {
    "a plan": ("plan", {"children": 1, "episodes": 1, "protection_plans": 0}, "Marsh"),
    "an episode with all in it": ("episode", {"children": 1, "episodes": 0, "protection_plans": 0}, "Marsh"),
    "a child's details": ("details", {"children": 1, "episodes": 1, "protection_plans": 1}, None),
    "a child with all of it": ("child", {"children": 0, "episodes": 0, "protection_plans": 0}, ""),
}


@pytest.mark.parametrize(("where", "kept", "surname"), PURGED.values(), ids=PURGED.keys())
def test_what_is_marked_to_be_deleted_is_left_out_with_all_in_it(
    tmp_path: Path, where: str, kept: dict, surname: str | None
):
    found = read(tmp_path, [marked(True, where), child(number="T2")])
    tias = {name: found.tables[name]["la_child_id"].to_pylist().count("T1") for name in kept}
    assert tias == kept
    assert [f.rule for f in found.findings] == ["json_purged"]
    if kept["children"]:
        assert found.tables["children"]["surname"].to_pylist()[0] == surname
    table = {"plan": "protection_plans", "episode": "episodes", "child": "children"}.get(where)
    if table:
        assert found.accounts[table].set_aside == 1


SAYS = {"false": False, "nothing": None, "no": "N", "zero": 0}


@pytest.mark.parametrize("purge", SAYS.values(), ids=SAYS.keys())
def test_what_is_not_marked_is_kept(tmp_path: Path, purge: object):
    assert read(tmp_path, [marked(purge, "child")]).tables["children"].num_rows == 1


@pytest.mark.parametrize("purge", ["true", 1, "perhaps"])
def test_a_mark_that_may_mean_yes_is_taken_for_one(tmp_path: Path, purge: object):
    found = read(tmp_path, [marked(purge, "child"), child(number="T2")])
    assert found.tables["children"]["la_child_id"].to_pylist() == ["T2"]
    assert rules(found.findings) == ["json_wrong_type", "json_purged"]


def test_a_child_to_be_deleted_is_left_out_wherever_it_stands(tmp_path: Path):
    found = read(tmp_path, [child(episode()), {"la_child_id": "T1", "purge": True}, child(number="T2")])
    assert found.tables["children"]["la_child_id"].to_pylist() == ["T2"]
    assert found.tables["episodes"].num_rows == 0
    assert (found.accounts["children"].read, found.accounts["children"].kept) == (3, 1)


def test_a_child_to_be_deleted_may_have_any_number(tmp_path: Path):
    found = read(tmp_path, [{"la_child_id": "\ud800", "purge": True}, child(episode(), number="\ud800"), child()])
    assert found.tables["children"]["la_child_id"].to_pylist() == ["T1"]


def test_a_file_of_changes_is_recognised(tmp_path: Path):
    found = read(tmp_path, [{"la_child_id": "T1", "social_care_episodes": [episode()]}])
    assert rules(found.findings) == ["json_no_details"]
