"""Transcripts made by the libraries of each format; everybody in them is invented."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence

from docx import Document
from docx.document import Document as WordDocument
from odf.opendocument import OpenDocumentText
from odf.text import P
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from stepdown.exchange.transcripts.read import TranscriptRead, read_transcript
from stepdown.themes.texts.heard import in_turns

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
OPEN_XML = (
    f'<office:document-content xmlns:office="{OPEN}:office:1.0" xmlns:text="{OPEN}:text:1.0" '
    f'xmlns:table="{OPEN}:table:1.0" xmlns:draw="{OPEN}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<office:body><office:text>%s</office:text></office:body></office:document-content>"
)
MIMETYPE = "application/vnd.oasis.opendocument.text"


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as held:
        for name, content in parts.items():
            held.writestr(name, content)
    return file.getvalue()


def docx(lines: Sequence[str], change: Callable[[WordDocument], object] = lambda _: None) -> bytes:
    """A Word document of these paragraphs, changed."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    change(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def docx_xml(body: str, **parts: str) -> bytes:
    """A Word document whose body is this XML."""
    document = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return package({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def declaring(size: int) -> bytes:
    """A Word document whose words declare that they unpack to so many bytes, whatever they do."""
    content = bytearray(docx_xml(paragraph(run("INT: Why?"))))
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = size.to_bytes(4, "little")
    return bytes(content)


def odt(lines: Sequence[str]) -> bytes:
    """An OpenDocument text of these paragraphs."""
    document = OpenDocumentText()
    for line in lines:
        document.text.addElement(P(text=line))
    file = io.BytesIO()
    document.write(file)
    return file.getvalue()


def odt_xml(body: str, **parts: str) -> bytes:
    """An OpenDocument text whose body is this XML."""
    return package({"mimetype": MIMETYPE, "content.xml": OPEN_XML % body, **parts})


def rtf(lines: Sequence[str]) -> bytes:
    """An RTF file of these paragraphs, an emoji as the two halves that the format keeps."""
    said = "\\par ".join("".join(c if c.isascii() else _halves(c) for c in line) for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {said}\\par}}".encode("ascii")


def _halves(character: str) -> str:
    units = character.encode("utf-16-le")
    return "".join(f"\\u{half}?" for half in struct.unpack(f"<{len(units) // 2}h", units))


def txt(lines: Sequence[str]) -> bytes:
    return "\r\n".join(lines).encode()


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF with these lines on each of its pages."""
    writer = PdfWriter()
    font = DictionaryObject(
        {NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in {"Type": "Font", "Subtype": "Type1"}.items()}
    )
    font[NameObject("/BaseFont")] = NameObject("/Helvetica")
    font[NameObject("/Encoding")] = NameObject("/WinAnsiEncoding")
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        drawing = DecodedStreamObject()
        drawing.set_data(_drawing(lines))
        page[NameObject("/Contents")] = writer._add_object(drawing)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _drawing(lines: Sequence[str]) -> bytes:
    shown = b" T* ".join(b"(" + line.encode("cp1252").replace(b"(", b"\\(") + b") Tj" for line in lines)
    return b"BT /F1 11 Tf 14 TL 50 750 Td " + shown + b" ET" if lines else b""


def vtt(*cues: tuple[str, str]) -> bytes:
    """Captions: the time at which each begins, and what it says."""
    told = (f"{begins} --> 09:00:00.000\n{said}\n" for begins, said in cues)
    return ("WEBVTT\n\n" + "\n".join(told)).encode()


def said(read: TranscriptRead) -> list[tuple[str | None, str]]:
    """Each turn that was read: who, and the words."""
    assert read.heard is not None, [f.problem for f in read.findings]
    return [(turn.speaker, turn.words) for turn in in_turns(read.heard.lines)]


def said_in(*lines: str) -> list[tuple[str | None, str]]:
    """Each turn of a plain text of these lines."""
    return said(read_transcript(txt(lines), "talk.txt"))


def rules(read: TranscriptRead) -> list[str]:
    return [finding.rule for finding in read.findings]
