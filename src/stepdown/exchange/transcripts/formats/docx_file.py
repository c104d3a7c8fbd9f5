"""Word documents (.docx): paragraphs and tables in order, as they are with all changes accepted."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import cast

from docx.blkcntnr import BlockItemContainer
from docx.oxml import parse_xml
from docx.oxml.document import CT_Document
from docx.oxml.exceptions import XmlchemyError
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.types import ProvidesStoryPart
from lxml import etree

from stepdown.exchange.transcripts.anatomy.beside import beside
from stepdown.exchange.transcripts.anatomy.package import damaged, names_in, part
from stepdown.exchange.transcripts.anatomy.rows import as_passages
from stepdown.exchange.transcripts.anatomy.sound_xml import look_through
from stepdown.exchange.transcripts.anatomy.word_changes import settle
from stepdown.exchange.transcripts.passages import File, Passage, Passages

_RELATIONS = "_rels/.rels"
_MAIN = re.compile(rb"<Relationship\b[^>]{0,500}/officeDocument\"[^>]{0,500}>")
_TARGET = re.compile(rb'\bTarget="([^"]+)"')
_HEADER = re.compile(r"word/(header|footer)\d*\.xml")
_WORDS = re.compile(rb"<w:t[ >]")
_MOST_HEADERS = 30
_HEADINGS = ("Heading", "Title", "Subtitle", "TOC")


def passages(file: File) -> Passages:
    """The passages of a Word document. RefusedFileError where it is damaged, locked or too large."""
    name = _main_part(file)
    xml = part(file, name)
    if xml is None:
        raise damaged(f"its part {name} is not there")
    look_through(xml, name)
    body = _body(xml, name)
    counts = Counter({"header or footer": _headers(file)}) + settle(body)
    container = BlockItemContainer(body, cast(ProvidesStoryPart, None))  # its words need nothing beyond the body
    try:
        return Passages(tuple(_blocks(container)), beside(file, counts))
    except (XmlchemyError, ValueError) as error:
        raise damaged(f"its part {name} is not the text of a Word document") from error


def _main_part(file: File) -> str:
    """The part that holds the words: not always word/document.xml."""
    relation = _MAIN.search(part(file, _RELATIONS) or b"")
    target = _TARGET.search(relation[0]) if relation else None
    return posixpath.normpath(target[1].decode("utf-8", "replace").lstrip("/")) if target else "word/document.xml"


def _body(xml: bytes, name: str) -> etree._Element:
    try:
        document = parse_xml(xml)
    except etree.XMLSyntaxError as error:
        raise damaged(f"its part {name} is not sound XML ({error})") from error
    if not isinstance(document, CT_Document) or document.body is None:
        raise damaged(f"its part {name} is not the text of a Word document")
    return cast("etree._Element", document.body)


def _headers(file: File) -> int:
    names = islice(filter(_HEADER.fullmatch, sorted(names_in(file))), _MOST_HEADERS)
    return sum(1 for name in names if _WORDS.search(part(file, name) or b""))


def _blocks(container: BlockItemContainer) -> Iterator[Passage]:
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield from as_passages([tuple(_blocks(cell)) for cell in row.cells])
        else:
            yield _passage(block)


def _passage(paragraph: Paragraph) -> Passage:
    style = paragraph._p.style or ""
    return Passage(paragraph.text, stands_apart=style.startswith(_HEADINGS))
