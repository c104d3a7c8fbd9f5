"""Files made to do harm are refused with a finding, never with a traceback, and nothing is written to disk."""

import io
import re
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.dataset.finding import Severity
from stepdown.exchange.refi_qda.read.package import PackageLimits
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.validate import validate
from stepdown.exchange.refi_qda.write.write import write_qdpx
from tests.exchange.refi_qda.small import TEXT, WORDS, package, project_xml
from tests.exchange.refi_qda.worlds import package_of
from tests.hostile.packed import of_many_parts, spaces, zip_of

XML = project_xml()
SMALL = PackageLimits(file_bytes=20_000, xml_bytes=10_000, elements=1_000, text_bytes=2_000, parts=5)


def encrypted() -> bytes:
    content = bytearray(package())
    for signature, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flag] |= 1
    return bytes(content)


def declaring(size: int) -> bytes:
    """A package whose text declares another unpacked size than it has."""
    content = bytearray(package())
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(content)


def bomb(part: str) -> bytes:
    """Some kilobytes that unpack to a hundred million spaces."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, words in {"project.qde": XML, f"sources/{TEXT}.txt": WORDS}.items():
            archive.writestr(name, " " * 10_000_000 if name.endswith(part) else words)
    return content.getvalue()


def packed_as(how: int, part: str) -> bytes:
    """A sound package, one part of which is packed in this way."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, words in {"project.qde": XML, f"sources/{TEXT}.txt": WORDS}.items():
            archive.writestr(name, words, how if name == part else zipfile.ZIP_DEFLATED)
    return content.getvalue()


def twice(name: str) -> bytes:
    """A package with two parts of one name; they are told apart until it is whole."""
    return package_of({"1" + name: XML, "2" + name: XML}).replace(b"2" + name.encode(), b"1" + name.encode())


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
FAR = '<!DOCTYPE Project SYSTEM "http://elsewhere.example/x.dtd">'
DEEP = project_xml("<CodeBook><Codes>" + "<Code>" * 400 + "</Code>" * 400 + "</Codes></CodeBook>")

SHARED = project_xml("<Sources>" + f'<TextSource plainTextPath="internal://{TEXT}.txt"/>' * 2 + "</Sources>")

REFUSED = {
    "nothing": (b"", "refi_not_refi_qda"),
    "only blanks": (b" \n ", "refi_not_refi_qda"),
    "a web page": (b"<html><body/></html>", "refi_not_refi_qda"),
    "no XML": (b"This is not a project.", "refi_damaged"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "refi_damaged"),
    "XML cut short": (XML[:300].encode(), "refi_damaged"),
    "XML with a tag not closed": (b"<CodeBook>\n<Codes>\n</CodeBook>", "refi_damaged"),
    "an encoding that nobody knows": (b'<?xml version="1.0" encoding="x-none"?><CodeBook/>', "refi_damaged"),
    "an encoding that is not read": (b'<?xml version="1.0" encoding="shift_jis"?><CodeBook/>', "refi_damaged"),
    "XML nested without end": (package(DEEP), "refi_damaged"),
    "entities that grow": (package(LAUGHS + XML.replace("Nights", "&b;")), "refi_declares"),
    "an entity of the machine's files": (package(FILE + XML.replace("Nights", "&a;")), "refi_declares"),
    "a document type elsewhere": (package(FAR + XML), "refi_declares"),
    "a document type in a codebook": ((LAUGHS + "<CodeBook/>").encode(), "refi_declares"),
    "a document type in UTF-16": ((LAUGHS + "<CodeBook/>").encode("utf-16"), "refi_declares"),
    "a name that climbs": (package_of({"project.qde": XML, "../../evil.txt": "x"}), "refi_unsafe_name"),
    "a name that climbs from within": (package_of({"project.qde": XML, "sources/../../x": "x"}), "refi_unsafe_name"),
    "a name that climbs with backslashes": (package_of({"project.qde": XML, "..\\x": "x"}), "refi_unsafe_name"),
    "an absolute name": (package_of({"project.qde": XML, "/etc/x": "x"}), "refi_unsafe_name"),
    "a name with a drive": (package_of({"project.qde": XML, "C:\\x": "x"}), "refi_unsafe_name"),
    "a zip cut short": (package()[:200], "refi_damaged"),
    "a zip spoilt inside": (package().replace(b"Project", b"Pr0ject", 1), "refi_damaged"),
    "a zip of nothing": (package_of({}), "refi_one_project"),
    "a zip of something else": (package_of({"word/document.xml": "<x/>"}), "refi_one_project"),
    "two projects": (package_of({"a.qde": XML, "b.qde": XML}), "refi_one_project"),
    "a part twice": (twice("project.qde"), "refi_damaged"),
    "a password": (encrypted(), "refi_locked"),
    "XML that unpacks to very much": (bomb(".qde"), "refi_too_large"),
    "a text that unpacks to very much": (bomb(".txt"), "refi_too_large"),
    "a text that says that it is larger": (declaring(0xF0000000), "refi_too_large"),
    "a text that says that it is smaller": (declaring(8), "refi_damaged"),
    "a text that many sources share": (package(SHARED, words="x" * 1_500), "refi_too_large"),
    "too many parts": (package_of({f"{n}.qde": XML for n in range(6)}), "refi_too_large"),
    "parts of parts": (of_many_parts(100), "refi_too_large"),
    "very many elements": (package(project_xml("<x/>" * 1_000)), "refi_too_large"),
    "a project that hides what it unpacks to": (zip_of([spaces("project.qde", 16_000_000, 900)]), "refi_not_refi_qda"),
    "a project packed unusually": (packed_as(zipfile.ZIP_BZIP2, "project.qde"), "refi_damaged"),
    "a text packed unusually": (packed_as(zipfile.ZIP_LZMA, f"sources/{TEXT}.txt"), "refi_damaged"),
    "too many bytes": (package() + bytes(30_000), "refi_too_large"),
    "too many bytes of XML": (XML.encode() + b" " * 12_000, "refi_too_large"),
}


@pytest.mark.parametrize(("content", "rule"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_with_a_sentence(content: bytes, rule: str):
    result = read(content, "sent.qdpx", SMALL)
    assert result.project is None
    (finding,) = result.findings
    assert (finding.rule, finding.severity, finding.file) == (rule, Severity.STOPS, "sent.qdpx")
    assert validate(content, "sent.qdpx", SMALL)


def test_the_line_is_told_where_xml_is_not_sound():
    (finding,) = read(b"<CodeBook>\n<Codes>\n</CodeBook>", "sent.qdc").findings
    assert finding.row == 3


@settings(max_examples=80)
@given(data=st.data())
def test_no_spoilt_byte_makes_a_traceback(data: st.DataObject):
    sound = data.draw(st.sampled_from([package(), XML.encode()]))
    at = data.draw(st.integers(0, len(sound) - 1))
    spoilt = sound[:at] + data.draw(st.binary(max_size=4)) + sound[at + data.draw(st.integers(0, 3)) :]
    for content in (spoilt, sound[:at]):
        result = read(content, "sent.qdpx")
        assert result.project is not None or result.findings


@settings(max_examples=40)
@given(data=st.data())
def test_parts_in_places_where_the_standard_has_none_are_read_as_something_that_can_be_written(data: st.DataObject):
    elements = [match[0] for match in re.finditer(r"<\w+[^<>]*/>|<(\w+)[^<>]*>[^<>]*</\1>", XML)]
    moved = data.draw(st.sampled_from([each for each in elements if "<Note" not in each and "<TextSource" not in each]))
    target = data.draw(st.sampled_from([match.end() for match in re.finditer(r">", XML)][:-1]))
    for xml in (XML[:target] + moved + XML[target:], XML.replace(moved, "", 1)):
        project = read(package(xml), "sent.qdpx").project
        assert read(write_qdpx(project), "sent.qdpx").project == project
