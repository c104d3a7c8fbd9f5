"""Files that are not read: each with its reason and what to do, and never a traceback."""

import io
import zipfile
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

from stepdown.exchange.limits import Limits
from stepdown.exchange.transcripts.read import read_transcript
from stepdown.exchange.transcripts.rules import TRANSCRIPT_RULES
from tests.exchange.transcripts.made import declaring, docx, docx_xml, odt, odt_xml, package, paragraph, pdf, run, txt

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>'


def encrypted_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["INT: Why?"]))))
    writer.encrypt("secret")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def with_entities(file: bytes) -> bytes:
    """A package whose XML declares entities, inside and outside, and uses them."""
    with zipfile.ZipFile(io.BytesIO(file)) as held:
        parts = {name: held.read(name).decode() for name in held.namelist()}
    return package(
        {name: f"{ENTITIES}{xml}".replace("Why", "&a;&b;") if "Why" in xml else xml for name, xml in parts.items()}
    )


REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "nothing": ("t.docx", lambda: b"", "empty_file"),
    "an old Word document": ("t.doc", lambda: OLE + bytes(600), "transcript_old_word_file"),
    "a locked Word document": (
        "t.docx",
        lambda: OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
        "transcript_locked",
    ),
    "sound by its name": ("talk.M4A", lambda: b"whatever", "transcript_recording"),
    "sound by its bytes": ("talk", lambda: b"ID3\x04" + bytes(100), "transcript_recording"),
    "pictures by their bytes": ("talk.docx", lambda: b"\0\0\0\x20ftypisom", "transcript_recording"),
    "a workbook": ("t.xlsx", lambda: package({"xl/workbook.xml": "<x/>"}), "transcript_of_another_kind"),
    "a web page": ("t.html", lambda: b"<html>INT: Why?</html>", "transcript_of_another_kind"),
    "a file of no name": ("t", lambda: b"INT: Why?", "transcript_of_another_kind"),
    "bytes called text": ("t.txt", lambda: bytes(range(256)) * 20, "transcript_of_another_kind"),
    "a package cut short": ("t.docx", lambda: docx(["INT: Why?"])[:900], "damaged_file"),
    "a package that lies": ("t.docx", lambda: declaring(8), "damaged_file"),
    "broken XML": ("t.docx", lambda: docx_xml("<w:p>"), "damaged_file"),
    "XML of something else": ("t.docx", lambda: package({"word/document.xml": "<a/>"}), "damaged_file"),
    "entities in a Word document": ("t.docx", lambda: with_entities(docx_xml(paragraph(run("Why")))), "damaged_file"),
    "entities in an OpenDocument text": (
        "t.odt",
        lambda: with_entities(odt_xml("<text:p>Why</text:p>")),
        "damaged_file",
    ),
    "a prefix that means nothing": ("t.odt", lambda: odt_xml("<nobody:p>INT: Why?</nobody:p>"), "damaged_file"),
    "a locked OpenDocument text": (
        "t.odt",
        lambda: odt_xml("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        "transcript_locked",
    ),
    "an encrypted PDF": ("t.pdf", encrypted_pdf, "transcript_locked"),
    "a PDF of pictures": ("t.pdf", lambda: pdf([], []), "transcript_pdf_of_images"),
    "a PDF cut short": ("t.pdf", lambda: b"%PDF-1.7\nnothing", "damaged_file"),
    "captions that are none": ("t.vtt", lambda: b"INT: Why?", "damaged_file"),
    "subtitles that are none": ("t.srt", lambda: b"INT: Why?", "damaged_file"),
    "captions without words": ("t.vtt", lambda: b"WEBVTT\n\n", "transcript_without_words"),
    "an empty Word document": ("t.docx", lambda: docx([]), "transcript_without_words"),
    "an empty OpenDocument text": ("t.odt", lambda: odt([]), "transcript_without_words"),
    "RTF without words": ("t.rtf", lambda: b"{\\rtf1}", "transcript_without_words"),
    "RTF in a character set that nobody knows": (
        "t.rtf",
        lambda: rb"{\rtf1{\fonttbl{\f0\fcharset78 x;}}\f0 \'e9}",
        "damaged_file",
    ),
    "spaces": ("t.txt", lambda: txt(["  ", "\t"]), "transcript_without_words"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_used_says_why_and_nothing_of_it_is_given(what: str):
    name, make, rule = REFUSED[what]
    read = read_transcript(make(), name)
    assert read.heard is None
    assert [(f.rule, f.file) for f in read.findings] == [(rule, name)]
    assert all(f.problem and f.remedy and "{" not in f.problem for f in read.findings)


def test_a_recording_is_told_that_it_is_never_kept():
    assert "never kept in Stepdown" in read_transcript(b"x", "talk.mp3").findings[0].problem


def test_an_old_word_document_is_told_to_be_saved_as_docx():
    assert "save it as .docx" in read_transcript(OLE + bytes(600), "talk.doc").findings[0].remedy


def test_an_rtf_file_that_is_called_doc_is_read():
    assert read_transcript(b"{\\rtf1 INT: Why?\\par}", "talk.doc").heard is not None


def test_a_transcript_that_begins_like_a_recording_is_read():
    assert read_transcript(b"ID3: Why?\n", "talk.txt").heard is not None


@pytest.mark.parametrize("size", [99, 100, 101])
def test_a_file_may_have_as_many_bytes_as_the_limit_says(size: int):
    read = read_transcript(b"INT: Why?".ljust(size), "t.txt", Limits(file_bytes=100))
    assert (read.heard is None) == (size > 100)


def test_every_rule_has_a_name_of_its_own():
    ids = [rule.id for rule in TRANSCRIPT_RULES]
    assert len(set(ids)) == len(ids)
