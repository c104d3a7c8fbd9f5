"""The responses as CSV: codes and reasons, nothing that a spreadsheet would run, nothing that tells who came when."""

import re

import pytest

from stepdown.exchange.survey_files.codes import codes_of
from stepdown.exchange.survey_files.harmless import as_it_was, harmless
from stepdown.exchange.survey_files.variable_names import Names, beside
from stepdown.surveys.responses import Response
from stepdown.surveys.words import SurveyMode
from tests.exchange.survey_files.a_file import EVERY_SORT, FORMULAS, RESPONSES, files, responses_csv, rows
from tests.surveys.frequencies.a_survey import NOT_SHOWN, SKIPPED, choice, question, questionnaire, responses


def one_row(asked, **answers):
    (row,) = rows(responses_csv(asked, responses([answers])))
    return row


def test_an_answer_is_the_code_of_its_choice_and_a_reason_is_below_nought():
    asked = questionnaire(question("quick", choices="agreement"))
    cells = {name: one_row(asked, quick=name)["quick"] for name in ("strongly_disagree", "agree", "dont_know")}
    assert cells == {"strongly_disagree": "1", "agree": "4", "dont_know": "-1"}
    assert (one_row(asked, quick=SKIPPED)["quick"], one_row(asked)["quick"]) == ("-98", "-99")


def test_several_choices_have_a_column_each():
    asked = questionnaire(question("services", "several_of", "services"))
    names = ("services_housing", "services_health", "services_school", "services_none")
    assert [one_row(asked, services=("housing", "school"))[name] for name in names] == ["1", "0", "1", "0"]
    assert {one_row(asked, services=())[name] for name in names} == {"-98"}


def test_a_number_has_its_reason_in_the_column_beside_it():
    asked = questionnaire(question("hours", "decimal"))
    told = [one_row(asked, hours=answer) for answer in (2.5, 0, -99, SKIPPED, NOT_SHOWN)]
    assert [row["hours"] for row in told] == ["2.5", "0", "-99", "", ""]
    assert [row["hours_missing"] for row in told] == ["0", "0", "0", "-98", "-99"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_begins_as_a_formula_does(text):
    asked = questionnaire(question("words", "long_text"))
    assert not re.match(r"[=+\-@\t\r]", one_row(asked, words=text)["words"])


@pytest.mark.parametrize("text", [*FORMULAS, "'", "''=1", "don't", "'tis", "−1", ""])
def test_the_guard_is_taken_off_again(text):
    assert as_it_was(harmless(text)) == text


@pytest.mark.parametrize("text", ["one\r\ntwo", "one\ntwo", "one\x00two", "one\u2028two", " one two "])
def test_a_response_is_a_line_whatever_was_written(text):
    content = responses_csv(questionnaire(question("words", "long_text")), responses([{"words": text}]))
    assert content.decode().splitlines()[1:] == ["1,one two,0"]


def test_half_a_character_is_written_as_a_question_mark():
    assert one_row(questionnaire(question("words", "long_text")), words="a\ud800")["words"] == "a?"


def test_where_answers_are_not_tied_to_people_no_row_says_which_response_it_is():
    given = [Response(f"secret-{n}", {"with": "yes"}) for n in range(9)]
    assert not any(b"secret" in content for content in files(given=given).values())
    linked = rows(responses_csv(given=given, mode=SurveyMode.LINKED))
    assert {row["stepdown_response"] for row in linked} == {f"secret-{n}" for n in range(9)}


def test_the_order_of_rows_says_nothing_of_the_order_of_responses():
    forth, back = (responses_csv(given=given) for given in (RESPONSES, RESPONSES[::-1]))
    assert forth == back
    assert forth != responses_csv(seed=2)


def test_a_role_that_no_answer_says_has_a_column_of_its_own():
    asked = questionnaire(question("role", choices="roles"))
    alike = responses_csv(asked, [Response("1", {"role": "team_manager"}, "team_manager")])
    apart = responses_csv(asked, [Response("1", {}, "team_manager")])
    assert b"stepdown_role" not in alike
    assert rows(apart)[0]["stepdown_role"] == "team_manager"


def test_an_answer_that_is_no_choice_is_refused():
    with pytest.raises(ValueError, match="response r0: 'maybe' is none of the choices of again"):
        one_row(questionnaire(question("again", choices="yes_no")), again="maybe")


CODES = {
    "in their order": (("b", "a"), (1, 2)),
    "named by numbers": (("3", "0", "12"), (3, 0, 12)),
    "some named by numbers": (("a", "1", "b"), (2, 1, 3)),
    "below nought": (("-2", "-1", "0", "1"), (2, 3, 0, 1)),
    "no number as it is counted": (("01", "1.0"), (1, 2)),
}


@pytest.mark.parametrize("what", CODES)
def test_a_choice_named_by_a_whole_number_keeps_it(what):
    names, numbers = CODES[what]
    assert codes(*(choice(name, f"Choice {name}!") for name in names))[:-2] == list(numbers)


def codes(*choices):
    asked = questionnaire(question("q", choices="q"), lists={"q": choices})
    return [code.number for code in codes_of(asked, asked.question("q"), None)]


def test_a_number_in_the_words_of_a_choice_is_no_code_of_another():
    assert codes(choice("n0", "0"), choice("n1", "1"), choice("other"))[:3] == [0, 1, 2]


def test_codes_differ_even_where_choices_are_named_like_reasons():
    named = (choice("-98"), choice("-1", means="not_known"), choice("x", means="not_applicable"), choice("-99"))
    found = codes(*named)
    assert len(set(found)) == len(found) == 6
    assert [number < 0 for number in found] == [False, True, True, False, True, True]


def test_choices_that_share_their_words_are_told_apart_by_their_codes():
    asked = questionnaire(question("q", choices="q"), lists={"q": (choice("a", "Same"), choice("b", "same"))})
    assert [code.label for code in codes_of(asked, asked.question("q"), None)][:2] == ["Same (1)", "same (2)"]


LONG = "a" * 80
NAMES = [
    *("with", "WITH", "all", "str12", "_n", "if", "nan", "byte", "1st", "Größe", "家族", "a.b-c", "x_"),
    *(LONG, f"{LONG}b", "role", "role_missing"),
]


def test_every_name_is_taken_by_spss_stata_and_r_and_none_twice():
    names = Names()
    given = [names.give(name) for name in NAMES]
    every = [*given, *map(beside, given)]
    assert len({name.casefold() for name in every}) == len(every)
    assert [name for name in every if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,31}", name) or name.endswith("_")] == []
    reserved = {"all", "with", "if", "nan", "byte", "str12"}
    assert not reserved & {name.casefold() for name in every}


def test_the_columns_of_a_questionnaire_do_not_hang_on_who_answered():
    headings = [responses_csv(given=given).split(b"\n")[0] for given in (RESPONSES, RESPONSES[:1])]
    assert headings[0] == headings[1]
    assert EVERY_SORT.question("read").name not in headings[0].decode()
