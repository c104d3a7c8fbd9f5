"""The bank of quotes: by area, as they are printed, from where they come, and taken out again."""

import pytest

from stepdown.themes.project.events.analysis import AreaNamed, QuoteChosen
from stepdown.themes.project.events.people import ConsentGiven
from stepdown.themes.project.words import ConsentItem
from tests.cast import MONDAY
from tests.web.coding import amir, state_of
from tests.web.leading import eva, project
from tests.web.test_voices_quotes_pages import plain

__all__ = ["amir", "eva", "project"]


@pytest.fixture
def bank(eva):
    """Eva, with an area, a quote for it that was shortened, and one for no area yet."""
    eva.tells(AreaNamed(area="speed", title="Help comes sooner"))
    for quote, source, said, area, words in (
        ("q1", "interview-1", "Nobody waits for weeks any more.", "speed", "Nobody waits … any more."),
        ("q2", "focus-group", "It is about trust.", None, None),
    ):
        start = state_of(eva.project).sources[source].words.index(said)
        eva.tells(QuoteChosen(quote=quote, source=source, start=start, end=start + len(said), area=area, words=words))
    return eva


def test_an_empty_bank_says_how_a_quote_comes_into_it(eva):
    assert "No quote is chosen yet" in eva.reads("quotes")


def test_quotes_stand_under_their_areas_as_they_are_printed(bank):
    page = plain(bank.reads("quotes"))
    first, second = page.index("Help comes sooner “Nobody waits … any more.”"), page.index("For no area yet “It is")
    assert first < second
    assert "(Social care practitioner, interview) Said by Practitioner 1. Shortened." in page
    assert "(MDT worker, focus group) Said by Worker 1. In the text" in page


def test_where_the_quotes_come_from_is_said_and_who_is_not_quoted(bank):
    page = plain(bank.reads("quotes"))
    assert "1 of 2 quotes comes from interviews: 1 of the 2 people who took part is quoted." in page
    assert "Nobody is quoted who has the role “Team manager”: 1 person took part." in page


def test_a_quote_is_taken_out_once_and_can_be_chosen_again(bank):
    sent = {"form_key": "00000000-0000-4000-8000-000000000009"}
    for _ in range(2):
        assert bank.client.post(bank.at("take_quote_out", quote_id="q1"), sent).url == bank.at("quotes")
    assert list(state_of(bank.project).analysis.quotes) == ["q2"]
    assert "The quote is taken out of the bank." in bank.reads("quotes")


def test_a_quote_of_who_agrees_no_more_is_marked_and_kept_out_of_the_spread(bank):
    bank.tells(
        ConsentGiven(
            participant="w1", sheet="sheet", version=1, on=MONDAY.date(),
            agreed=tuple(i for i in ConsentItem if i is not ConsentItem.QUOTED),
        )
    )  # fmt: skip
    page = plain(bank.reads("quotes"))
    assert "“It is about trust.” Cannot be used Whoever says it does not agree to be quoted." in page
    assert "1 of 1 quote comes from interviews" in page


def test_a_coder_reads_the_bank_and_a_gatekeeper_does_not(bank, amir, logged_in):
    assert "Nobody waits" in amir.reads("quotes")
    assert logged_in(bank.cast.maya).get(bank.at("quotes")).status_code == 403


@pytest.mark.parametrize("place", ["texts", "findings"])
def test_texts_and_findings_lead_to_the_bank(bank, place: str):
    assert f'href="{bank.at("quotes")}"' in bank.reads(place)
