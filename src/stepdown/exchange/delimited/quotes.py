"""Finding a quotation mark that is opened and never closed: it would swallow the rows that follow it."""

import csv
import io

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.rules.texts import UNCLOSED_QUOTE


def unclosed_quote(file: str, utf8: bytes, separator: str) -> Finding | None:
    """The finding of a cell whose quotation mark is not closed, with the row where it was opened; None if all are.

    Quotation marks come in pairs in a sound file, so that only a file with an odd number of them is read through.
    """
    if utf8.count(b'"') % 2 == 0:
        return None
    reader = csv.reader(io.StringIO(utf8.decode(), newline=""), delimiter=separator, strict=True)
    row = 0
    try:
        for _ in reader:
            row += 1
    except csv.Error:
        return UNCLOSED_QUOTE.finding(Place(file, row=row + 1))
    return None
