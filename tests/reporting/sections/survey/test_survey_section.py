"""The section of a survey: every table says its unit, its source and its base, and hidden figures are nowhere."""

import re

import pytest

from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.report import Bullets, Chart, Paragraph, Report, ReportTable
from stepdown.reporting.sections.survey.section import survey_section
from stepdown.reporting.shown import Shown
from stepdown.surveys.frequencies.crossings import Crossing
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import Invited
from tests.reporting.texts import tables, texts
from tests.surveys.frequencies.a_survey import (
    LISTS,
    PUBLISHED,
    ROLE,
    SKIPPED,
    choice,
    published_survey,
    question,
    questionnaire,
    survey_of,
)

CROSSINGS = (Crossing("outcomes"), Crossing("communication", "again"))


def section(survey, profile=INTERNAL, crossings=(), invited=None, *, is_kept_back=True):
    findings = frequencies(survey, invited or Invited(), crossings)
    is_public = profile is not INTERNAL and is_kept_back
    protected = protect(findings.without_internal() if is_public else findings, profile)
    return survey_section(Shown.of(protected), survey.questionnaire, crossings)


def report(made):
    return Report("Report", "Of a survey", None, (), (made,))


def told(made, title):
    """The rows of a table as text, by heading."""
    (table,) = (table for table in tables(report(made)) if table.title == title)
    return {row.heading: [cell.text for cell in row.cells] for row in table.rows}


@pytest.fixture(scope="module")
def internal():
    return section(published_survey(), INTERNAL, CROSSINGS, Invited(37))


@pytest.fixture(scope="module")
def public():
    return section(published_survey(), DFE_1_5, CROSSINGS, Invited(37))


def test_the_rate_and_the_reconciliation_stand_in_sentences(internal):
    said = [block.text for block in internal.blocks if isinstance(block, Paragraph)]
    assert said[0] == "Response rate: 25 of 37 invitations (67.6%; 95% interval 51.5% to 80.4%)."
    assert "25 answers: 24 with a role and 1 without." in said


def test_a_role_not_given_is_a_row_and_an_unknown_rate_says_so(internal):
    rows = told(internal, "Who responded")
    assert rows["Social worker"] == ["11", "45.8%", "not known", "not known", "not known"]
    assert rows["Role not given"] == ["1", "–", "not known", "not known", "not known"]
    assert rows["All responses"] == ["25", "–", "37", "67.6%", "51.5% to 80.4%"]


def test_each_question_says_who_answered_skipped_and_was_not_shown_it(internal):
    rows = told(internal, "How each question was answered")
    assert rows["The team communicates well with me"] == ["25", "24", "1", "0"]
    assert rows["With how many families?"] == ["18", "18", "0", "7"]
    assert "Role?" not in rows


def test_questions_on_one_scale_are_one_chart_with_its_table(internal):
    (chart,) = (block for block in internal.blocks if isinstance(block, Chart))
    assert chart.alternative.startswith("Diverging bars of responses")
    rows = told(internal, "Answers from Strongly disagree to Strongly agree")
    *answers, high, interval, base, unknown, inapplicable, skipped = rows["The team communicates well with me"]
    assert answers == ["1 (4.5%)", "2 (9.1%)", "3 (13.6%)", "9 (40.9%)", "7 (31.8%)"]
    assert (high, interval, base) == ("16 (72.7%)", "51.8% to 86.8%", "22")
    assert (unknown, inapplicable, skipped) == ("1", "1", "1")


def test_several_choices_say_that_they_may_add_to_more_than_all(internal):
    (table,) = (t for t in tables(report(internal)) if t.title == "Which services does the team reach?")
    assert "Several could be chosen, so percentages may add to more than 100%." in table.notes


def test_numbers_say_what_they_count_and_of_how_many(internal):
    rows = told(internal, "Questions for a number")
    assert rows["How many hours does the team save you?"] == ["hours a week", "22", "1.5", "1.0", "0.0", "4.0"]


def test_extremes_are_nobodys_business(public):
    (table,) = (t for t in tables(report(public)) if t.title == "Questions for a number")
    assert table.columns == ("Counts", "Base", "Mean", "Median")


def test_a_crossing_has_a_row_a_group_and_one_for_all(internal):
    rows = told(internal, "Outcomes for families are more positive, by role")
    assert list(rows) == ["Social worker", "All others", "All"]
    assert rows["All"][3:] == ["9 (36.0%)", "16 (64.0%)", "25 (100.0%)", "25"]


def test_a_crossing_of_groups_that_are_too_small_is_said_not_to_be_shown(internal):
    (last,) = (block for block in internal.blocks[-1:] if isinstance(block, Bullets))
    assert last.items == ("The team communicates well with me, by Would you ask the team again?",)


@pytest.mark.parametrize("made", ["internal", "public"])
def test_every_table_says_its_unit_its_source_and_its_base(made, request):
    for table in tables(report(request.getfixturevalue(made))):
        assert table.unit == "responses"
        assert table.source == "Staff survey, version 2"
        assert any(note.startswith("Base") for note in table.notes), table.title


@pytest.mark.parametrize("made", ["internal", "public"])
def test_tables_have_ids_of_their_own_and_as_many_cells_as_columns(made, request):
    found = list(tables(report(request.getfixturevalue(made))))
    assert len({table.id for table in found}) == len(found)
    assert all(len(row.cells) == len(table.columns) for table in found for row in table.rows)


def test_where_anything_is_hidden_its_symbol_is_explained_and_nothing_small_is_printed(public):
    for table in tables(report(public)):
        cells = [cell for row in table.rows for cell in row.cells]
        is_explained = any(note.startswith("c: a count from 1 to 5") for note in table.notes)
        assert any(cell.hidden for cell in cells) == is_explained
    roles = told(public, "Who responded")
    assert [roles[role][0] for role in ("Bridging worker", "Team manager")] == ["c", "c"]


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_takes_it(public, name):
    assert len(RENDERERS[name](report(public))) > 1000


@pytest.mark.parametrize("is_kept_back", [True, False], ids=["kept back", "released by mistake"])
def test_what_too_few_answered_is_named_and_not_told(is_kept_back):
    asked = questionnaire(ROLE, question("quick", choices="agreement", label="The team is quick"))
    five = survey_of(asked, [{"role": SKIPPED, "quick": "agree"}] * 5)
    made = section(five, DFE_1_5, is_kept_back=is_kept_back)
    assert not [block for block in made.blocks if isinstance(block, Chart)]
    assert ("The team is quick",) in [block.items for block in made.blocks if isinstance(block, Bullets)]
    assert not re.search(
        r"\b5\b(?!%)", " ".join(text.text for text in texts(report(made)) if "1 to 5" not in text.text)
    )


def test_a_service_may_ask_for_larger_groups_and_the_section_says_which():
    asked = questionnaire(ROLE, question("quick", choices="agreement"))
    made = section(survey_of(asked, [{"quick": "agree"}] * 9, smallest_group=10), DFE_1_5)
    assert "Where fewer than 10 gave an answer" in " ".join(b.text for b in made.blocks if isinstance(b, Paragraph))


def test_a_survey_that_nobody_answered_is_reported():
    made = section(survey_of(PUBLISHED, []), INTERNAL, CROSSINGS, Invited(37))
    assert made.blocks[0].text == "Response rate: 0 of 37 invitations (0.0%; 95% interval 0.0% to 9.4%)."


def test_a_scale_that_is_listed_from_its_high_end_is_drawn_from_its_low_end():
    turned = {**LISTS, "agreement": tuple(reversed(LISTS["agreement"][:5]))}
    asked = questionnaire(question("quick", choices="agreement"), lists=turned)
    made = section(survey_of(asked, [{"quick": "agree"}] * 12))
    (table,) = (block.table for block in made.blocks if isinstance(block, Chart))
    assert table.columns[:2] == ("Strongly disagree", "Disagree")


@pytest.mark.parametrize(
    "sides",
    [("low", "high", "low", "high"), ("low", None, "high"), ("low", "middle", "middle", "high"), ("high", "high")],
    ids=str,
)
def test_what_is_no_scale_is_a_plain_table(sides):
    choices = tuple(choice(f"c{place}", side=side) for place, side in enumerate(sides))
    asked = questionnaire(question("how", choices="how"), lists={"how": choices})
    made = section(survey_of(asked, [{"how": "c0"}] * 12))
    assert not [block for block in made.blocks if isinstance(block, Chart)]
    assert told(made, "How?")["C0"][0] == "12"


def test_reasons_bear_the_words_of_their_choices(internal):
    (chart,) = (block for block in internal.blocks if isinstance(block, Chart))
    assert chart.table.columns[-3:] == ("Don’t know", "Not applicable", "Skipped")


def test_where_the_questionnaire_comes_from_is_said_first():
    asked = questionnaire(ROLE, origin="Adapted from an invented survey of 2019.")
    assert section(survey_of(asked, [])).blocks[0].text == "The questionnaire: Adapted from an invented survey of 2019."


def test_without_a_role_in_any_answer_there_are_no_rows_of_roles():
    asked = questionnaire(question("again", choices="yes_no"))
    made = section(survey_of(asked, [{"again": "yes"}] * 12))
    assert list(told(made, "Who responded")) == ["All responses"]
    assert isinstance(made.blocks[2], ReportTable)
