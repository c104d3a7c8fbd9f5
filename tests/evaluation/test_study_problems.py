"""A study file that cannot be used says every problem at once, with its place and what is wrong."""

import pytest

from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.study import study_text
from stepdown.written.parse import WrittenProblems
from tests.spec.ascii_table import read_table

SOUND = """
[study]
id = "s"
title = "T"
service = "S"
area = "A"

[period]
referred_from = 2021-01-01
referred_to = 2021-12-31
as_at = 2022-06-30

[threshold]
version = "1"
text = "Any family."

[edge_of_care]
version = "1"
text = "Any child."

[primary_outcome]
result = "movement.stepped_down"
"""

WRONG_LINES = """
    line of the file           | written instead             | problem
    ---------------------------+-----------------------------+--------
    area = "A"                 | area = "A"; titles = "T"     | study.titles: is not a key here (did you mean
    title = "T"                |                             | study.title: is missing; add it
    title = "T"                | title = ""                  | study.title: is empty; write it
    id = "s"                   | id = "My study"             | study.id: 'My study' may have small letters
    area = "A"                 | area = "A"; design = "none" | study.design: 'none' is not one of 'single_arm
    referred_to = 2021-12-31   | referred_to = 2020-12-31    | period: the dates must run referred_from,
    as_at = 2022-06-30         | as_at = 2021-12-30          | period: the dates must run referred_from,
    text = "Any family."       |                             | threshold.text: is missing; add it
"""

WRONG_CHOICES = """
    choice                                                   | problem
    ---------------------------------------------------------+--------
    cohort.families_left_out = ["too_late"]                  | cohort.families_left_out.1: 'too_late' is not one of
    cohort.families_left_out = ["too_early", "too_early"]    | cohort.families_left_out: each reason may stand once
    cohort.people_left_out = ["other_adress"]                | cohort.people_left_out.1: 'other_adress' is not one of
    compare = { from = "at_closure", to = "at_referral" }    | compare: 'from' must come before 'to'
    compare = { from = "at_closure", to = "at_closure" }     | compare: 'from' must come before 'to'
    factors = { child = ["sadness"], parent = [] }           | factors.child: there is no factor 'sadness'
    factors = { child = ["parental_offending"], parent = []} | factors.child: 'parental_offending' is a factor of
    breakdowns = ["height"]                                  | breakdowns.1: 'height' is not one of
    disclosure.profile = "secret"                            | disclosure.profile: 'secret' is not one of
    disclosure.merge = [{}]                                  | disclosure.merge.1.table: is missing; add it
    limitation = []                                          | limitation: is not a key here (did you mean 'limit
"""


def problems_of(text: str) -> tuple[str, ...]:
    with pytest.raises(WrittenProblems) as raised:
        parse_study(text)
    return raised.value.problems


@pytest.mark.parametrize("row", read_table(WRONG_LINES), ids=lambda row: row["problem"])
def test_a_problem_in_a_line_is_said_with_its_place(row):
    written = (row["written instead"] or "").replace("; ", "\n")
    (problem,) = problems_of(SOUND.replace(row["line of the file"], written))
    assert problem.startswith(row["problem"])


@pytest.mark.parametrize("row", read_table(WRONG_CHOICES), ids=lambda row: row["problem"])
def test_a_problem_in_a_choice_is_said_with_its_place(row):
    problem, *_ = problems_of(row["choice"] + SOUND)
    assert problem.startswith(row["problem"])


def test_a_merge_of_one_category_or_into_two_words_is_a_problem():
    merge = 'disclosure.merge = [{ table = "t", axis = "a", into = "b c", label = "B", from = ["x"] }]'
    places = [problem.partition(":")[0] for problem in problems_of(merge + SOUND)]
    assert sorted(places) == ["disclosure.merge.1.from", "disclosure.merge.1.into"]


def test_all_problems_are_said_together():
    text = SOUND.replace('title = "T"', "").replace("as_at = ", "until = ").replace('"s"', '"S S"')
    places = {problem.partition(":")[0] for problem in problems_of(f'compare.from = "later"{text}')}
    assert places == {"study.title", "study.id", "period.as_at", "period.until", "compare.from"}


def test_what_is_not_toml_names_the_line():
    (problem,) = problems_of("[study]\nid = s\n")
    assert problem.startswith("This is not TOML")
    assert "line 2" in problem


@pytest.mark.parametrize("text", [SOUND, study_text()], ids=["the smallest study", "the pilot's study"])
def test_a_sound_study_is_read(text):
    assert parse_study(text).primary_outcome.result == "movement.stepped_down"


def test_a_label_of_the_services_own_is_used_and_the_default_otherwise():
    study = parse_study(f'words.all_three_parental_risks = "Three together"{SOUND}')
    assert study.label("all_three_parental_risks", "All three") == "Three together"
    assert study.label("neglect", "Neglect") == "Neglect"
