"""What is damaged -> what is said of it: the files that people may send, each made where it is needed."""

import bz2
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.exchange.refi_qda.small import TEXT, USERS, WORDS, package, project_xml
from tests.exchange.refi_qda.worlds import package_of
from tests.exchange.transcripts.made import MIMETYPE
from tests.hostile.packed import Part, deflated, of_many_parts, spaces, stored, zip_of
from tests.hostile.pictures import pdf_of_pictures

HALF_A_GIGABYTE = 500_000_000
MUCH = 1_600_000_000
"""Bytes to which a file of a megabyte unpacks."""
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
)
"""Entities that unfold to a thousand million laughs."""
LAUGH = "&a9;"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file: how it is called, how it is made at a place, and what is said of it. ``on_the_page``: where the page has
    words of its own."""

    name: str
    make: Callable[[Path], object]
    says: str
    on_the_page: str = ""


def holding(content: Callable[[], bytes]) -> Callable[[Path], object]:
    """A maker of a file with this content."""
    return lambda path: path.write_bytes(content())


def package_with(*parts: Part) -> Callable[[Path], object]:
    """A maker of a zip file of these parts."""
    return holding(lambda: zip_of(parts))


def huge(path: Path) -> None:
    """500 megabytes that begin as a package does, and take no room on the disk."""
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(HALF_A_GIGABYTE)


@cache
def unusual(name: str) -> Part:
    """A part packed in a way in which a kilobyte can be gigabytes, whatever is asked for."""
    return Part(name, bz2.compress(b" " * 100_000_000), zipfile.ZIP_BZIP2, 1_000)


def of_codes(count: int) -> bytes:
    """A project that is sound, and has more codes than anybody can think of."""
    guids = (f"00000000-0000-4000-8000-{number:012x}" for number in range(count))
    codes = "".join(f'<Code guid="{guid}" name="{guid}" isCodable="true"/>' for guid in guids)
    return zip_of([deflated(QDE, project_xml(USERS, f"<CodeBook><Codes>{codes}</Codes></CodeBook>"))])


TYPES, MIME = stored("[Content_Types].xml", "<Types/>"), stored("mimetype", MIMETYPE)
BODY, CONTENT, QDE = "word/document.xml", "content.xml", "project.qde"

TRANSCRIPTS = {
    "a Word document of 500 megabytes": Hostile(
        "talk.docx", huge, "it has 500,000,000 bytes", "more than 16 megabytes"
    ),
    "a Word document that unpacks to gigabytes": Hostile(
        "talk.docx", package_with(TYPES, spaces(BODY, MUCH)), "unpacked it has 1,600,000,000 bytes"
    ),
    "a Word document that unpacks to gigabytes and says it does not": Hostile(
        "talk.docx", package_with(TYPES, spaces(BODY, MUCH, 1_000)), "is damaged"
    ),
    "a Word document packed unusually": Hostile("talk.docx", package_with(TYPES, unusual(BODY)), "packed in a way"),
    "a Word document of entities": Hostile(
        "talk.docx",
        package_with(TYPES, deflated(BODY, LAUGHS + f"<w:document>{LAUGH}</w:document>")),
        "declares a document type",
    ),
    "an OpenDocument text that unpacks to gigabytes": Hostile(
        "talk.odt", package_with(MIME, spaces(CONTENT, MUCH)), "unpacked it has 1,600,000,000 bytes"
    ),
    "an OpenDocument text that unpacks to gigabytes and says it does not": Hostile(
        "talk.odt", package_with(MIME, spaces(CONTENT, MUCH, 1_000)), "is damaged"
    ),
    "an OpenDocument text of entities": Hostile(
        "talk.odt", package_with(MIME, deflated(CONTENT, LAUGHS + f"<x>{LAUGH}</x>")), "declares a document type"
    ),
    "a PDF of pictures": Hostile("talk.pdf", holding(pdf_of_pictures), "its pages are pictures"),
}

PROJECTS = {
    "a project of 500 megabytes": Hostile("p.qdpx", huge, "it has 500,000,000 bytes", "more than 64 megabytes"),
    "a project that unpacks to gigabytes": Hostile(
        "p.qdpx", package_with(spaces(QDE, MUCH)), "its part project.qde has 1,600,000,000 bytes"
    ),
    "a project that unpacks to gigabytes and says it does not": Hostile(
        "p.qdpx", package_with(spaces(QDE, MUCH, 1_000)), "it is empty"
    ),
    "a project with a text that unpacks to gigabytes": Hostile(
        "p.qdpx",
        package_with(deflated(QDE, project_xml()), spaces(f"sources/{TEXT}.txt", MUCH)),
        f"its part sources/{TEXT}.txt has 1,600,000,000 bytes",
    ),
    "a project packed unusually": Hostile("p.qdpx", package_with(unusual(QDE)), "packed in a way"),
    "a project of entities": Hostile(
        "p.qdpx",
        holding(lambda: package(LAUGHS + project_xml().replace("Nights", LAUGH))),
        "declares a document type",
    ),
    "a codebook of entities": Hostile(
        "c.qdc", holding(f"{LAUGHS}<CodeBook>{LAUGH}</CodeBook>".encode), "declares a document type"
    ),
    "a project with a name that climbs out of it": Hostile(
        "p.qdpx", holding(lambda: package_of({QDE: project_xml(), "../../evil.txt": WORDS})), "leads out of the file"
    ),
    "a project with a name of the machine's": Hostile(
        "p.qdpx", holding(lambda: package_of({QDE: project_xml(), "/etc/evil": WORDS})), "leads out of the file"
    ),
    "a project of millions of elements": Hostile(
        "p.qdpx", holding(lambda: zip_of([deflated(QDE, project_xml("<x/>" * 8_000_000))])), "150,000 elements"
    ),
    "a project of very many codes": Hostile(
        "p.qdpx", holding(lambda: of_codes(120_000)), "no more than 20,000 can come in at once"
    ),
    "a project of very many parts": Hostile(
        "p.qdpx", holding(lambda: of_many_parts(1_000_000)), "more than 20,000 parts"
    ),
}
