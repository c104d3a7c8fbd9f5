"""OpenDocument texts (.odt): paragraphs, headings and tables in order, double spaces and line breaks kept."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.sax import SAXException

from odf import namespaces, office, opendocument, teletype
from odf.element import Element, Node

from stepdown.exchange.transcripts.anatomy.beside import beside
from stepdown.exchange.transcripts.anatomy.package import damaged, part
from stepdown.exchange.transcripts.anatomy.rows import as_passages
from stepdown.exchange.transcripts.anatomy.sound_xml import look_through
from stepdown.exchange.transcripts.passages import File, Passage, Passages, RefusedFileError
from stepdown.exchange.transcripts.rules.refused import LOCKED

_CONTENT = "content.xml"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="{_CONTENT}" manifest:media-type="text/xml"/></manifest:manifest>'
)
_TYPE = "application/vnd.oasis.opendocument.text"
_HEADER = re.compile(rb"<style:(?:header|footer)(?:-\w+)?>\s*<text:p\b[^>]{0,500}[^/]>")
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
"""More in a row than anybody types; a file may claim any number."""
_NOT_SPOKEN = {
    (namespaces.OFFICENS, "annotation"): "comment",
    (namespaces.TEXTNS, "note"): "note",
    (namespaces.TEXTNS, "hidden-text"): "hidden passage",
    (namespaces.TEXTNS, "hidden-paragraph"): "hidden passage",
    (namespaces.TEXTNS, "deletion"): "deletion",
    (namespaces.TEXTNS, "insertion"): "insertion",
    (namespaces.DRAWNS, "text-box"): "text box",
}
_PARAGRAPH, _HEADING = (namespaces.TEXTNS, "p"), (namespaces.TEXTNS, "h")
_ROW = (namespaces.TABLENS, "table-row")
_SPACES = (namespaces.TEXTNS, "s")


def passages(file: File) -> Passages:
    """The passages of an OpenDocument text. RefusedFileError where it is damaged, locked or too large."""
    if b"encryption-data" in (part(file, "META-INF/manifest.xml") or b""):
        raise RefusedFileError(LOCKED)
    content = part(file, _CONTENT)
    if content is None:
        raise damaged(f"its part {_CONTENT} is not there")
    look_through(content, _CONTENT)
    body = _body(content)
    counts: Counter[str] = Counter()
    _settle(body, counts)
    if _HEADER.search(part(file, "styles.xml") or b""):
        counts["header or footer"] += 1
    return Passages(tuple(_blocks(body)), beside(file, counts))


def _body(content: bytes) -> Element:
    """The text of the document, read without its pictures and styles: the library would unpack them all."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as parts:
        for name, held in (("mimetype", _TYPE), ("META-INF/manifest.xml", _MANIFEST), (_CONTENT, content)):
            parts.writestr(name, held)
    package.seek(0)
    try:
        return opendocument.load(package).getElementsByType(office.Text)[0]
    except (AttributeError, LookupError, SAXException, ValueError) as error:
        raise damaged(f"its part {_CONTENT} is not the text of a document") from error


def _settle(element: Element, counts: Counter[str]) -> None:
    """Take out what was not said, counting it, and put white space into the form that the format gives it."""
    kept = []
    for child in element.childNodes:
        if child.nodeType == Node.TEXT_NODE:
            child.data = _SPACE.sub(" ", child.data)
        elif child.qname in _NOT_SPOKEN:
            counts[_NOT_SPOKEN[child.qname]] += 1
            continue
        else:
            _settle(child, counts)
        if child.nodeType == Node.TEXT_NODE or child.qname[0] != namespaces.DRAWNS:
            kept.append(child)  # a drawing's own words describe a picture
    if element.qname == _SPACES:
        _tame(element)
    element.childNodes = kept


def _tame(spaces: Element) -> None:
    claimed = str(spaces.getAttrNS(namespaces.TEXTNS, "c") or "1")
    count = min(int(claimed), _MOST_SPACES) if claimed.isdecimal() and len(claimed) < 10 else 1
    spaces.setAttrNS(namespaces.TEXTNS, "c", count)


def _blocks(element: Element) -> Iterator[Passage]:
    for child in element.childNodes:
        if child.nodeType != Node.ELEMENT_NODE:
            continue
        if child.qname in (_PARAGRAPH, _HEADING):
            yield Passage(teletype.extractText(child), stands_apart=child.qname == _HEADING)
        elif child.qname == _ROW:
            yield from as_passages([tuple(_blocks(cell)) for cell in child.childNodes])
        else:
            yield from _blocks(child)
