"""How much text the cells of a workbook come to: what is kept once can stand in very many of them."""

import zipfile
from array import array
from collections.abc import Iterable

from stepdown.exchange.workbook.anatomy import UnsoundXmlError, parse

_SHARED = "xl/sharedstrings.xml"


class TooMuchTextError(Exception):
    """The cells come to more text than may be held. Its text says how much, as the end of a sentence."""


def refuse_much_text(package: zipfile.ZipFile, sheets: Iterable[str], cells: int, most: int) -> None:
    """TooMuchTextError where the cells of these parts come to more than ``most`` characters of shared text.

    ``cells``: how many of them share their text. Where even the longest text in each of them is no more than that,
    nobody has to count.
    """
    lengths = _lengths(package)
    if cells * max(lengths, default=0) <= most:
        return
    count = _Count(lengths, most)
    for part in sheets:
        parse(package, part, count.begin, count.end, count.text)


def _lengths(package: zipfile.ZipFile) -> array[int]:
    """The length of each shared text, by its number. The library that reads the cells looks at no capitals either."""
    parts = [name for name in package.namelist() if name.replace("\\", "/").lower() == _SHARED]
    if len(parts) > 1:
        raise UnsoundXmlError("two of its parts have one name")
    measure = _Measure()
    for part in parts:
        parse(package, part, measure.begin, measure.end, measure.text)
    return measure.lengths


class _Measure:
    """The handlers of expat for the shared texts. Text between the pieces of one is counted too, to be sure."""

    def __init__(self) -> None:
        self.lengths = array("Q")
        self._length = 0

    def begin(self, name: str, _: dict[str, str]) -> None:
        """An element begins."""
        if _plain(name) == "si":
            self._length = 0

    def end(self, name: str) -> None:
        """An element ends."""
        if _plain(name) == "si":
            self.lengths.append(self._length)

    def text(self, characters: str) -> None:
        """Text inside an element."""
        self._length += len(characters)


class _Count:
    """The handlers of expat for the sheets: the text of their cells, added up."""

    def __init__(self, lengths: array[int], most: int) -> None:
        self._lengths, self._most = lengths, most
        self._total = 0
        self._is_shared = False
        self._number: list[str] | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if _plain(name) == "c":
            self._is_shared = attributes.get("t") == "s"
        elif _plain(name) == "v" and self._is_shared:
            self._number = []

    def text(self, characters: str) -> None:
        """Text inside an element; kept only for the number of a shared text."""
        if self._number is not None:
            self._number.append(characters)

    def end(self, name: str) -> None:
        """An element ends."""
        if _plain(name) == "v" and self._number is not None:
            number, self._number = int("".join(self._number) or -1), None
            self._total += self._lengths[number] if 0 <= number < len(self._lengths) else 0
            if self._total > self._most:
                raise TooMuchTextError(f"its cells come to more than {self._most:,} characters of text")


def _plain(name: str) -> str:
    return name.rpartition(":")[2]
