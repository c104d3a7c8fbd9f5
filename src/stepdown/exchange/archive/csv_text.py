"""A table as CSV: UTF-8 without a mark, one line end everywhere, and nothing that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Sequence

from stepdown.exchange.formulas import harmless

type Value = str | int | None


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The bytes of the table; nothing stands for nothing."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(harmless(heading) for heading in headings)
    writer.writerows(["" if value is None else harmless(str(value)) for value in row] for row in rows)
    return held.getvalue().encode()
