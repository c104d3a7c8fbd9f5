"""Responses of another tool: headings and cells as people and programs write them, and every doubt with its place."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stepdown.dataset.finding import Severity
from stepdown.exchange.survey_files.reading.read import read_responses
from stepdown.surveys.words import SurveyMode
from tests.exchange.survey_files.a_file import EVERY_SORT, RESPONSES, TODAY, responses_csv
from tests.surveys.frequencies.a_survey import NOT_SHOWN, PUBLISHED, ROLE, SKIPPED, question, questionnaire
from tests.surveys.frequencies.drawn import responses

ASKED = questionnaire(
    ROLE,
    question("quick", choices="agreement", label="The team is quick"),
    question("services", "several_of", "services", label="Which services?"),
    question("again", choices="yes_no", label="Would you ask again?"),
    question("why", "long_text", label="Why not?", relevant="${again} = 'no'"),
    question("hours", "decimal", label="Hours saved", unit="hours a week"),
    question("told", "agree", label="I was told"),
    question("since", "date", label="Since when?"),
)


def read(text, asked=ASKED):
    return read_responses(text.encode() if isinstance(text, str) else text, asked, TODAY)


def answers(text, asked=ASKED):
    found = read(text, asked)
    assert found.is_sound, [finding.problem for finding in found.findings]
    return [response.answers for response in found.responses]


def stops(found):
    return [(f.rule, f.row, f.column) for f in found.findings if f.severity is Severity.STOPS]


def warns(found):
    return [(f.rule, f.row, f.column) for f in found.findings if f.severity is Severity.WARNS]


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("agree", "agree"),
        ("Agree", "agree"),
        ("  STRONGLY   agree ", "strongly_agree"),
        ("4", "agree"),
        ("Don’t know", "dont_know"),
        ("-1", "dont_know"),
        ("-98", SKIPPED),
        ("Not shown", NOT_SHOWN),
    ],
)
def test_a_choice_is_known_by_its_name_its_words_or_its_code(cell, meant):
    assert answers(f"quick\n{cell}\n") == [{"quick": meant}]


@pytest.mark.parametrize("heading", ["quick", "QUICK", "The team is quick", "staff/views/quick", " the team  is quick"])
def test_a_question_is_known_by_its_name_or_its_words_and_groups_are_passed_over(heading):
    assert answers(f"{heading}\nagree\n") == [{"quick": "agree"}]


@pytest.mark.parametrize(
    "cell",
    ["housing health", "Housing;Health;", "Housing, Health", "housing|health", '"Housing\nHealth"', "health housing"],
)
def test_several_choices_may_stand_in_one_cell(cell):
    (told,) = answers(f"services,again\n{cell if ',' not in cell else chr(34) + cell + chr(34)},yes\n")
    assert set(told["services"]) == {"housing", "health"}


def test_a_choice_with_a_comma_of_its_own_is_one_choice():
    found = answers("services\nNone of these\n")
    assert found == [{"services": ("none",)}]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("services/housing,services/health,services/school,services/none", "1,0,1,0"),
        ("services/housing,services/health,services/school,services/none", "True,False,True,False"),
        ("Which services?/Housing,Which services?/Health,Which services?/School", "Housing,,School"),
        ("services_housing,services_health,services_school,services_none", "1,0,1,0"),
        ("Which services? [Housing],Which services? [Health],Which services? [School]", "Yes,No,Yes"),
    ],
)
def test_several_choices_may_have_a_column_each(headings, cells):
    assert answers(f"{headings}\n{cells}\n") == [{"services": ("housing", "school")}]


def test_none_ticked_of_several_is_a_skip():
    assert answers("services/housing,services/health\n0,0\n") == [{"services": SKIPPED}]


def test_an_empty_cell_was_skipped_or_not_shown_as_the_other_answers_lead():
    told = answers("quick,again,why\nagree,no,\nagree,yes,\n,no,Too slow\n")
    assert [row["why"] for row in told] == [SKIPPED, NOT_SHOWN, "Too slow"]
    assert [row["quick"] for row in told] == ["agree", "agree", SKIPPED]


def test_an_answer_that_the_others_lead_past_is_kept_and_told_of():
    found = read("again,why\nyes,Because\n")
    assert found.responses[0].answers["why"] == "Because"
    assert ("survey_off_the_way", 2, "why") in warns(found)


def test_numbers_dates_and_boxes_are_read_as_everywhere():
    text = "hours,since,told\n2.5,31/12/2025,TRUE\n0,2025-12-31,no\n"
    assert answers(text) == [
        {"hours": 2.5, "since": date(2025, 12, 31), "told": True},
        {"hours": 0, "since": date(2025, 12, 31), "told": False},
    ]


def test_a_question_without_a_column_is_not_taken_for_skipped():
    found = read("quick\nagree\n")
    assert found.responses[0].answers == {"quick": "agree"}
    assert ("survey_question_not_there", None, "again") in warns(found)


def test_the_role_chosen_is_the_role_of_the_response():
    found = read("role,quick\nTeam manager,agree\n,agree\n")
    assert [response.role for response in found.responses] == ["team_manager", None]


def test_ids_are_kept_and_rows_are_named_by_their_numbers_where_there_are_none():
    assert [r.id for r in read("_uuid,quick\na1,agree\nb2,agree\n").responses] == ["a1", "b2"]
    assert [r.id for r in read("quick\nagree\n\ndisagree\n").responses] == ["2", "4"]


WRONG = {
    "no choice": ("quick\nagree\nsplendid\n", [("survey_not_a_choice", 3, "quick")]),
    "one of several that is none": ("services,quick\nhousing moon,agree\n", [("survey_not_a_choice", 2, "services")]),
    "no number": ("hours\nfour\n", [("not_a_number", 2, "hours")]),
    "no day": ("since\n31/02/2025\n", [("impossible_date", 2, "since")]),
    "no yes or no": ("told\nperhaps\n", [("not_yes_or_no", 2, "told")]),
    "twice": ("quick,The team is quick\nagree,agree\n", [("survey_column_twice", 1, "The team is quick")]),
    "one response twice": ("id,quick\n7,agree\n7,agree\n", [("survey_same_response", 3, "id")]),
    "no question": ("colour,size\nred,9\n", [("survey_no_question_found", None, None)]),
    "a cell too many": ("quick,again\nagree,yes,no\n", [("ragged_row", 2, None)]),
    "a quotation mark left open": ('quick,why\nagree,"because\nagree,x\n', [("unclosed_quote", 2, None)]),
    "nothing": ("", [("empty_file", None, None)]),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_with_its_row_and_nothing_can_be_used(what):
    text, expected = WRONG[what]
    found = read(text)
    assert stops(found) == expected
    assert found.responses == ()
    assert all(finding.problem and finding.remedy for finding in found.findings)


def test_a_column_of_something_else_is_not_read_and_it_is_said():
    assert ("survey_column_not_read", None, "colour") in warns(read("quick,colour\nagree,red\n"))


@pytest.mark.parametrize("encode", [lambda t: t.encode("utf-8-sig"), lambda t: t.encode("utf-16"), str.encode])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_and_the_characters_are_found_out(separator, encode):
    text = separator.join(["quick", "again"]) + "\n" + separator.join(["Don’t know", "yes"]) + "\n"
    assert read(encode(text)).responses[0].answers["quick"] == "dont_know"


def test_lines_above_the_headings_are_passed_over():
    assert answers("Export of 1 May\n\nquick,again\nagree,yes\n")[0]["quick"] == "agree"


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_file_is_a_fault(content):
    read(content)
    read(b"quick,services,hours,since,told\n" + content)


def told(response):
    """What can be known of a response from its file: line ends and blanks within words are lost."""
    kept = dict(response.answers)
    if isinstance(kept.get("services"), tuple):
        kept["services"] = tuple(name for name in ("housing", "health", "school", "none") if name in kept["services"])
    kept["services"] = SKIPPED if kept.get("services") == () else kept.get("services")
    why = kept.get("why")
    kept["why"] = why if why in (SKIPPED, NOT_SHOWN, None) else " ".join(_visible(why).split()) or SKIPPED
    answers = {name: NOT_SHOWN if answer is None else answer for name, answer in kept.items()}
    unsaid = dict.fromkeys((q.name for q in PUBLISHED.questions()), NOT_SHOWN)
    return response.id, unsaid | answers, response.is_complete


def _visible(text):
    """Text without the characters that a line cannot hold, as the file writes it."""
    shown = "".join(" " if not c.isprintable() and c not in "\n\t" else c for c in text)
    return shown.encode("utf-8", errors="replace").decode()


@given(responses())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_read_back(given_responses):
    content = responses_csv(PUBLISHED, given_responses, SurveyMode.LINKED, seed=3)
    found = read(content, PUBLISHED)
    assert stops(found) == []
    back = {id_: (answers, complete) for id_, answers, complete in map(told, found.responses)}
    assert back == {id_: (answers, complete) for id_, answers, complete in map(told, given_responses)}


def test_hostile_words_and_names_are_read_back():
    found = read(responses_csv(mode=SurveyMode.LINKED), EVERY_SORT)
    back = {response.id: response.answers for response in found.responses}
    assert {id_: row["hostile"] for id_, row in back.items()} == {r.id: r.answers["hostile"] for r in RESPONSES}
    assert {row["words"] for row in back.values()} >= {"=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "'=1"}
