"""The pages of texts: who sees what, the list, words looked for, a text brought in step by step, a turn corrected."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from stepdown.records.actions.projects.begin import give_part
from stepdown.records.models import Draft, Project, WaitingText
from stepdown.records.queries.projects.waiting import waiting_seen
from stepdown.themes.project.events.about import ProjectChanged
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.words import Approach, ProjectRole
from tests.cast import MONDAY, Cast
from tests.themes.a_project import a_participant
from tests.web.coding import (
    THEN,
    a_closed_survey,
    a_waiting_text,
    amir,
    blind,
    known_text,
    of_its_coding,
    state_of,
    tell,
)
from tests.web.leading import day, eva, project
from tests.web.test_referral_pages import key_of

__all__ = ["amir", "eva", "project"]

ONE = {"source_id": "interview-1"}
READ = {
    "texts": (), "find_words": (), "text": ("source_id",), "code_turn": ("source_id", "turn"),
    "correct_turn": ("source_id", "turn"), "coding": ("source_id", "coding_id"),
    "split_coding": ("source_id", "coding_id"), "move_coding": ("source_id", "coding_id"),
    "write_text_memo": ("source_id",), "write_coding_memo": ("source_id", "coding_id"),
    "change_text_memo": ("source_id", "text_memo_id"), "choose_quote": ("source_id", "start", "end"),
    "double_codings": (), "double_coding": ("double_id",), "finish_double": ("double_id",),
    "differences": ("double_id",), "resolve_difference": ("double_id", "of_text", "turn", "of_code"),
}  # fmt: skip
LED = {
    "bring_in_text": (), "waiting_text": ("waiting_id",), "text_details": ("waiting_id",), "drop_text": ("waiting_id",),
    "who_speaks": ("waiting_id",), "another_speaker": ("waiting_id",), "names_in_text": ("waiting_id",),
    "add_name_of_text": ("waiting_id",), "decide_place": ("waiting_id", "place"), "read_text": ("waiting_id",),
    "begin_double": (),
}  # fmt: skip
NAMES = ("Nwosu", "Kerry", "01632")


def test_the_part_in_the_project_decides_who_sees_what(cast: Cast, logged_in, project: Project):
    things = of_its_coding(cast, project) | ONE | {"project_id": project.pk}
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.sonia, role=ProjectRole.READER)
    expected = {"eva": (200, 200), "amir": (200, 403), "sonia": (403, 403), "maya": (403, 403), "dee": (404, 404)}
    wrong = []
    for who, codes in expected.items():
        client = logged_in(getattr(cast, who))
        for pages, code in zip((READ, LED), codes, strict=True):
            for name, needs in pages.items():
                address = reverse(name, kwargs={key: things[key] for key in ("project_id", *needs)})
                page = client.get(address, follow=True)
                wrong += [(who, name, page.status_code)] if page.status_code != code else []
                named = who != "eva" and any(word in page.content.decode() for word in NAMES)
                wrong += [(who, name, "a name")] if named else []
    assert wrong == []


def test_a_gatekeeper_and_a_stranger_have_no_tab_of_texts(cast: Cast, logged_in, project: Project):
    page = logged_in(cast.maya).get(reverse("project", args=[project.pk])).content.decode()
    assert reverse("texts", args=[project.pk]) not in page


def test_texts_are_listed_by_kind_with_their_speakers_and_how_far_they_are_coded(cast: Cast, eva):
    tell(cast.amir, eva.project, Coded(coding="a", source="interview-1", code="trust", start=95, end=111))
    page = " ".join(eva.reads("texts").split())
    assert page.index("Interviews") < page.index("Focus groups")
    for said in ("Practitioner 1 (social worker)", "Worker 1, Worker 2 (MDT worker)", "3 by 2 coders", "2 by 1 coder"):
        assert said in page, said


def test_texts_that_wait_stand_first_with_what_they_wait_for_and_no_name_of_theirs(cast: Cast, eva):
    a_waiting_text(cast, eva.project)
    known_text(cast, eva.project)
    page = eva.reads("texts")
    assert page.index("3 labels to go") < page.index("places may tell who somebody is") < page.index("Interviews")
    assert not any(name in page for name in NAMES)


def test_who_codes_blind_sees_only_their_own_codings_counted(cast: Cast, eva, amir):
    blind(cast, eva.project)
    assert "1 of yours" in eva.reads("texts")
    assert "3 of yours" in amir.reads("texts")


def test_a_reflexive_project_codes_nothing_twice_and_says_why(eva):
    about = state_of(eva.project).about
    settings = {"title": about.title, "question": about.question, "smallest_group": 5}
    eva.tells(ProjectChanged(approach=Approach.REFLEXIVE, **settings))
    page = eva.reads("texts")
    assert "This project is reflexive" in page
    assert reverse("double_codings", args=[eva.project.pk]) not in page


def test_words_are_found_in_their_context_and_stand_in_no_address(eva):
    answer = eva.sends("find_words", {"words": "THE TIME"})
    page = answer.content.decode()
    assert "1 place in 1 text" in page
    assert 'They have <mark class="coding-found">the time</mark> to do it.' in page
    assert eva.at("code_turn", turn=2, **ONE) in page
    assert "time" not in answer.request["QUERY_STRING"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"words": "wait"}, "These words are said nowhere"), ({"words": "wait", "goes_on": "on"}, "2 places in 1 text"),
        ({"words": ""}, "Write the words that you look for"), ({"words": "?!"}, "These words are said nowhere"),
    ],
)  # fmt: skip
def test_words_are_whole_unless_it_is_said_otherwise(eva, said, words):
    assert words in eva.sends("find_words", said).content.decode()


DETAILS = {"kind": "interview", "title": "Interview 4", "minutes": "40"} | day("held_on", THEN.date())
PASTED = "INT: How is Kerry?\nPriya Nwosu: Calmer now."


def test_pasted_words_are_kept_sealed_once_and_rest_in_no_draft(eva):
    answer = eva.sends_twice("bring_in_text", DETAILS | {"pasted": PASTED})
    row = WaitingText.objects.get()
    assert answer.url == eva.at("who_speaks", waiting_id=row.pk)
    assert b"Kerry" not in bytes(row.sealed)
    assert "Kerry" not in str([draft.fields for draft in Draft.objects.all()])
    seen = waiting_seen(eva.cast.eva, waiting_id=row.pk, at=THEN)
    assert (seen.text.minutes, seen.text.held_on, seen.text.labels()) == (40, THEN.date(), ("INT", "Priya Nwosu"))


def test_a_file_is_read_and_what_should_be_looked_at_is_said_before_the_next_step(eva):
    lines = (
        "A talk",
        "Mum: hello",
        "INT: How is it?",
        "SW1: Well.",
        "I say",
        "what I",
        "think",
        "INT: Yes?",
        "SW1: No.",
    )
    words = "\n".join(lines).encode("utf-16")
    file = SimpleUploadedFile("talk.txt", words)
    page = eva.sends("bring_in_text", DETAILS | {"file": file}).content.decode()
    row = WaitingText.objects.get()
    assert "The text was read, and is kept" in page
    assert "These may be speakers and were read as words: &#x27;Mum&#x27;" in page
    eva.client.post(eva.at("read_labels", waiting_id=row.pk), {"version": 1, "labels": ["Mum"]})
    assert "Mum" in waiting_seen(eva.cast.eva, waiting_id=row.pk, at=THEN).text.labels()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "Select a file, or paste the words below"),
        ({"file": SimpleUploadedFile("a.mp3", b"ID3 sound")}, "Audio and video are never kept in Stepdown."),
        ({"file": SimpleUploadedFile("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")}, "save it as .docx"),
        ({"pasted": "INT: Hello", "title": ""}, "Give the text a title"),
        ({"pasted": "INT: Hello", "kind": ""}, "Select what it is"),
        ({"pasted": "INT: Hello"} | day("held_on", THEN.date().replace(year=2027)), "This day is still to come"),
        ({"pasted": "INT: Hello"} | day("delete_by", THEN.date().replace(year=2025)), "Enter a day after the one"),
    ],
)
def test_what_cannot_be_read_says_what_to_do_and_nothing_is_kept(eva, said, words):
    assert words in eva.sends("bring_in_text", DETAILS | said).content.decode()
    assert not WaitingText.objects.exists()


def test_a_file_that_is_too_large_is_refused_kindly(eva, monkeypatch):
    monkeypatch.setattr("stepdown.web.forms.voices.texts.bring_in.LARGEST", 10)
    file = SimpleUploadedFile("talk.txt", b"INT: a long talk")
    assert "Take pictures out of it" in eva.sends("bring_in_text", DETAILS | {"file": file}).content.decode()


def test_what_is_known_of_a_text_can_be_changed_while_it_waits(cast: Cast, eva):
    row = known_text(cast, eva.project)
    eva.sends("text_details", DETAILS | {"version": 1, "title": "Talk 4"}, waiting_id=row.pk)
    seen = waiting_seen(cast.eva, waiting_id=row.pk, at=THEN)
    assert (seen.text.title, seen.text.minutes, seen.version) == ("Talk 4", 40, 2)
    assert seen.text.speakers["Priya Nwosu"] == "p1"


def test_who_a_label_is_is_proposed_said_and_asked_for_until_all_are_somebody(cast: Cast, eva):
    known_text(cast, eva.project)
    row = a_waiting_text(cast, eva.project)
    page = eva.reads("who_speaks", waiting_id=row.pk)
    assert '<option value="p1" selected>' in page
    assert '<option value="interviewer" selected>' in page
    said = {"version": 1, "who-0": "interviewer", "who-1": "p1", "who-2": "later"}
    answer = eva.sends("who_speaks", said, waiting_id=row.pk)
    assert answer.url == eva.at("who_speaks", waiting_id=row.pk)
    assert eva.sends(
        "who_speaks", {"version": 2, "who-0": "interviewer", "who-1": "p1", "who-2": "nobody"}, waiting_id=row.pk
    ).url == eva.at("names_in_text", waiting_id=row.pk)


def test_a_label_can_be_no_speaker_and_what_was_said_of_the_others_stays(cast: Cast, eva):
    row = a_waiting_text(cast, eva.project)
    said = {"version": 1, "who-0": "interviewer", "who-1": "p1", "who-2": "later", "as_words": "2"}
    eva.sends_twice("who_speaks", said, waiting_id=row.pk)
    seen = waiting_seen(cast.eva, waiting_id=row.pk, at=THEN)
    assert seen.text.labels() == ("INT", "Priya Nwosu")
    assert dict(seen.text.speakers) == {"INT": "interviewer", "Priya Nwosu": "p1"}


def test_words_can_be_read_as_a_speaker_and_a_label_that_begins_no_line_is_told(cast: Cast, eva):
    row = a_waiting_text(cast, eva.project)
    page = eva.sends("another_speaker", {"version": 1, "label": "Dean"}, waiting_id=row.pk).content.decode()
    assert "No line begins with this label and a colon" in page
    assert WaitingText.objects.get().version == 1


def test_where_consent_lacks_it_is_said_with_the_way_to_record_it(cast: Cast, eva):
    eva.tells(a_participant("p9", "Practitioner 9", "social_worker"))
    speakers = {"INT": "interviewer", "Priya Nwosu": "p9", "He said": "nobody"}
    row = a_waiting_text(cast, eva.project, speakers=speakers)
    page = eva.reads("who_speaks", waiting_id=row.pk)
    assert "No consent is recorded for Practitioner 9. Record it first." in page
    assert eva.at("choose_sheet", participant_id="p9") in page
    assert "No consent is recorded for Practitioner 9" in eva.reads("texts")


def test_answers_of_a_closed_survey_are_brought_in_once(cast: Cast, eva):
    survey = a_closed_survey(cast, eva.project)
    about = {"survey_id": survey.pk, "question": "more"}
    address = reverse("bring_in_answers", kwargs=about)
    assert address in eva.reads("texts")
    key = {"form_key": key_of(eva.client.get(address))}
    first, second = eva.client.post(address, key), eva.client.post(address, key)
    row = WaitingText.objects.get()
    assert first.url == second.url == eva.at("waiting_text", waiting_id=row.pk)
    assert address not in eva.reads("texts")
    assert "These are answers of a survey" in eva.reads("who_speaks", waiting_id=row.pk)


WORDS = "They had the time to do it. That is massive."
FIX = {"version": 1, "words": WORDS, "reason": "Misheard"}


def test_what_a_correction_does_to_the_codings_is_said_before_it_is_done(eva):
    page = eva.sends("correct_turn", FIX, turn=2, **ONE).content.decode()
    assert "1 must be looked at afterwards" in " ".join(page.split())
    assert state_of(eva.project).sources["interview-1"].version == 1
    answer = eva.sends_twice("correct_turn", FIX | {"correct": "yes"}, turn=2, **ONE)
    assert answer.url == f"{eva.at('text', **ONE)}#turn-2"
    source = state_of(eva.project).sources["interview-1"]
    assert (source.version, WORDS in source.words) == (2, True)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"reason": ""}, "Say why it is corrected"), ({"words": ""}, "Write what was said"),
        ({"words": "They have the time to do it. That is massive."}, "Nothing has changed"),
        ({"correct": "yes", "words": "Priya Nwosu has time."}, "There is a name or a number in these words"),
        ({"correct": "yes", "version": 9}, "Somebody else corrected this text meanwhile"),
    ],
)  # fmt: skip
def test_a_correction_that_cannot_be_is_refused_on_the_page(cast: Cast, eva, said, words):
    known_text(cast, eva.project)
    assert words in eva.sends("correct_turn", FIX | said, turn=2, **ONE).content.decode()
    assert state_of(eva.project).sources["interview-1"].version == 1
