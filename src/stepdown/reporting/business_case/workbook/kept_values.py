"""Puts into a written workbook what each formula comes to, so that a viewer that works nothing out shows figures.

Excel in its protected view, a phone and an e-mail's preview show the value that a file keeps beside a formula, and
nothing where there is none. The file still asks to be worked out anew when it is opened for editing.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from stepdown.reporting.business_case.workbook.book import Book, cells
from stepdown.reporting.business_case.workbook.formula import Formula
from stepdown.reporting.business_case.workbook.place import Place

_CELL = re.compile(r'<c r="(?P<cell>[A-Z]+[0-9]+)"(?P<rest>[^>]*)><f>(?P<formula>.*?)</f><v ?/?>(?:</v>)?</c>')


def with_values(file: bytes, book: Book) -> bytes:
    """The same file with the values kept."""
    sheets = {f"xl/worksheets/sheet{number}.xml": values for number, values in enumerate(_values(book), start=1)}
    held = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename in sheets:
                content = _filled(content.decode("utf-8"), sheets[entry.filename]).encode("utf-8")
            new.writestr(entry, content)
    return held.getvalue()


def _values(book: Book) -> Iterator[dict[str, float | str]]:
    """What the formulas of each sheet come to, by cell."""
    for table in book.tables:
        formulas: list[Place] = [place for place, shown in cells(table) if isinstance(shown.content, Formula)]
        yield {place.cell: book.worth(place) for place in formulas}


def _filled(xml: str, values: dict[str, float | str]) -> str:
    def kept(found: re.Match[str]) -> str:
        value = values[found["cell"]]
        kind, shown = (' t="str"', escape(value)) if isinstance(value, str) else ("", repr(float(value)))
        return f'<c r="{found["cell"]}"{found["rest"]}{kind}><f>{found["formula"]}</f><v>{shown}</v></c>'

    return _CELL.sub(kept, xml)
