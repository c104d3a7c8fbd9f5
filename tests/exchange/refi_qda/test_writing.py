"""What is written keeps to the letter of the standard, and what cannot is refused with all its reasons."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet
from stepdown.exchange.refi_qda.shape.project import Project
from stepdown.exchange.refi_qda.shape.sources import TextSource, VariableValue
from stepdown.exchange.refi_qda.validate import validate
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from tests.exchange.refi_qda.small import NIGHT, NOTE, ROLE, TEXT, package, project_xml
from tests.exchange.refi_qda.worlds import guid, parts_of

NIGHTS = read(package(), "nights.qdpx").project
SOURCE = NIGHTS.sources[0]
SELECTION = SOURCE.selections[0]


def xml_of(project: Project) -> str:
    return parts_of(write_qdpx(project))["project.qde"].decode()


def test_the_package_has_its_project_first_and_texts_in_a_folder_in_small_letters():
    parts = parts_of(write_qdpx(NIGHTS))
    assert list(parts) == ["project.qde", f"sources/{TEXT}.txt", f"sources/{NOTE}.txt"]
    assert parts[f"sources/{TEXT}.txt"] == SOURCE.text.encode()
    assert not any(part.startswith(b"\xef\xbb\xbf") or b"\r" in part for part in parts.values())


def test_the_package_holds_no_clock_and_no_machine():
    with zipfile.ZipFile(io.BytesIO(write_qdpx(NIGHTS))) as archive:
        told = {(entry.date_time, entry.create_system, entry.external_attr) for entry in archive.infolist()}
    assert told == {((1980, 1, 1, 0, 0, 0), 3, 0o644 << 16)}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1E-7"), "<FloatValue>0.0000001</FloatValue>"),
        (Decimal("1E+3"), "<FloatValue>1000</FloatValue>"),
        (True, "<BooleanValue>true</BooleanValue>"),
        (3, "<IntegerValue>3</IntegerValue>"),
        (date(2026, 3, 1), "<DateValue>2026-03-01</DateValue>"),
        (datetime(2026, 3, 1, 10, tzinfo=UTC), "<DateTimeValue>2026-03-01T10:00:00Z</DateTimeValue>"),
        ("", "<TextValue></TextValue>"),
        (None, ""),
    ],
)
def test_a_value_is_written_as_xml_schema_asks(value, written: str):
    project = with_text(values=(VariableValue(ROLE, value),))
    assert f'<VariableRef targetGUID="{ROLE}"/>{written}</VariableValue></TextSource>' in "".join(
        line.strip() for line in xml_of(project).splitlines()
    )


def test_a_text_is_never_given_as_a_formatted_document_too():
    assert "richTextPath" not in xml_of(NIGHTS)


def test_an_empty_project_has_no_empty_parts():
    assert xml_of(Project(name="Nothing yet")).splitlines()[1:] == [
        '<Project xmlns="urn:QDA-XML:project:1.0" name="Nothing yet" origin="Stepdown"/>'
    ]
    assert validate(write_qdpx(Project()), "nothing.qdpx") == ()


def test_a_codebook_without_sets_has_no_element_of_sets():
    assert b"Sets" not in write_qdc(NIGHTS)
    only_sources = NamedSet(guid("set", 1), "Interviews", sources=(TEXT,))
    assert b"Sets" not in write_qdc(replace(NIGHTS, sets=(only_sources,)))


def test_a_codebook_points_at_codes_as_its_schema_asks():
    content = write_qdc(replace(NIGHTS, sets=(NamedSet(guid("set", 1), "Nights", codes=(NIGHT,)),)))
    assert f'<MemberCode guid="{NIGHT}"/>' in content.decode()


@pytest.mark.parametrize("about", [(), (NOTE,)], ids=["stands alone", "is pointed at"])
def test_the_words_of_a_note_are_inline_where_something_points_at_it_and_in_a_file_otherwise(about):
    project = replace(NIGHTS, about=about)
    assert ("<PlainTextContent>Ask again" in xml_of(project)) is bool(about)
    assert (f"sources/{NOTE}.txt" in parts_of(write_qdpx(project))) is not bool(about)
    assert read(write_qdpx(project), "n.qdpx").project == project


def test_a_note_with_a_character_that_xml_cannot_carry_is_in_a_file():
    project = replace(NIGHTS, about=(NOTE,), notes=(replace(NIGHTS.notes[0], text="page\x0cbreak"),))
    assert read(write_qdpx(project), "n.qdpx").project == project


def with_text(**changes) -> Project:
    return replace(NIGHTS, sources=(replace(SOURCE, **changes),))


def with_span(start: int, end: int) -> Project:
    return with_text(selections=(replace(SELECTION, start=start, end=end),))


def with_code(guid: str, name: str, **more) -> Project:
    return replace(NIGHTS, codes=(*NIGHTS.codes, Code(guid, name, **more)))


REFUSED = {
    "a GUID in capitals": (with_code(NOTE.upper(), "Again"), f"{NOTE.upper()!r} is not a GUID in lower case"),
    "no GUID at all": (with_code("sleep", "Again"), "sleep"),
    "one GUID twice": (with_code(NIGHT, "Again"), f"2 codes have the GUID {NIGHT}"),
    "a code that is not there": (replace(NIGHTS, codes=()), f"CodeRef points at {NIGHT}"),
    "a coder who is not there": (replace(NIGHTS, users=()), "there is no such User"),
    "a source that is not there": (replace(NIGHTS, sources=()), f"SourceRef points at {TEXT}"),
    "a colour by name": (with_code(NOTE, "Again", colour="red"), "color"),
    "a control character in a name": (with_code(NOTE, "a\x00b"), "control character"),
    "half a character in a name": (with_code(NOTE, "a\ud83d"), "control character"),
    "a text that is not there": (with_text(text=None), "has no words"),
    "other line ends": (with_text(text=SOURCE.text + "\r\n"), "Use with_line_feeds"),
    "a mark before a text": (with_text(text="\ufeff" + SOURCE.text), "Use with_line_feeds"),
    "a null in a text": (with_text(text=SOURCE.text + "\0"), "no text file can keep"),
    "half a character in a text": (with_text(text=SOURCE.text + "\ud83d"), "no text file can keep"),
    "a selection after the end": (with_span(2, 99), "2 to 99"),
    "a selection backwards": (with_span(2, 1), "2 to 1"),
    "a selection before the start": (with_span(-1, 1), "-1 to 1"),
}


@pytest.mark.parametrize(("project", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_written_is_refused(project: Project, said: str):
    with pytest.raises(ExportRefusal, match=re.escape(said)):
        write_qdpx(project)


def test_all_reasons_are_told_at_once_and_never_thousands():
    texts = tuple(TextSource(guid("text", n), None, f"Interview {n}") for n in range(500))
    with pytest.raises(ExportRefusal) as refused:
        write_qdpx(Project(sources=texts))
    assert len(refused.value.problems) == 21
    assert refused.value.problems[-1] == "There are 480 more problems."


def test_a_tree_that_no_careful_reader_would_open_is_refused():
    code = Code(guid("code", 0), "0")
    for n in range(1, 250):
        code = Code(guid("code", n), str(n), children=(code,))
    with pytest.raises(ExportRefusal, match="200 levels"):
        write_qdc(Project(codes=(code,)))


CASE = f'<Cases><Case guid="{TEXT}"><CodeRef targetGUID="{NIGHT}"/></Case></Cases>'
FAULTS = {
    "empty sets": (project_xml("<Sets/>"), "Missing child element"),
    "another order": (project_xml("<Notes/>", "<Users/>"), "Element 'Users'"),
    "no such code": (project_xml(CASE), "CodeRef points at"),
    "no such text": (project_xml().replace("internal://5", "internal://6"), "the package has no such file"),
}


@pytest.mark.parametrize(("xml", "said"), FAULTS.values(), ids=FAULTS.keys())
def test_checking_finds_what_reading_would_overlook(xml: str, said: str):
    assert said in " ".join(finding.problem for finding in validate(package(xml), "sent.qdpx"))


def test_checking_is_strict_about_names_and_marks():
    told = validate(package(words="\ufeffword", qde="Project.qde", folder="Sources/"), "sent.qdpx")
    problems = " ".join(finding.problem for finding in told)
    assert "no part project.qde" in problems
    assert "no such file" in problems
    assert "byte order mark" in problems
