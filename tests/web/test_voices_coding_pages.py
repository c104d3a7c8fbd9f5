"""The pages of coding: what is shown of a text, words coded, recoded, split and moved, undone; memos and quotes."""

import re

import pytest

from stepdown.records.actions.projects.texts import correct_text
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.words import MemoAbout
from tests.cast import Cast
from tests.web.coding import THEN, amir, blind, state_of, tell, twice
from tests.web.leading import eva, project

__all__ = ["amir", "eva", "project"]

ONE = {"source_id": "interview-1"}


def codings(lead, source: str = "interview-1") -> list[tuple[str, str]]:
    """The words and the code of each coding, in the order of the text."""
    state = state_of(lead.project)
    return [(state.sources[source].quote(c.start, c.end), c.code) for c in state.codings_of(source)]


def first_coding(lead, source: str = "interview-1") -> Coding:
    return state_of(lead.project).codings_of(source)[0]


def stretch(lead, words: str, source: str = "interview-1") -> dict[str, object]:
    """The fields that choose these words."""
    start = state_of(lead.project).sources[source].words.index(words)
    return {"version": 1, "first": start, "last": start + len(words), "under": "theme"}


def plain(page: str) -> str:
    """The page as it is read aloud: without tags, each run of spaces as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize(
    ("query", "shown"), [("", 2), ("code=time", 1), ("code=nowhere", 2), ("code=trust", 2), ("coder=nobody", 2)]
)
def test_codings_are_filtered_by_code_and_by_coder(eva, query, shown):
    page = eva.client.get(f"{eva.at('text', **ONE)}?{query}").content.decode()
    assert page.count('class="coding-stripe ') == shown


def test_a_text_has_its_neighbours(eva):
    page = plain(eva.reads("text", source_id="interview-2"))
    assert "Previous text : Interview 1" in page
    assert "Next text : Focus group" in page


def test_a_text_that_is_gone_has_no_page(cast: Cast, eva):
    from stepdown.records.actions.projects.withdraw import withdraw_participant

    withdraw_participant(by=cast.eva, at=THEN, project=eva.project, participant="p1", on=THEN.date())
    assert eva.client.get(eva.at("text", **ONE)).status_code == 404
    withdraw_participant(by=cast.eva, at=THEN, project=eva.project, participant="w1", on=THEN.date())
    page = eva.reads("text", source_id="focus-group")
    assert "What was said here is gone: whoever said it withdrew." in page
    assert "It is about trust." not in page


@pytest.mark.parametrize("turn", [0, 5, 99])
def test_there_is_no_panel_of_a_turn_that_is_not_there(eva, turn):
    assert eva.client.get(eva.at("code_turn", turn=turn, **ONE)).status_code == 404


@pytest.mark.parametrize(("asked", "found"), [("2", True), ("9", False), ("x", False), ("", False)])
def test_a_turn_is_gone_to_by_its_number(eva, asked, found):
    answer = eva.client.get(f"{eva.at('text', **ONE)}?turn={asked}")
    if found:
        assert answer.url == f"{eva.at('code_turn', turn=2, **ONE)}#turn-2"
    else:
        assert "Enter the number of a turn, from 1 to 4" in answer.content.decode()


def test_words_are_chosen_by_sentences_or_by_single_words(eva):
    page = plain(eva.reads("code_turn", turn=2, **ONE))
    assert "From 1: They have the time to do it. 2: That is massive. To the end of" in page
    assert "Turn 3, 1: And the waiting?" in page
    by_words = plain(eva.client.get(f"{eva.at('code_turn', turn=2, **ONE)}?by=words").content.decode())
    assert "2: have the time to 3: the time to do" in by_words


def test_words_are_coded_once_however_often_the_page_is_sent(eva):
    answer = eva.sends_twice("code_turn", stretch(eva, "That is massive.") | {"code": "trust"}, turn=2, **ONE)
    assert answer.url == f"{eva.at('text', **ONE)}#turn-2"
    assert codings(eva)[1] == ("That is massive.", "trust")
    assert "Last, you coded “That is massive.” in “Interview 1” as “Trust”." in plain(eva.reads("text", **ONE))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "Select a code of the list"),
        ({"code": "nowhere"}, "Select a code of the list"),
        ({"code": "way"}, "Select a code of the list"),
        ({"code": "new"}, "Name the new code, or select one that is there"),
        ({"code": "time", "new_name": "Joy"}, "Leave the name empty"),
        ({"code": "time", "first": 60, "last": 50}, "Select an end that comes after the beginning"),
        ({"code": "time", "first": "x"}, "Select where the stretch begins"),
        ({"code": "time", "last": 99999}, "That stretch is not in the text"),
        ({"code": "time", "version": 7}, "The text was corrected meanwhile. Choose the words again."),
        ({"code": "time", "first": 62, "last": 71}, "You have coded this as “Time” already."),
    ],
)
def test_what_cannot_be_coded_says_why_on_the_page(eva, said, words):
    before = codings(eva)
    sent = stretch(eva, "That is massive.") | said
    assert words in plain(eva.sends("code_turn", sent, turn=2, **ONE).content.decode()).replace("&#x27;", "'")
    assert codings(eva) == before


def test_a_new_code_is_made_for_the_words_and_where_it_is_said(eva):
    said = stretch(eva, "That is massive.") | {"code": "new", "new_name": "Relief", "under": "effect"}
    eva.sends_twice("code_turn", said, turn=2, **ONE)
    (made,) = [code for code in state_of(eva.project).framework.in_use() if code.name == "Relief"]
    assert (made.parent, codings(eva)[1]) == ("effect", ("That is massive.", made.id))


def test_a_code_that_is_there_already_is_not_made_and_nothing_is_coded(eva):
    before = codings(eva)
    said = stretch(eva, "That is massive.") | {"code": "new", "new_name": "trust", "under": "way"}
    page = eva.sends("code_turn", said, turn=2, **ONE).content.decode()
    assert "There is a code “Trust” in the same place." in page
    assert codings(eva) == before


@pytest.mark.parametrize(
    ("said", "coded"),
    [
        ({"selection": "1:29-1:45", "code": "tru"}, ("That is massive.", "trust")),
        ({"selection": "1:29-2:16", "code": "Trust"}, ("That is massive.\nInterviewer: And the waiting?", "trust")),
    ],
)
def test_a_selection_in_the_text_is_coded_by_a_few_letters(eva, said, coded):
    eva.sends_twice("text", {"version": 1} | said, **ONE)
    assert coded in codings(eva)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"selection": "", "code": "trust"}, "Select words of the text first"),
        ({"selection": "1:29-1:45"}, "Type a code"),
        ({"selection": "1:29-1:45", "code": "t"}, "Several codes could be meant"),
        ({"selection": "1:29-1:45", "code": "joy"}, "There is no code of that name"),
        ({"selection": "1:29-1:4500", "code": "trust"}, "Choose them again"),
        ({"selection": "'; drop", "code": "trust"}, "Choose them again"),
    ],
)
def test_a_selection_that_says_too_little_is_refused_on_the_page(eva, said, words):
    assert words in eva.sends("text", {"version": 1} | said, **ONE).content.decode()
    assert len(codings(eva)) == 2


def test_what_one_coded_last_is_undone_from_the_text(eva):
    eva.sends("code_turn", stretch(eva, "That is massive.") | {"code": "trust"}, turn=2, **ONE)
    page = eva.client.get(eva.at("text", **ONE)).content.decode()
    form = re.search(r'<form method="post" action="[^"]*undo/".*?</form>', page, re.DOTALL)[0]
    sent = dict(re.findall(r'name="(entry|form_key|turn)" value="([^"]+)"', form))
    for _ in range(2):
        answer = eva.client.post(eva.at("undo_in_text", **ONE), sent)
        assert answer.url == f"{eva.at('text', **ONE)}#turn-2"
    assert len(codings(eva)) == 2


def test_a_coding_gets_another_code_and_is_taken_away_once(eva):
    one = {"coding_id": first_coding(eva).id} | ONE
    eva.sends_twice("coding", {"code": "trust"}, **one)
    assert codings(eva)[0] == ("They have the time to do it.", "trust")
    page = eva.sends("coding", {"code": "trust"}, **one).content.decode()
    assert "It has this code already" in page
    sent = {"form_key": "00000000-0000-4000-8000-000000000009", "turn": "2"}
    for _ in range(2):
        assert eva.client.post(eva.at("take_coding_away", **one), sent).url == f"{eva.at('text', **ONE)}#turn-2"
    assert [code for _, code in codings(eva)] == ["sooner"]


def test_a_coder_changes_only_what_is_theirs_and_a_lead_everything_but_its_stretch(cast: Cast, eva, amir):
    hers, his = {"coding_id": first_coding(eva).id} | ONE, {"coding_id": "amirs"} | ONE
    tell(cast.amir, eva.project, Coded(coding="amirs", code="trust", start=62, end=78, source="interview-1"))
    assert "Only Eva Lund, or the lead of the project, can change it" in amir.reads("coding", **hers)
    assert amir.client.post(amir.at("take_coding_away", **hers)).status_code == 403
    assert "Split it in two" not in eva.reads("coding", **his)
    page = eva.sends("split_coding", {"version": 1, "first": 67, "code": "trust"}, **his).content.decode()
    assert "That coding is somebody else" in page
    eva.client.post(eva.at("take_coding_away", **his))
    assert len(codings(eva)) == 2


def test_a_coding_is_split_where_a_word_begins(eva):
    coding = first_coding(eva)
    words = state_of(eva.project).sources["interview-1"].words
    one = {"coding_id": coding.id} | ONE
    sent = {"version": 1, "first": words.index("to do it"), "code": "trust"}
    eva.sends_twice("split_coding", sent, **one)
    assert codings(eva)[:2] == [("They have the time", "time"), ("to do it.", "trust")]
    assert first_coding(eva).id == coding.id


@pytest.mark.parametrize("first", [0, 33, 99_999])
def test_a_coding_is_split_only_within_its_words(eva, first):
    one = {"coding_id": first_coding(eva).id} | ONE
    page = eva.sends("split_coding", {"version": 1, "first": first, "code": "time"}, **one).content.decode()
    assert "Choose a word within the coding, after its first one." in page
    assert len(codings(eva)) == 2


def corrected(cast: Cast, lead) -> dict[str, object]:
    """The coding that a correction of turn 2 put up to be looked at."""
    correct_text(
        by=cast.eva, at=THEN, project=lead.project, source="interview-1", turn=1,
        words="They make the room for it. That is massive.", reason="Misheard",
    )  # fmt: skip
    return {"coding_id": next(c.id for c in state_of(lead.project).codings_of("interview-1") if c.is_to_review)} | ONE


def test_after_a_correction_codings_are_looked_at_first_and_stay_where_they_are_left(cast: Cast, eva):
    one = corrected(cast, eva)
    page = eva.reads("text", **ONE)
    assert page.index("Look at these codings: the text was corrected") < page.index('id="turn-1"')
    for _ in range(2):
        eva.client.post(eva.at("coding_stays", **one), {"form_key": "00000000-0000-4000-8000-000000000004"})
    assert not first_coding(eva).is_to_review
    assert "Look at these codings" not in eva.reads("text", **ONE)


def test_a_coding_is_set_on_the_words_where_it_belongs(cast: Cast, eva):
    one = corrected(cast, eva)
    words = state_of(eva.project).sources["interview-1"].words
    start = words.index("They make")
    sent = {"version": 2, "first": start, "last": start + len("They make the room")}
    eva.sends_twice("move_coding", sent, **one)
    assert codings(eva)[0] == ("They make the room", "time")
    assert "Select an end" in eva.sends("move_coding", sent | {"last": start}, **one).content.decode()


def test_memos_are_written_about_a_text_and_a_coding_and_changed_by_their_writer(cast: Cast, eva, amir):
    one = {"coding_id": first_coding(eva).id} | ONE
    amir.sends_twice("write_text_memo", {"words": "Spoke freely."}, **ONE)
    amir.sends("write_coding_memo", {"words": "Or patience?"}, **one)
    assert "Spoke freely." in eva.reads("text", **ONE)
    assert "with a memo" in eva.reads("text", **ONE)
    assert "Or patience?" in eva.reads("coding", **one)
    memo = next(m for m in state_of(eva.project).memos.values() if m.words == "Spoke freely.")
    amir.sends("change_text_memo", {"words": "Spoke very freely."}, text_memo_id=memo.id, **ONE)
    assert "Spoke very freely." in eva.reads("text", **ONE)
    tell(cast.eva, eva.project, MemoWritten(memo="hers", about=MemoAbout.SOURCE, about_id="interview-1", words="Hers"))
    page = amir.sends("change_text_memo", {"words": ""}, text_memo_id="hers", **ONE).content.decode()
    assert "That memo is somebody else" in page


def test_who_codes_blind_sees_only_their_own_work_and_is_told_so(cast: Cast, eva, amir):
    blind(cast, eva.project)
    page = amir.reads("text", source_id="interview-3")
    assert "You code this text without seeing the work of Eva Lund, who does not see yours." in plain(page)
    assert page.count('class="coding-stripe ') == 3
    assert eva.reads("text", source_id="interview-3").count('class="coding-stripe ') == 1
    hers = {"source_id": "interview-3", "coding_id": "Eva-sooner"}
    assert amir.client.get(amir.at("coding", **hers)).status_code == 404


def test_when_both_have_finished_each_sees_all(cast: Cast, eva, amir):
    twice(cast, eva.project)
    page = amir.reads("text", source_id="interview-3")
    assert page.count('class="coding-stripe ') == 4
    assert "without seeing" not in page


def test_a_long_text_comes_in_parts_and_says_so(eva, monkeypatch):
    monkeypatch.setattr("stepdown.web.pages.voices.coding.page.parts", lambda source: (range(2), range(2, 4)))
    first = eva.reads("text", **ONE)
    assert "The text is long and comes in 2 parts" in first
    assert 'id="turn-3"' not in first
    assert 'id="turn-3"' in eva.client.get(f"{eva.at('text', **ONE)}?part=2").content.decode()
    assert 'id="turn-4"' in eva.reads("code_turn", turn=4, **ONE)
