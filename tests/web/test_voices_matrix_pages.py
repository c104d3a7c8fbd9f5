"""The matrix: what each participant says of each theme, and the page on which a cell is written."""

import pytest

from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.projects.write import write_down
from stepdown.records.logs import log_of
from stepdown.themes.project.events.analysis import CellSummarised
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY
from tests.themes.a_project import coded, with_texts
from tests.web.leading import eva, project
from tests.web.test_referral_pages import key_of
from tests.web.test_voices_counts_pages import read, words

__all__ = ["eva", "project"]

CELL = {"participant_id": "p1", "code_id": "way"}


def summaries(eva):
    eva.project.refresh_from_db()
    return log_of(eva.project).project.analysis.summaries


def row_of(page: str, participant: str) -> str:
    return page[page.index(f'id="{participant}"') :].partition("</tr>")[0]


@pytest.mark.parametrize(
    ("who", "code"), [("eva", 200), ("amir", 200), ("sonia", 403), ("maya", 403), ("dee", 404), ("otto", 404)]
)
def test_who_codes_sees_the_matrix_and_nobody_else(eva, logged_in, who: str, code: int):
    give_part(by=eva.cast.eva, at=MONDAY, project=eva.project, colleague=eva.cast.sonia, role=ProjectRole.READER)
    client = logged_in(getattr(eva.cast, who))
    for address in (eva.at("matrix"), eva.at("matrix_cell", **CELL)):
        assert client.get(address).status_code == code


def test_a_row_is_a_participant_under_their_role_and_nothing_said_is_not_nothing_written(eva):
    page = words(eva.reads("matrix"))
    assert page.index("Social worker") < page.index("Practitioner 1") < page.index("Team manager")
    assert "Not summarised yet" in row_of(page, "p1")
    assert "1 passage" in row_of(page, "p1")
    assert "Nothing said" in row_of(page, "m1")
    assert "Cells: nothing said 3, not summarised yet 5." in page


def test_the_columns_are_the_codes_of_a_theme_where_they_are_asked_for(eva):
    page = read(eva, f"{eva.at('matrix')}?of=way")
    head = page[page.index("<thead") : page.index("</thead")]
    assert "Time" in head
    assert "Trust" in head
    assert "Way of working" not in head
    assert read(eva, f"{eva.at('matrix')}?of=nothing") == read(eva, eva.at("matrix"))


def test_the_people_of_one_kind_of_source_are_shown_alone(eva):
    page = read(eva, f"{eva.at('matrix')}?kind=focus_group")
    assert "Worker 1" in page
    assert "Practitioner 1" not in page


def test_a_summary_is_written_once_beside_the_passages_and_leads_back_to_its_row(eva):
    page = eva.reads("matrix_cell", **CELL)
    assert "They have the time to do it." in page
    assert "Nobody waits" not in page
    answer = eva.sends_twice("matrix_cell", {"words": "Time is massive.", "version": "0"}, **CELL)
    assert answer.url == f"{eva.at('matrix')}#p1"
    assert summaries(eva)[("p1", "way")].words == "Time is massive."
    matrix = row_of(words(eva.reads("matrix")), "p1")
    assert "Summarised" in matrix
    assert "Time is massive." in matrix


def test_a_summary_needs_words(eva):
    page = eva.sends("matrix_cell", {"words": " ", "version": "0"}, **CELL).content.decode()
    assert "Write what they say of it" in page


def test_a_summary_older_than_its_codings_says_so_and_which_are_new(eva):
    eva.tells(
        CellSummarised(participant="p1", code="way", codings=(), words="Time is massive."),
        coded(with_texts(), "That is massive.", "interview-1", "trust"),
    )
    assert "Codings changed since" in row_of(words(eva.reads("matrix")), "p1")
    page = words(eva.reads("matrix_cell", **CELL))
    assert "Since the summary was written 1 passage was coded." in page
    assert page.count("New since the summary") == 1


def test_where_two_write_at_once_the_second_sees_both_and_loses_nothing(eva):
    where = eva.at("matrix_cell", **CELL)
    key = key_of(eva.client.get(where))
    theirs = CellSummarised(participant="p1", code="way", codings=(), words="They never hurry.")
    write_down(by=eva.cast.amir, at=MONDAY, project=eva.project, proposed=theirs)
    sent = {"form_key": key, "words": "Time is massive.", "version": "0"}
    page = eva.client.post(where, sent).content.decode()
    assert "Amir Sadiq changed this while you were writing." in page
    assert "They never hurry." in page
    assert "Time is massive." in page
    assert summaries(eva)[("p1", "way")].words == "They never hurry."
    version = page[page.index('name="version" value="') :].split('"')[3]
    assert eva.client.post(where, sent | {"version": version}).status_code == 302
    assert summaries(eva)[("p1", "way")].words == "Time is massive."


def test_of_who_said_nothing_that_is_said_and_the_cell_can_stay_empty(eva):
    page = eva.reads("matrix_cell", participant_id="m1", code_id="way")
    assert "Manager 1 says nothing of this in any text. The cell can stay empty." in page


@pytest.mark.parametrize("cell", [{"participant_id": "nobody"}, {"code_id": "nothing"}])
def test_a_cell_of_nobody_or_nothing_has_no_page(eva, cell: dict[str, str]):
    assert eva.client.get(eva.at("matrix_cell", **CELL | cell)).status_code == 404
