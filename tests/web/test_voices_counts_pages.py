"""The counts: people and codings by source and role, each with its base, and the passages behind a number."""

import pytest

from stepdown.records.actions.projects.begin import give_part
from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY
from tests.themes.a_project import coded, with_texts
from tests.web.leading import eva, project

__all__ = ["eva", "project"]


def words(page: str) -> str:
    """What a page says beneath its header, on one line."""
    return " ".join(page.partition("<main")[2].partition("</main")[0].replace("<", " <").split())


def read(eva, address: str) -> str:
    page = eva.client.get(address)
    assert page.status_code == 200
    return words(page.content.decode())


@pytest.mark.parametrize(
    ("who", "code"), [("eva", 200), ("amir", 200), ("sonia", 403), ("maya", 403), ("dee", 404), ("otto", 404)]
)
def test_who_codes_sees_the_counts_and_nobody_else(eva, logged_in, who: str, code: int):
    give_part(by=eva.cast.eva, at=MONDAY, project=eva.project, colleague=eva.cast.sonia, role=ProjectRole.READER)
    client = logged_in(getattr(eva.cast, who))
    for address in (eva.at("counts"), eva.at("said_of_code", code_id="time")):
        assert client.get(address).status_code == code


def test_a_column_says_how_many_were_asked_and_took_part(eva):
    page = read(eva, eva.at("counts"))
    assert "4 asked, 1 took part" in page
    assert "asked: not known, 2 took part" in page
    assert "For the people of this project alone. Groups of fewer than 5 are shown here" in page


def test_people_are_counted_of_those_who_took_part_and_a_theme_has_its_sentence(eva):
    page = read(eva, eva.at("counts"))
    assert "is spoken of by 1 of the 2 who were interviewed and 2 of the 2 who spoke in a focus group" in page
    assert f"{eva.at('said_of_code', code_id='time')}?kind=interview&amp;role=social_worker" in page
    assert "1 of 1" in page


def test_a_group_that_was_asked_and_did_not_come_is_no_nought(eva):
    eva.tells(InvitedCounted(source_kind=SourceKind.SURVEY, invited=37, by_role={"worker": 8}))
    page = read(eva, eva.at("counts"))
    assert "8 asked, 0 wrote" in page
    assert page.count("Nobody took part") == 5


def test_codings_are_counted_where_they_are_asked_for(eva):
    eva.tells(coded(with_texts(), "And the waiting?", "interview-1", "sooner"))
    page = read(eva, f"{eva.at('counts')}?count=codings")
    assert "How often each code was given" in page
    assert "1 coding holds the words of nobody who takes part" in page
    assert "1 of 1" not in page


def test_one_kind_of_source_is_shown_alone_and_a_wrong_word_shows_all(eva):
    group = read(eva, f"{eva.at('counts')}?kind=focus_group")
    assert "interviewed" not in group
    assert "2 of the 2 who spoke in a focus group" in group
    assert read(eva, f"{eva.at('counts')}?kind=dream&count=sheep") == read(eva, eva.at("counts"))


def test_behind_a_number_are_the_passages_of_that_group_out_of_how_many(eva):
    page = read(eva, f"{eva.at('said_of_code', code_id='sooner')}?kind=interview&role=manager")
    assert "We talk before it becomes a crisis." in page
    assert "Nobody waits for weeks any more." not in page
    assert "Team manager, interview" in page
    assert "1 of the 1 who was interviewed" in page
    assert "Not known" in page
    assert "1 passage" in page


def test_without_a_group_everybody_is_there_each_group_with_its_numbers(eva):
    page = read(eva, eva.at("said_of_code", code_id="effect"))
    assert "2 passages" in page
    assert "none of the 2 who spoke in a focus group" in page


def test_of_a_group_that_said_nothing_that_is_said(eva):
    page = read(eva, f"{eva.at('said_of_code', code_id='sooner')}?kind=focus_group&role=worker")
    assert "None of them spoke of it." in page
    assert "none of the 2 who spoke in a focus group" in page


@pytest.mark.parametrize("group", ["?kind=survey", "?role=nobody", "?kind=interview&role=worker", "?role=unknown"])
def test_a_group_in_which_nobody_is_has_no_page(eva, group: str):
    assert eva.client.get(eva.at("said_of_code", code_id="time") + group).status_code == 404
    assert eva.client.get(eva.at("said_of_code", code_id="nothing")).status_code == 404
