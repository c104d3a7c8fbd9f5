"""The codebook as a document to read and to print: a list of the codes, then a page part for each."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date

from docx import Document
from docx.document import Document as DocxDocument

from stepdown.exchange.codebook.row import CodebookRow
from stepdown.exchange.codebook.table import ORIGINS, PATH_SEPARATOR

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DEEPEST_HEADING = 9


def write_docx(rows: Sequence[CodebookRow], title: str) -> bytes:
    """The document, each code under a heading as deep as it lies in the tree. What is not known is left out."""
    document = Document()
    document.core_properties.title = _sound(title)[:255]
    document.add_heading(_sound(title), level=0)
    _add_table(document, ("Number", "Code", "Theme", "Codings"), [_in_brief(row) for row in rows])
    for row in rows:
        document.add_heading(_sound(f"{row.number} {row.name}".strip()), level=min(len(row.path), _DEEPEST_HEADING))
        _add_table(document, ("Of the code", row.name), list(_facts(row)))
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _in_brief(row: CodebookRow) -> tuple[str, ...]:
    codings = "" if row.codings is None else f"{row.codings:,}"
    return row.number, PATH_SEPARATOR.join(row.path), row.theme or "", codings


def _facts(row: CodebookRow) -> Iterator[tuple[str, str]]:
    """What is known of a code, each fact with its name."""
    facts = {
        "Full path": PATH_SEPARATOR.join(row.path),
        "Definition": row.definition,
        "Include": row.include,
        "Exclude": row.exclude,
        "Example": row.example,
        "A priori or emergent": ORIGINS[row.origin] if row.origin else None,
        "Guide question": row.question,
        "Theme": row.theme,
        "Codings": None if row.codings is None else f"{row.codings:,}",
        **{f"Participants: {each.source}, {each.role}": f"{each.participants:,}" for each in row.participants},
        "First used": _day(row.first_used),
        "Changed": _day(row.changed),
        "Changed by": row.changed_by,
    }
    yield from ((name, said) for name, said in facts.items() if said)


def _day(day: date | None) -> str | None:
    return None if day is None else f"{day.day} {day:%B %Y}"


def _add_table(document: DocxDocument, headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    table = document.add_table(rows=1, cols=len(headings))
    table.style = "Table Grid"
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.paragraphs[0].add_run(_sound(heading)).bold = True
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _sound(text)


def _sound(text: str) -> str:
    return _NOT_IN_XML.sub(" ", text)
