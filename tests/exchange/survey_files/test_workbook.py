"""The workbook: codes and labels side by side, what each code means, and the frequencies; nothing is a formula."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from stepdown.surveys.words import SurveyMode
from tests.exchange.survey_files.a_file import FORMULAS, HOSTILE, RESPONSES, files
from tests.surveys.frequencies.a_survey import SKIPPED, question, questionnaire, responses


def sheets(content):
    return {sheet.title: sheet for sheet in openpyxl.load_workbook(BytesIO(content)).worksheets}


def table(sheet):
    heading, *below = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in below]


@pytest.fixture(scope="module")
def book():
    return sheets(files()["survey.xlsx"])


def test_it_has_its_sheets_and_says_that_it_is_internal(book):
    assert list(book) == ["Read me", "Responses as codes", "Responses as labels", "Data dictionary", "Frequencies"]
    assert book["Read me"]["A2"].value.startswith("Internal: each row is one person’s answers.")


def test_no_cell_is_a_formula(book):
    kinds = {cell.data_type for sheet in book.values() for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    texts = [row["In your own words"] for row in table(book["Responses as labels"])]
    # A workbook keeps a lone line end as a line feed.
    assert {text.replace("\r", "\n") for text in texts} == {text.replace("\r", "\n") for text in FORMULAS[:7]}


def test_what_would_be_run_is_marked_as_text(book):
    cells = [cell for row in book["Responses as labels"].iter_rows() for cell in row]
    marked = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@"))]
    assert len(marked) >= 4
    assert all(cell.quotePrefix for cell in marked)


def test_the_rows_of_both_sheets_are_the_same_responses(book):
    codes, labels = table(book["Responses as codes"]), table(book["Responses as labels"])
    meaning = {row["Code"]: row["Meaning"] for row in table(book["Data dictionary"]) if row["Variable"] == "hostile"}
    asked = next(heading for heading in labels[0] if heading.startswith("It’s"))
    assert [meaning[row["hostile"]] for row in codes] == [row[asked] for row in labels]


def test_an_answer_is_told_in_words_and_so_is_why_there_is_none():
    asked = questionnaire(question("hours", "decimal", label="Hours?"), question("told", "agree", label="Told"))
    given = responses([{"hours": 3, "told": True}, {"hours": SKIPPED}])
    rows = table(sheets(files(asked, given)["survey.xlsx"])["Responses as labels"])
    assert {(row["Hours?"], row["Told"]) for row in rows} == {(3, "Ticked"), ("Skipped", "Not shown")}


def test_the_dictionary_says_what_a_code_means_and_whether_it_is_missing(book):
    rows = [row for row in table(book["Data dictionary"]) if row["Variable"] == "with_2"]
    assert [(row["Code"], row["Meaning"], row["Is it missing?"]) for row in rows] == [
        (1, "Yes", "No"), (2, "No", "No"), (-98, "Skipped", "Yes"), (-99, "Not shown", "Yes"),
    ]  # fmt: skip
    hours = next(row for row in table(book["Data dictionary"]) if row["Variable"] == "hours")
    assert (hours["Question"], hours["What it holds"], hours["Counts"]) == ("hours", "A number", "hours a week")


def test_a_label_of_any_length_stands_whole_in_the_dictionary(book):
    assert HOSTILE in {row["What it says"] for row in table(book["Data dictionary"])}


def test_frequencies_have_their_base(book):
    rows = {row["Id"]: row for row in table(book["Frequencies"])}
    yes = rows["survey.staff_survey.with.yes"]
    assert (yes["Number"], yes["Base"], yes["All"], yes["Of"]) == (7, 7, 7, "responses")
    assert rows["survey.staff_survey.hours.mean"]["Amount"] == 2.5


@pytest.mark.parametrize(
    ("day", "kept"), [(date(2024, 5, 1), "2024-05-01"), (date(1899, 1, 1), "1899-01-01")], ids=["a date", "too early"]
)
def test_a_date_that_spreadsheets_do_not_know_is_kept_as_text(day, kept):
    asked = questionnaire(question("day", "date", label="Day"))
    (row,) = table(sheets(files(asked, responses([{"day": day}]))["survey.xlsx"])["Responses as codes"])
    assert str(row["day"]).startswith(kept)


def test_only_a_linked_survey_names_its_responses():
    linked = sheets(files(mode=SurveyMode.LINKED)["survey.xlsx"])["Responses as codes"]
    assert {row["stepdown_response"] for row in table(linked)} == {response.id for response in RESPONSES}
