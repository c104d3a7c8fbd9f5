"""A questionnaire is checked, and put into the other form; what is wrong with it is all said at once."""

import json
from pathlib import Path

import pytest

from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.surveys.questionnaire.text import parse_questionnaire
from tests.cli.survey.files import SHORT, Files, survey
from tests.exchange.xlsform.forms import YES_NO, workbook

LEFT_OUT = workbook(
    "survey\n| type | name | label |\n| text | more | What else? |\n| geopoint | place | Where do you live? |\n"
)
CIRCLE = """
survey
| type | name | label | relevant   |
| text | a    | A     | ${b} = '1' |
| text | b    | B     | ${a} = '1' |
"""


def test_a_questionnaire_that_can_be_asked_is_said_to_be_with_how_long_it_is(form: Path, capsys):
    assert survey("check", form) == 0
    said = capsys.readouterr()
    assert "It can be asked: 10 pages, 17 questions." in said.err
    assert said.out == ""


def test_what_a_form_says_that_cannot_be_asked_here_is_named_with_its_row(files: Files, capsys):
    assert survey("check", files.write("form.xlsx", LEFT_OUT)) == 0
    said = capsys.readouterr().err
    assert "form.xlsx, sheet survey, row 3" in said
    assert "geopoint" in said


WRONG = {
    "questions that wait for one another": ("form.xlsx", workbook(CIRCLE + YES_NO), "go round in a circle", 2),
    "a circle in our own form": (
        "form.json",
        SHORT.replace('"Is help quick?"},', '"Is help quick?"}, "relevant": "${quick} = \'yes\'",'),
        "1 thing must be put right",
        1,
    ),
    "a list that is not there": ("form.json", SHORT.replace('"choices": "agree"', '"choices": "x"'), "put right", 1),
    "a kind that there is not": (
        "form.json",
        SHORT.replace('"decimal"', '"number"'),
        "pages.1.questions.3.kind: 'number' is not one of",
        2,
    ),
    "no JSON": ("form.json", "{", "This is not JSON", 2),
    "JSON of something else": ("form.json", "[]", "It cannot be read as a questionnaire", 2),
    "no text": ("form.json", b"\xff\xfe\x00", "save it as UTF-8 text", 2),
    "no workbook": ("form.xlsx", b"x", "not an Excel workbook", 2),
}


@pytest.mark.parametrize(("name", "content", "said", "code"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said(files: Files, capsys, name: str, content: str | bytes, said: str, code: int):
    assert survey("check", files.write(name, content)) == code
    told = capsys.readouterr()
    assert said in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_all_that_is_wrong_is_said_at_once(files: Files, capsys):
    wrong = SHORT.replace('"decimal"', '"number"').replace('"Your role?"', "7")
    assert survey("check", files.write("form.json", wrong)) == 2
    said = capsys.readouterr().err
    assert all(place in said for place in ("questions.1.label", "questions.3.kind", "questions.4.kind"))


@pytest.mark.parametrize(
    ("content", "usable", "code"), [(SHORT, True, 0), (SHORT.replace('"choices": "agree"', '"choices": "x"'), False, 1)]
)
def test_for_programs_it_is_one_value(files: Files, capsys, content: str, code: int, *, usable: bool):
    assert survey("check", files.write("form.json", content), "--json") == code
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert (told["usable"], bool(told["faults"]), told["findings"]) == (usable, not usable, [])
    assert said.err == ""


def test_a_questionnaire_goes_into_the_other_form_and_comes_back_as_it_was(files: Files, form: Path):
    book, again = files.place / "form.xlsx", files.place / "again.json"
    assert survey("convert", form, "--out", book) == 0
    assert survey("convert", book, "--out", again) == 0
    assert read_xlsform(book.read_bytes(), "form.xlsx")[0] is not None
    assert parse_questionnaire(again.read_text(encoding="utf-8")) == parse_questionnaire(
        form.read_text(encoding="utf-8")
    )


UNCONVERTED = {
    "a form with something wrong": (
        SHORT.replace('"choices": "agree"', '"choices": "x"'),
        "out.xlsx",
        "cannot be used",
    ),
    "a form that cannot be read": ("{", "out.xlsx", "cannot be used"),
    "another ending": (SHORT, "out.docx", "must end in .json or .xlsx"),
}


@pytest.mark.parametrize(("content", "out", "said"), UNCONVERTED.values(), ids=UNCONVERTED.keys())
def test_what_cannot_be_converted_leaves_no_file(files: Files, capsys, content: str, out: str, said: str):
    form = files.write("form.json", content)
    assert survey("convert", form, "--out", files.place / out) == 2
    assert said in capsys.readouterr().err
    assert files.held() == {"form.json"}


@pytest.mark.parametrize("command", ["check", "convert"])
def test_a_file_that_is_not_there_is_said(files: Files, capsys, command: str):
    out = ["--out", files.place / "out.xlsx"] if command == "convert" else []
    for name in ("nothing.json", "nothing.xlsx"):
        assert survey(command, files.place / name, *out) == 2
        assert name in capsys.readouterr().err
