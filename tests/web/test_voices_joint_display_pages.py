"""The joint display: closed until each kind of source is signed off, then filled row by row."""

import pytest

from stepdown.records.actions.projects.write import write_down
from stepdown.themes.project.events.analysis import (
    QuoteChosen,
    RowFilled,
    SourceReopened,
)
from stepdown.themes.project.words import Stands
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY
from tests.themes.a_project import with_texts
from tests.web.analysing import analysis, colleague, lead, reader, written
from tests.web.leading import eva, project
from tests.web.test_referral_pages import key_of
from tests.web.test_voices_counts_pages import words

__all__ = ["eva", "lead", "project"]


def test_the_joint_display_says_what_it_waits_for(lead):
    page = lead.reads("joint_display")
    assert "It opens when the findings of the interviews and of the focus groups are signed off" in page
    assert "It opens when" in lead.reads("fill_row", area_id="speed"), "the row leads back to the display"


def test_the_joint_display_lays_the_sources_side_by_side_each_with_its_base(lead, logged_in):
    written(lead)
    for who in (lead, colleague(lead, logged_in, "amir"), reader(lead, logged_in)):
        page = words(who.reads("joint_display"))
        assert "2 of the 2 who were interviewed; 6 asked." in page
        assert "1 of the 2 who spoke in a focus group; asked: not known." in page
        assert "The interview on speed" in page
        assert "The focus_group on speed" in page
        assert "Not filled yet" in page
    assert lead.at("fill_row", area_id="speed") not in page, "a reader fills nothing"


ROW = {
    "stands": "agrees", "words": "Both say so.", "follows": "Keep it", "by_whom": "Head of service",
    "by_when-day": "1", "by_when-month": "9", "by_when-year": "2026", "version": "0",
}  # fmt: skip


def a_quote(quote: str, said: str, source: str, area: str | None) -> QuoteChosen:
    start = with_texts().project.sources[source].words.index(said)
    return QuoteChosen(quote=quote, source=source, start=start, end=start + len(said), area=area)


def test_a_row_is_filled_once_with_quotes_of_the_area_first(lead):
    written(lead)
    lead.tells(a_quote("any", "It is about trust.", "focus-group", None))
    lead.tells(a_quote("own", "That is massive.", "interview-1", "speed"))
    page = words(lead.reads("fill_row", area_id="speed"))
    assert page.index("“That is massive.” (Social care practitioner, interview)") < page.index("“It is about trust.”")
    answer = lead.sends_twice("fill_row", ROW | {"quotes": ["own"]}, area_id="speed")
    assert answer.url == lead.at("joint_display")
    row = analysis(lead).rows["speed"]
    assert (row.stands, row.quotes, row.results) == (Stands.AGREES, ("own",), ())
    page = words(lead.reads("joint_display"))
    for told in ("Agrees", "Both say so.", "“That is massive.”", "Keep it", "Head of service", "1 September 2026"):
        assert told in page
    assert "Filled the row “Help comes sooner”: agrees." in page


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"stands": ""}, "Select how the sources stand to one another"),
        ({"words": ""}, "Write what the sources mean together"),
        ({"quotes": ["gone"]}, "Select quotes of the list"),
        ({"by_when-day": "31", "by_when-month": "2"}, "By when must be a real date"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(lead, said: dict[str, object], why: str):
    written(lead)
    lead.tells(a_quote("own", "That is massive.", "interview-1", "speed"))
    assert why in lead.sends("fill_row", ROW | said, area_id="speed").content.decode()
    assert not analysis(lead).rows


def test_a_row_written_while_a_source_was_opened_again_is_refused_and_not_lost(lead):
    written(lead)
    where = lead.at("fill_row", area_id="speed")
    key = key_of(lead.client.get(where))
    lead.tells(SourceReopened(source_kind=SourceKind.INTERVIEW, reason="A turn was misheard"))
    page = lead.client.post(where, ROW | {"form_key": key}).content.decode()
    assert "The findings of the interview are not signed off." in page
    assert "The interview on speed" not in page
    assert "Both say so." in page


def test_where_two_fill_a_row_at_once_the_second_sees_both(lead):
    written(lead)
    where = lead.at("fill_row", area_id="speed")
    key = key_of(lead.client.get(where))
    theirs = RowFilled(area="speed", stands=Stands.DIFFERS, words="They differ.", follows="Ask again")
    write_down(by=lead.cast.amir, at=MONDAY, project=lead.project, proposed=theirs)
    page = lead.client.post(where, ROW | {"form_key": key}).content.decode()
    for told in ("Amir Sadiq changed this while you were writing.", "They differ.", "Ask again", "Both say so."):
        assert told in page
