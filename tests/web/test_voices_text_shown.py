"""A text on its page: turn by turn, each coding in words beside it, and nothing among what was said that was not."""

import re

from stepdown.records.actions.projects.write import append
from stepdown.records.logs import log_of
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.sources import SourceKind
from tests.cast import Cast
from tests.web.coding import THEN, tell
from tests.web.leading import eva, project
from tests.web.test_voices_coding_pages import ONE, first_coding, plain

__all__ = ["eva", "project"]


def test_a_text_is_shown_turn_by_turn_with_its_codings_in_words(eva):
    page = eva.reads("text", **ONE)
    assert [page.index(f'id="turn-{n}"') for n in (1, 2, 3, 4)] == sorted(
        page.index(f'id="turn-{n}"') for n in range(1, 5)
    )
    said = plain(page)
    assert "2 Practitioner 1 They have the time to do it. (coding 1 ) That is massive." in said
    assert "1 Time on “They have the time to do it.” Eva Lund" in said


def test_the_words_of_a_turn_hold_nothing_but_what_was_said(eva):
    page = eva.reads("text", **ONE)
    words = re.search(r'data-turn="2">(.*?)</p>', page)[1]
    without = re.sub(r"<sup.*?</sup>", "", words)
    assert re.sub(r"<[^>]+>", "", without) == "They have the time to do it. That is massive."


def test_words_that_look_like_markup_are_words(cast: Cast, eva):
    words = "Manager 1: <b>We</b> & they.\n"
    turn = Spoken(speaker="Manager 1", start=11, end=len(words) - 1)
    text = SourceBroughtIn(
        source="odd", source_kind=SourceKind.INTERVIEW, title="Odd", words=words, turns=(turn,),
        speakers={"Manager 1": "m1"},
    )  # fmt: skip
    append(eva.project, log_of(eva.project), by=cast.eva, at=THEN, events=[text])
    tell(cast.eva, eva.project, Coded(coding="c", code="trust", start=11, end=20, source="odd"))
    page = eva.reads("text", source_id="odd")
    assert '<mark class="coding-mark">&lt;b&gt;We&lt;/b&gt;</mark>' in page
    assert " &amp; they.</p>" in page


def test_a_stripe_leads_to_its_coding_and_a_turn_to_its_panel(eva):
    page = eva.reads("text", **ONE)
    assert f'href="{eva.at("coding", coding_id=first_coding(eva).id, **ONE)}"' in page
    assert f'href="{eva.at("code_turn", turn=2, **ONE)}#turn-2"' in page
