"""What a sheet's own XML says that its values do not: how far it reaches, hidden rows, errors, formulas not worked out.

Read as a stream, before any cell is held in memory: a sheet of two cells a million rows apart would otherwise become a
grid of ten thousand million.
"""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

_DIGITS = "0123456789"
_LAST_COLUMN = 16_384
"""The last column that a spreadsheet has: XFD, of three letters."""
_LAST_ROW = 1_048_576


class UnsoundXmlError(Exception):
    """A part of a workbook is not sound XML, or declares entities (which no spreadsheet program writes)."""


@dataclass(slots=True)
class Anatomy:
    """Facts of one sheet. Rows count from 1, columns from 0; ``height`` and ``width`` reach the last filled cell.

    ``shared``: how many cells take their text from those that the workbook keeps once; ``merged``: how many ranges
    are merged.
    """

    height: int = 0
    width: int = 0
    shared: int = 0
    merged: int = 0
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    not_worked_out: list[tuple[int, int]] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """The cells of the rectangle that reaches the last filled one."""
        return self.height * self.width


def anatomy(package: zipfile.ZipFile, part: str) -> Anatomy:
    """The anatomy of the sheet in a part of a workbook; UnsoundXmlError if it cannot be parsed."""
    scan = _SheetScan()
    parse(package, part, scan.begin, scan.end, scan.text)
    return scan.found


def parse(
    package: zipfile.ZipFile,
    part: str,
    begin: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Stream one part of a workbook through expat's handlers; UnsoundXmlError if it is not sound."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        with package.open(part) as file:
            parser.ParseFile(file)
    except (expat.ExpatError, KeyError, ValueError) as error:
        raise UnsoundXmlError(f"{part}: {error}") from error


def _refuse_doctype(*_: object) -> None:
    raise UnsoundXmlError("a part declares a document type")


class _SheetScan:
    """The handlers of expat for one sheet. A cell counts as filled when it has a value or inline text."""

    def __init__(self) -> None:
        self.found = Anatomy()
        self._row = 0
        self._column = -1
        self._kind = ""
        self._formula = self._filled = False
        self._text: list[str] | None = None
        self._columns: dict[str, int] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; some programs write the namespace's prefix before its name."""
        name = name.rpartition(":")[2]
        if name == "c":
            self._begin_cell(attributes)
        elif name in ("v", "is"):
            self._fill()
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "filterColumn":
            self.found.filtered = True
        elif name == "mergeCell":
            self.found.merged += 1
        elif name == "col" and _is_true(attributes.get("hidden")):
            self._hide(int(attributes["min"]) - 1, int(attributes["max"]))

    def end(self, name: str) -> None:
        """An element ends."""
        name = name.rpartition(":")[2]
        if name == "v" and self._text is not None:
            self._end_value("".join(self._text))
            self._text = None
        elif name == "c" and self._formula and not self._filled:
            self.found.not_worked_out.append((self._row, self._column))

    def text(self, characters: str) -> None:
        """Text inside an element; kept only for a cell that holds an error or a formula."""
        if self._text is not None:
            self._text.append(characters)

    def _end_value(self, text: str) -> None:
        """A formula's text may well be empty; its number may not, and is when no program has worked it out."""
        if self._kind == "e":
            self.found.errors.append((self._row, self._column, text))
        self._filled = bool(text) or self._kind == "str"

    def _hide(self, first: int, end: int) -> None:
        """Each column once: spreadsheets write them in order, and a file can claim any of them, again and again."""
        known = self.found.hidden_columns[-1] + 1 if self.found.hidden_columns else 0
        self.found.hidden_columns += range(max(first, known), min(end, _LAST_COLUMN))

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = _row_of(attributes.get("r", self._row + 1))
        self._column = -1
        if _is_true(attributes.get("hidden")):
            self.found.hidden_rows.append(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        letters = None if place is None else place.rstrip(_DIGITS)
        self._column = self._column + 1 if letters is None else self._column_of(letters)
        if place and letters != place:  # a cell's own row counts, whichever row it stands in
            self._row = _row_of(place.removeprefix(letters or ""))
        self._kind = attributes.get("t", "")
        self.found.shared += self._kind == "s"
        self._formula = self._filled = False

    def _fill(self) -> None:
        self._filled = True
        self.found.height = max(self.found.height, self._row)
        self.found.width = max(self.found.width, self._column + 1)
        if self._kind == "e" or self._formula:
            self._text = []

    def _column_of(self, letters: str) -> int:
        if letters not in self._columns:
            if len(letters) > 3:
                raise ValueError(f"no spreadsheet has a column {letters[:10]}…")
            number = 0
            for letter in letters:
                number = number * 26 + ord(letter) - ord("A") + 1
            self._columns[letters] = number - 1
        return self._columns[letters]


def _row_of(number: str | int) -> int:
    row = int(number)
    if row > _LAST_ROW:
        raise ValueError(f"no spreadsheet has a row {str(number)[:10]}")
    return row


def _is_true(value: str | None) -> bool:
    return value in ("1", "true")
