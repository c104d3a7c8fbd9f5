"""A transcript comes in when it is said who speaks and what becomes of each name; until then nothing of it is kept."""

import json

import pytest

from tests.cli.themes.folders import Begin, Folder
from tests.themes.a_project import a_participant, with_people

TALK = """INT: How does the team work with you?
KP: They have the time. Kerry Pask rings me on 07700 900123.
INT: And the waiting?
KP: Nobody waits for weeks any more, Kerry said.
"""
REGISTER = "real_name,pseudonym,kind,also_called\nKerry Pask,a colleague,person,Kez; Kerry\n"
ABOUT = ("--kind", "interview", "--title", "Interview 9", "--as", "Eva")
SPEAKERS = ("--speaker", "INT=interviewer", "--speaker", "KP=practitioner 1")
DECIDED = ("--replace", "Kerry Pask=a colleague", "--replace", "Kerry=a colleague", "--replace", "07700 900123=number")


def add(folder: Folder, *more: str, talk: str = TALK) -> int:
    register = folder.file("register.csv", REGISTER)
    return folder.run("add-text", folder.file("talk.txt", talk), *ABOUT, "--register", register, *more)


@pytest.fixture
def folder(begin: Begin) -> Folder:
    return begin(with_people())


def test_labels_that_are_nobody_are_listed_with_what_to_write(folder: Folder, capsys):
    assert add(folder, "--speaker", "INT=interviewer") == 1
    said = capsys.readouterr().err
    assert "“KP”, 2 turns, begins “They have the time." in said
    assert '--speaker "KP=…"' in said
    assert folder.log.project.sources == {}


def test_what_may_tell_who_somebody_is_is_listed_with_what_to_write(folder: Folder, capsys):
    assert add(folder, *SPEAKERS) == 1
    said = capsys.readouterr().err
    assert '--replace "Kerry Pask=a colleague"' in said
    assert "It is in the register." in said
    assert '--leave "07700 900123=why it can stay"' in said
    assert folder.log.project.sources == {}


def test_decided_it_comes_in_clean(folder: Folder):
    assert add(folder, *SPEAKERS, *DECIDED, "--held-on", "2026-03-05", "--minutes", "31") == 0
    (text,) = folder.log.project.sources.values()
    assert "Practitioner 1: They have the time. [a colleague] rings me on [number]." in text.words
    assert (text.held_on.isoformat(), text.minutes, len(text.turns)) == ("2026-03-05", 31, 4)
    assert "Kerry" not in "".join(path.read_text() for path in folder.path.rglob("*") if path.is_file())


def test_words_can_be_left_for_a_reason(folder: Folder):
    decided = ("--leave", "07700 900123=the team's own number", *DECIDED[:4])
    assert add(folder, *SPEAKERS, *decided) == 0
    assert "07700 900123" in next(iter(folder.log.project.sources.values())).words


REFUSED = {
    "a label of nobody in the file": (("--speaker", "XY=interviewer"), "Nobody speaks under the label “XY”"),
    "a participant that there is not": (("--speaker", "KP=Practitioner 9"), "There is no participant “Practitioner 9”"),
    "no pair": (("--speaker", "KP"), "must be two parts with ="),
    "words that are not suspect": ((*SPEAKERS, "--leave", "weeks=a word"), "“weeks” is not among the words"),
    "words that cannot stand in brackets": ((*SPEAKERS, "--replace", "Kerry=[]"), "Write the words that shall stand"),
}


@pytest.mark.parametrize(("more", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_the_command_says_and_cannot_be_is_refused(folder: Folder, capsys, more: tuple[str, ...], said: str):
    assert add(folder, *more) == 1
    assert said in capsys.readouterr().err
    assert folder.log.project.sources == {}


def test_words_of_somebody_without_consent_do_not_come_in(begin: Begin, capsys):
    told = with_people()
    told.tell(a_participant("p9", "Practitioner 9", "social_worker"))
    folder = begin(told)
    more = [said.replace("practitioner 1", "Practitioner 9") for said in SPEAKERS]
    assert add(folder, *more, *DECIDED) == 1
    assert "No consent is recorded for Practitioner 9" in capsys.readouterr().err
    assert folder.log.project.sources == {}


def test_for_programs_what_is_open_is_one_value(folder: Folder, capsys):
    assert add(folder, *SPEAKERS, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["brought_in"], told["suspects"][0]) == (False, {"words": "Kerry Pask", "times": 1, "kind": "person"})
    assert add(folder, *SPEAKERS, *DECIDED, "--json") == 0
    assert json.loads(capsys.readouterr().out)["turns"] == 4


def test_answers_of_a_survey_need_be_nobodys(folder: Folder):
    answers = folder.file("answers.txt", "Respondent 1: Help comes quickly.\nRespondent 2: Nothing.\n")
    about = ("--kind", "survey", "--title", "What worked?", "--as", "Eva")
    assert folder.run("add-text", answers, *about) == 0


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "empty"), (b"%PDF-nothing", ""), (b"PK\x03\x04", ""), (b"ID3 sound", "recording")]
)
def test_a_file_that_is_no_transcript_is_a_finding(folder: Folder, capsys, content: bytes, said: str):
    assert folder.run("add-text", folder.file("talk.docx", content), *ABOUT) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("register", "said"),
    [
        ("real_name,pseudonym,kind\nKerry Pask,,person\n", "register.csv, row 2"),
        ("real_name,pseudonym,kind\nKerry Pask,a colleague,human\n", "column kind"),
        ("real_name,pseudonym,kind\nKerry Pask,Kerry P,person\n", "repeats a part of the real name"),
        ("colour\nred\n", "register.csv"),
    ],
)
def test_a_register_that_cannot_be_used_stops_everything(folder: Folder, capsys, register: str, said: str):
    file = folder.file("register.csv", register)
    talk = folder.file("talk.txt", TALK)
    assert folder.run("add-text", talk, *ABOUT, *SPEAKERS, "--register", file) == 2
    assert said in capsys.readouterr().err
    assert folder.log.project.sources == {}
