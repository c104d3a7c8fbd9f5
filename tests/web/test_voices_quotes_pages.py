"""A stretch of a text is chosen as a quote: as it will be printed, by its rule, and only of who agreed."""

import re

import pytest

from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.people import ConsentGiven
from stepdown.themes.project.words import ConsentItem
from tests.cast import MONDAY, Cast
from tests.web.coding import amir, state_of
from tests.web.leading import eva, project
from tests.web.test_voices_coding_pages import codings, stretch

__all__ = ["amir", "eva", "project"]

ONE = {"source_id": "interview-1"}


def plain(page: str) -> str:
    """The page as it is read aloud: without tags, each run of spaces as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def span(lead, words: str) -> dict[str, object]:
    start = state_of(lead.project).sources["interview-1"].words.index(words)
    return {"start": start, "end": start + len(words)} | ONE


def test_a_stretch_is_seen_as_it_is_printed_and_put_in_the_bank_once(eva):
    eva.tells(AreaNamed(area="speed", title="Help comes sooner"))
    place = span(eva, "They have the time to do it.")
    assert "“They have the time to do it.” (Social care practitioner, interview)" in plain(
        eva.reads("choose_quote", **place)
    )
    said = {"version": 1, "words": "[T]hey have … time to do it.", "area": "speed"}
    looked = plain(eva.sends("choose_quote", said | {"look": "yes"}, **place).content.decode())
    assert "“[T]hey have … time to do it.” (Social care practitioner, interview)" in looked
    assert state_of(eva.project).analysis.quotes == {}
    eva.sends_twice("choose_quote", said, **place)
    (quote,) = state_of(eva.project).analysis.quotes.values()
    assert (quote.words, quote.area) == ("[T]hey have … time to do it.", "speed")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"words": "They had the time to do it."}, "“had” is not what was said"),
        ({"words": ""}, "Write the words as they are printed"),
        ({"version": 3}, "The text was corrected meanwhile"),
    ],
)
def test_a_quote_is_edited_only_by_its_rule(eva, said, words):
    sent = {"version": 1, "words": "They have the time to do it.", "area": "none"} | said
    page = eva.sends("choose_quote", sent, **span(eva, "They have the time to do it.")).content.decode()
    assert words in page
    assert state_of(eva.project).analysis.quotes == {}


def test_what_to_think_of_is_said_to_a_coder_without_telling_a_name(cast: Cast, eva, amir):
    from tests.web.coding import known_text

    known_text(cast, eva.project)
    said = {"version": 1, "words": "They have [Priya Nwosu’s four children] time.", "area": "none", "look": "yes"}
    page = amir.sends("choose_quote", said, **span(eva, "They have the time to do it."))
    text = plain(page.content.decode())
    assert "A real name stands here. Put [Practitioner 1] in its place." in text
    assert "It says how many children there are." in text


def test_who_did_not_agree_is_not_quoted(eva):
    eva.tells(
        ConsentGiven(
            participant="p1", sheet="sheet", version=1, on=MONDAY.date(),
            agreed=tuple(i for i in ConsentItem if i is not ConsentItem.QUOTED),
        )
    )  # fmt: skip
    place = span(eva, "They have the time to do it.")
    assert "It cannot be chosen." in eva.reads("choose_quote", **place)
    said = {"version": 1, "words": "They have the time to do it.", "area": "none"}
    assert "did not agree to be quoted" in eva.sends("choose_quote", said, **place).content.decode()


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (0, 99_999)])
def test_what_is_no_stretch_is_no_quote(eva, start, end):
    assert eva.client.get(eva.at("choose_quote", start=start, end=end, **ONE)).status_code == 404


def test_the_panel_leads_to_a_quote_without_asking_for_a_code(eva):
    answer = eva.sends("code_turn", stretch(eva, "That is massive.") | {"quote": "yes"}, turn=2, **ONE)
    assert answer.url == eva.at("choose_quote", **span(eva, "That is massive."))
    answer = eva.sends("text", {"version": 1, "selection": "1:29-1:45", "quote": "yes"}, **ONE)
    assert answer.url == eva.at("choose_quote", **span(eva, "That is massive."))
    assert len(codings(eva)) == 2
