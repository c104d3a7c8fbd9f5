"""Files made to hurt: they are refused, or read for what little they are, in little memory and with bounded work."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.exchange.transcripts.anatomy import rtf_groups
from stepdown.exchange.transcripts.read import read_transcript
from tests.exchange.transcripts.drawn import WORDS, deflated, form, one_page, raw_pdf
from tests.exchange.transcripts.made import declaring, docx_xml, odt_xml, package, paragraph, pdf, run, said, txt, vtt
from tests.hostile.packed import spaces, stored, zip_of

MEBIBYTE = 1024 * 1024


def forms_in_forms(depth: int, times: int) -> bytes:
    """Each form draws the next several times: a few kilobytes that ask for times ** depth drawings."""
    inner = [form(b"/X Do " * times, b"/XObject<</X %d 0 R>>" % number) for number in range(7, 6 + depth)]
    return one_page(b"/X Do " * times, *inner, form(WORDS + b" " * 500_000))


def nested_table(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph(run("INT: Why?")) + "</w:tc></w:tr></w:tbl>" * depth


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a Word document that unpacks to 40 megabytes": ("t.docx", lambda: docx_xml(" " * 40_000_000)),
    "a Word document that says it unpacks to 500": ("t.docx", lambda: declaring(500_000_000)),
    "a zip of very many parts": ("t.docx", lambda: package({f"word/{n}": "" for n in range(5_001)})),
    "XML of very many elements": ("t.docx", lambda: docx_xml("<w:p/>" * 200_000)),
    "XML of very deep elements": ("t.docx", lambda: docx_xml("<w:sdt>" * 500 + "</w:sdt>" * 500)),
    "OpenDocument of very many elements": ("t.odt", lambda: odt_xml("<text:p/>" * 200_000)),
    "RTF of very deep groups": ("t.rtf", lambda: b"{\\rtf1 " + b"{" * 100_000),
    "very many lines": ("t.txt", lambda: b"a\n" * 150_000),
    "very much text": ("t.txt", lambda: b"a" * 2_100_000),
    "a PDF stream that unpacks to 100 megabytes": (
        "t.pdf",
        lambda: raw_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Contents 4 0 R>>",
            deflated(b" " * 100_000_000),
        ),
    ),
    "PDF forms in forms, each drawn twice": ("t.pdf", lambda: forms_in_forms(60, 2)),
    "a PDF of very many pages": (
        "t.pdf",
        lambda: raw_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count 501>>" % (b"3 0 R " * 501),
            b"<</Type/Page/Parent 2 0 R>>",
        ),
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_asks_for_too_much_is_refused(what: str):
    name, make = REFUSED[what]
    read = read_transcript(make(), name)
    assert read.heard is None
    assert [f.rule for f in read.findings] == ["transcript_too_large"]


@pytest.mark.parametrize(("most", "file"), [("_TOKENS", b"\\a" * 1_000), ("_KEPT_MOST", b"a" * 1_000)])
def test_rich_text_of_very_many_marks_or_words_is_refused(most: str, file: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rtf_groups, most, 900)
    read = read_transcript(b"{\\rtf1 " + file + b"}", "t.rtf")
    assert [f.rule for f in read.findings] == ["transcript_too_large"]


HIDING = zip_of([stored("[Content_Types].xml", "<Types/>"), spaces("word/document.xml", 96_000_000, 1_000)])
UNHELD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a Word document that hides what it unpacks to": ("t.docx", lambda: HIDING),
    **{what: REFUSED[what] for what in ("a Word document that unpacks to 40 megabytes", "very much text")},
}


@pytest.mark.parametrize("what", UNHELD)
def test_it_is_refused_before_it_is_in_memory(what: str):
    name, make = UNHELD[what]
    data = make()
    tracemalloc.start()
    read = read_transcript(data, name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert read.heard is None
    assert peak < 8 * MEBIBYTE


def test_pictures_beside_the_words_are_never_unpacked():
    file = io.BytesIO(docx_xml(paragraph(run("INT: Why?"))))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as held:
        held.writestr("word/media/image1.png", bytes(100 * MEBIBYTE))
    tracemalloc.start()
    assert said(read_transcript(file.getvalue(), "t.docx")) == [("INT", "Why?")]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * MEBIBYTE


READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "names of parts that climb out of their folder": (
        "t.docx",
        lambda: docx_xml(paragraph(run("INT: Why?")), **{"../../etc/x": "x", "/etc/y": "y"}),
    ),
    "a cell that spans a thousand million columns": (
        "t.docx",
        lambda: docx_xml(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>"
            f"{paragraph(run('INT: Why?'))}</w:tc></w:tr></w:tbl>"
        ),
    ),
    "tables in tables": ("t.docx", lambda: docx_xml(nested_table(40))),
    "spaces that a file only claims": (
        "t.odt",
        lambda: odt_xml("<text:p>INT: Why?<text:s text:c='999999999'/></text:p>"),
    ),
    "spaces that are no number": ("t.odt", lambda: odt_xml("<text:p>INT: Why?<text:s text:c='many'/></text:p>")),
    "a form that draws itself": ("t.pdf", lambda: one_page(b"/X Do", form(WORDS + b"/X Do", b"/XObject<</X 6 0 R>>"))),
    "fonts without end": ("t.rtf", lambda: b"{\\rtf1{\\fonttbl" + b"\\f0" * 20_000 + b"}INT: Why?}"),
    "links without end": ("t.rtf", lambda: b"{\\rtf1 " + rb'{\field{\*\fldinst{HYPERLINK "}}}' * 5_000 + b"INT: Why?}"),
    "numbers beyond every character": ("t.rtf", lambda: rb"{\rtf1\ansicpg99999\uc INT: Why?\u9999999999 \u-9999999 }"),
    "braces that do not match": ("t.rtf", lambda: b"{\\rtf1 INT: Why?}}}}{{{"),
}  # fmt: skip


@pytest.mark.parametrize("what", READ)
def test_what_is_only_strange_is_read(what: str):
    name, make = READ[what]
    assert said(read_transcript(make(), name)) == [("INT", "Why?")]


def test_pages_that_hold_themselves_are_a_damaged_file():
    looped = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>")
    assert [f.rule for f in read_transcript(looped, "t.pdf").findings] == ["damaged_file"]


LONG = {
    "spaces": "A" + " " * 200_000 + "x",
    "tabs": "A" + "\ta" * 100_000,
    "colons": "A:" * 100_000,
    "brackets": "[" * 100_000,
    "times": "1:02 " * 50_000,
    "a number and spaces": "1" + " " * 200_000 + "x",
}


@pytest.mark.parametrize("what", LONG)
def test_a_long_line_of_anything_is_read(what: str):
    assert len(said(read_transcript(txt([LONG[what]]), "t.txt"))) == 1


SOUND = {
    "docx": docx_xml(paragraph(run("INT: Why?"))),
    "odt": odt_xml("<text:p>INT: Why?</text:p>"),
    "rtf": b"{\\rtf1\\ansi INT: Why\\u8217?s\\par {\\v x}}",
    "pdf": pdf(["INT: Why?"]),
    "vtt": vtt(("00:01.000", "<v Ola>Why?</v>")),
    "srt": b"1\n00:00:01,000 --> 00:00:02,000\nINT: Why?\n",
}


@pytest.mark.parametrize("words", ["<v " * 100_000, "<v." * 100_000, "{\\" * 100_000, "<" * 100_000])
def test_a_caption_of_anything_is_read_or_has_no_words(words: str):
    read = read_transcript(vtt(("00:01.000", words)), "t.vtt")
    assert read.heard is not None or [f.rule for f in read.findings] == ["transcript_without_words"]


def test_a_guess_at_a_long_run_without_spaces_is_quick_to_show():
    assert "such as é" in read_transcript(("a" * 200_000 + " é").encode("cp1252"), "t.txt").findings[0].problem


@pytest.mark.parametrize("ending", SOUND)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_file_spoilt_anywhere_is_read_or_refused(ending: str, data: st.DataObject):
    file = SOUND[ending]
    place = data.draw(st.integers(0, len(file)))
    spoilt = file[:place] + data.draw(st.binary(max_size=8)) + file[place + data.draw(st.integers(0, 8)) :]
    read = read_transcript(spoilt, f"t.{ending}")
    assert (read.heard is None) == any(f.severity == "stops" for f in read.findings)
