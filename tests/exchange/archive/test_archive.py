"""The archive holds words only of those who agreed to it, says what is not there and why, and never a real name."""

import csv
import io
import re
import zipfile
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.exchange.archive.agreed import NOT_KEPT
from stepdown.exchange.archive.archive import Archive, archive
from stepdown.exchange.archive.names import file_name
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.project.events.framework import CodeChanged, CodeText
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.words import ConsentItem, ParticipantKind
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import EVERYTHING, LINES, Telling, consent, the_sheet, with_codings

AS_AT = date(2026, 5, 1)
BUT_ARCHIVED = tuple(item for item in EVERYTHING if item is not ConsentItem.ARCHIVED)
TIME, TRUST, SESSIONS = "They have the time", "It is about trust.", "cannot be done in eight sessions"


def archived(told: Telling, **more: object) -> Archive:
    return archive(told.log, as_at=AS_AT, **more)


def text(found: Archive, name: str) -> str:
    (content,) = (content for path, content in found.files.items() if name in path)
    return content.decode()


def everything(found: Archive) -> str:
    return "\n".join(content.decode() for content in found.files.values())


def why(found: Archive) -> dict[str, str]:
    return {one.what: one.why for one in found.left_out}


def test_where_everybody_agreed_every_text_is_there_with_what_it_is():
    found = archived(with_codings())
    assert found.left_out == ()
    interview = text(found, "interview-1.txt")
    assert interview.startswith("Title: Interview 1\nKind: Interview\n")
    assert "Speakers: Interviewer (takes no part); Practitioner 1 (Social care practitioner)" in interview
    assert [f"{who}: {said}" for who, said in LINES["interview-1"]] == interview.strip().splitlines()[-4:]


DECLINED, NEVER_ASKED, GONE = "declined", "never asked", "withdrew"


def with_(who: str, how: str) -> Telling:
    told = with_codings()
    if how == DECLINED:
        told.tell(consent(who, BUT_ARCHIVED))
    elif how == NEVER_ASKED:
        told.tell(the_sheet().model_copy(update={"items": BUT_ARCHIVED}))
        told.tell(consent(who, BUT_ARCHIVED).model_copy(update={"version": 2}))
    else:
        told.keep(*withdraw(told.log, participant=who, on=AS_AT).events)
    return told


@pytest.mark.parametrize("how", [DECLINED, NEVER_ASKED, GONE])
def test_the_interview_of_somebody_who_did_not_agree_is_not_there(how: str):
    found = archived(with_("p1", how))
    assert TIME not in everything(found)
    assert "the text “Interview 1”" in why(found)
    assert "The text “Interview 1”: " in text(found, "README")
    assert "interview-2" in "".join(found.files)


@pytest.mark.parametrize("how", [DECLINED, NEVER_ASKED, GONE])
def test_of_a_talk_with_others_only_their_turns_are_not_there(how: str):
    found = archived(with_("w2", how))
    talk = text(found, "focus-group.txt")
    assert TRUST in talk
    assert SESSIONS not in everything(found)
    assert f"Worker 2: {NOT_KEPT}" in talk
    assert why(found)["1 turn of “Focus group”"].startswith("those who spoke them did not agree")


def test_words_that_stand_in_no_turn_are_not_kept_where_somebody_is_left_out():
    told = with_("w2", DECLINED)
    words = "Worker 1: It is long.\nNobody knows who said this.\nWorker 2: Yes.\n"
    turns = (Spoken(speaker="Worker 1", start=10, end=21), Spoken(speaker="Worker 2", start=60, end=64))
    told.keep(
        SourceBroughtIn(
            source="other", source_kind=SourceKind.FOCUS_GROUP, title="Another", turns=turns, words=words,
            speakers={"Worker 1": "w1", "Worker 2": "w2"},
        )
    )  # fmt: skip
    assert "Nobody knows" not in text(archived(told), "another.txt")


def test_a_young_person_who_does_not_assent_is_not_in_it():
    told = with_codings()
    young = told.project.people.participants["p1"]
    sheet = the_sheet(ParticipantKind.YOUNG_PERSON, distress_protocol="We stop", support="Childline")
    told.tell(sheet.model_copy(update={"sheet": "young"}))
    told.keep(
        *(
            event.model_copy(update={"participant_kind": ParticipantKind.YOUNG_PERSON})
            for event in (entry.event for entry in told.log.entries)
            if event.kind == "participant_added" and event.participant == young.id
        )
    )
    told.tell(consent("p1", assents=False).model_copy(update={"sheet": "young"}))
    assert TIME not in everything(archived(told))


def test_answers_that_are_tied_to_nobody_are_left_out_because_nobody_can_be_asked():
    told = with_codings()
    words = "Respondent 1: Quick help.\n"
    told.keep(
        SourceBroughtIn(
            source="survey", source_kind=SourceKind.SURVEY, title="What worked?", words=words, speakers={},
            turns=(Spoken(speaker="Respondent 1", start=14, end=25),), roles={"Respondent 1": "manager"},
        )
    )  # fmt: skip
    found = archived(told)
    assert "Quick help" not in everything(found)
    assert "tied to nobody" in why(found)["the text “What worked?”"]


def test_the_data_list_has_a_row_a_text():
    rows = list(csv.DictReader(io.StringIO(text(archived(with_("w2", DECLINED)), "data-list"))))
    assert [(row["Title"], row["Kind of source"], row["Turns"], row["Turns left out"]) for row in rows] == [
        ("Interview 1", "Interview", "4", "0"), ("Interview 2", "Interview", "2", "0"),
        ("Focus group", "Focus group", "3", "1"),
    ]  # fmt: skip
    assert rows[0]["Roles"] == "Social care practitioner"
    assert int(rows[1]["Words"]) == len(" ".join(f"{who}: {said}" for who, said in LINES["interview-2"]).split())


def test_the_log_of_replacements_tells_what_stands_there_and_not_for_what():
    told = with_codings()
    replaced = {"[a colleague]": 2, "[town]": 1}
    told.keep(
        *(
            entry.event.model_copy(update={"source": "again", "title": "Again", "replaced": replaced})
            for entry in told.log.entries
            if isinstance(entry.event, SourceBroughtIn) and entry.event.source == "interview-1"
        )
    )
    rows = list(csv.reader(io.StringIO(text(archived(told), "anonymisation-log"))))
    assert rows[1:] == [
        ["transcripts/004-again.txt", "[a colleague]", "2"],
        ["transcripts/004-again.txt", "[town]", "1"],
    ]


def test_the_codebook_has_no_examples_and_counts_nobody():
    told = with_codings()
    said = CodeText(name="Time", definition="They have it", example="“I never told anybody before”")
    told.tell(CodeChanged(code="time", parent="way", text=said))
    codebook = text(archived(told), "codebook")
    assert "They have it" in codebook
    assert "never told anybody" not in everything(archived(told))
    assert "Participants:" not in codebook


def test_sheets_are_there_with_their_forms_left_blank():
    found = archived(with_codings())
    assert "What we ask" in text(found, "about-the-interviews-version-1.txt")
    form = text(found, "consent-form")
    assert all(f"[ ] Yes  [ ] No   {item.label}" in form for item in ConsentItem)
    assert not any(who.pseudonym in form for who in with_codings().project.people.participants.values())


def test_a_questionnaire_is_there_without_answers_and_with_its_dictionary():
    asked = pilot_questionnaire()
    found = archived(with_codings(), questionnaires=[asked])
    blank = text(found, f"{asked.id}-version-{asked.version}.txt")
    assert all(asked.said(q.label) in blank for q in asked.questions() if q.label)
    rows = list(csv.DictReader(io.StringIO(text(found, "dictionary"))))
    assert {"role", "communication"} <= {row["Variable"] for row in rows}


def test_it_is_the_same_bytes_each_time_and_each_file_has_its_sum():
    first, again = archived(with_codings()), archived(with_codings())
    assert first.zipped() == again.zipped()
    with zipfile.ZipFile(io.BytesIO(first.zipped())) as opened:
        assert opened.namelist()[0] == "README.txt"
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        held = {name: opened.read(name) for name in opened.namelist()}
    sums = dict(reversed(line.split("  ")) for line in held.pop("checksums-sha256.txt").decode().splitlines())
    assert sums == {name: sha256(content).hexdigest() for name, content in held.items()}


def test_nothing_of_the_analysis_and_no_coder_is_in_it():
    found = everything(archived(with_codings()))
    assert "Eva" not in found
    assert "eva" not in found


@given(st.text())
def test_a_file_is_called_by_small_letters_digits_and_dashes_whatever_its_title(title: str):
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,47})", file_name(title))


@pytest.mark.parametrize(
    ("title", "name"),
    [("Interview 4 – Zoë", "interview-4-zoe"), ("../../etc/passwd", "etc-passwd"), ("…", "text"), ("=A1+B1", "a1-b1")],
)
def test_a_title_leads_nowhere(title: str, name: str):
    assert file_name(title) == name


def test_a_title_is_not_run_by_a_spreadsheet():
    told = with_codings()
    told.keep(
        *(
            entry.event.model_copy(update={"source": "again", "title": "=HYPERLINK(1)"})
            for entry in told.log.entries
            if isinstance(entry.event, SourceBroughtIn) and entry.event.source == "interview-1"
        )
    )
    assert "'=HYPERLINK(1)" in text(archived(told), "data-list")
