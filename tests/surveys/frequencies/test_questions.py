"""One question's figures: every base is said, and no reason for having no answer is mistaken for another."""

import pytest

from stepdown.results.result import Tally
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.names import id_words
from tests.surveys.frequencies.a_survey import NOT_SHOWN, SKIPPED, choice, question, questionnaire, survey_of

AGREEMENT = question("quick", choices="agreement", label="The team is quick")
SERVICES = question("services", "several_of", "services", label="Which services?")


def found(asked, *answers, **more):
    survey = survey_of(questionnaire(asked, **more), [{} if a is None else {asked.name: a} for a in answers])
    return frequencies(survey).by_id()


def test_who_was_shown_who_skipped_and_who_said_why_not_are_four_things():
    answers = ["agree", "agree", "disagree", "dont_know", "not_applicable", SKIPPED, NOT_SHOWN, None]
    results = found(AGREEMENT, *answers)
    answered, agree = results["survey.staff_survey.quick"], results["survey.staff_survey.quick.agree"]
    assert answered.tally == Tally(5, known=5, not_known=1, not_asked=2, total=8)
    assert agree.tally == Tally(2, known=3, not_known=1, not_applicable=1, total=5)


def test_a_choice_that_says_why_there_is_no_answer_is_no_category():
    assert "survey.staff_survey.quick.dont_know" not in found(AGREEMENT, "dont_know")


def test_percentages_are_of_those_who_gave_one_of_the_answers():
    agree = found(AGREEMENT, *["agree"] * 6, *["disagree"] * 4, *["dont_know"] * 20)["survey.staff_survey.quick.agree"]
    assert agree.estimate == 0.6
    assert agree.method == "Wilson score interval"


def test_fewer_than_ten_get_no_percentage():
    agree = found(AGREEMENT, *["agree"] * 9)["survey.staff_survey.quick.agree"]
    assert (agree.estimate, agree.low, agree.method) == (None, None, None)


@pytest.mark.parametrize(("people", "is_internal"), [(5, True), (6, False)])
def test_what_fewer_than_six_answered_is_never_published(people, is_internal):
    results = found(AGREEMENT, *["agree"] * people)
    kept = {id_: result.internal for id_, result in results.items() if id_.startswith("survey.staff_survey.quick.")}
    assert set(kept.values()) == {is_internal}
    assert not results["survey.staff_survey.quick"].internal


def test_the_high_side_is_taken_together_where_it_has_several_categories():
    together = found(AGREEMENT, "agree", "strongly_agree", "strongly_agree", "neither")
    assert together["survey.staff_survey.quick.side.high"].tally.numerator == 3
    scale = {"poor_good": (choice("poor", side="low"), choice("good", side="high"))}
    two_sided = questionnaire(question("good", choices="poor_good"), lists=scale)
    assert "survey.staff_survey.good.side.high" not in frequencies(survey_of(two_sided, [{"good": "good"}])).by_id()


def test_several_choices_are_shares_of_respondents():
    results = found(SERVICES, ("housing", "health"), ("housing",), ("none",), (), SKIPPED)
    housing = results["survey.staff_survey.services.housing"]
    assert housing.tally == Tally(2, known=3, total=3)
    assert results["survey.staff_survey.services"].tally.not_known == 2


def test_a_reason_beside_real_choices_does_not_undo_them():
    asked = question("several", "several_of", "agreement")
    results = found(asked, ("agree", "dont_know"), ("dont_know",), ("agree", "agree"))
    assert results["survey.staff_survey.several.agree"].tally == Tally(2, known=2, not_known=1, total=3)


def test_a_box_is_ticked_or_not():
    results = found(question("told", "agree"), True, True, False, SKIPPED)
    assert results["survey.staff_survey.told.ticked"].tally == Tally(2, known=3, total=3)
    assert results["survey.staff_survey.told.not_ticked"].tally.numerator == 1


def test_answers_in_words_are_counted_and_no_more():
    results = found(question("why", "long_text"), "Because", " ", SKIPPED)
    assert results["survey.staff_survey.why"].tally == Tally(1, known=1, not_known=2, not_asked=0, total=3)
    assert [id_ for id_ in results if id_.startswith("survey.")] == ["survey.staff_survey.why"]


def test_a_note_has_no_figures():
    assert not [id_ for id_ in found(question("read", "note"), None) if id_.startswith("survey.")]


def test_numbers_are_summed_up_with_how_many_gave_one():
    results = found(question("hours", "decimal", unit="hours a week"), 1, 2.5, 4, 4, 4, 20, SKIPPED)
    summed = {m: results[f"survey.staff_survey.hours.{m}"] for m in ("mean", "median", "minimum", "maximum")}
    assert {m: round(each.estimate, 3) for m, each in summed.items()} == {
        "mean": 5.917, "median": 4, "minimum": 1, "maximum": 20,
    }  # fmt: skip
    assert {(each.tally.known, each.of) for each in summed.values()} == {(6, "hours a week")}


def test_a_nought_is_a_number_and_a_skip_is_none():
    results = found(question("hours", "decimal"), 0, 0, 3, SKIPPED)
    assert (results["survey.staff_survey.hours.mean"].estimate, results["survey.staff_survey.hours.mean"].of) == (
        1, "as answered",
    )  # fmt: skip


@pytest.mark.parametrize("answers", [("high", "low"), (3, 4)])
def test_what_is_worked_out_is_summed_up_where_it_is_numbers(answers):
    has_mean = "survey.staff_survey.score.mean" in found(question("score", "worked_out"), *answers)
    assert has_mean == isinstance(answers[0], int)


@pytest.mark.parametrize(
    ("asked", "answer", "refusal"),
    [
        (AGREEMENT, "no_such", "response r0: 'no_such' is none of the choices of quick"),
        (AGREEMENT, 4, "none of the choices"),
        (SERVICES, ("housing", "moon"), "none of the choices of services"),
        (question("told", "agree"), "yes", "none of the choices of told"),
        (question("hours", "decimal"), "four", "hours asks for a number"),
        (question("hours", "decimal"), True, "hours asks for a number"),
    ],
)
def test_an_answer_that_does_not_fit_its_question_is_refused(asked, answer, refusal):
    with pytest.raises(ValueError, match=refusal):
        found(asked, answer)


def test_labels_are_in_the_language_asked_for():
    said = {"en": "Are you glad?", "cy": "Wyt ti’n falch?"}
    asked = question("glad", choices="yes_no").model_copy(update={"label": said})
    results = frequencies(survey_of(questionnaire(asked, languages=("en", "cy")), [], language="cy")).by_id()
    assert results["survey.staff_survey.glad.yes"].label == "Wyt ti’n falch? Yes"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("agree", "Strongly-agree"), ("agree", "strongly_agree")),
        (("A", "a", "a_2"), ("a", "a_2", "a_2_2")),
        (("家族", "…"), ("x", "x_2")),
        (("_others", "Café"), ("others", "cafe")),
    ],
)
def test_words_of_ids_are_plain_and_differ(names, words):
    assert tuple(id_words(names).values()) == words
