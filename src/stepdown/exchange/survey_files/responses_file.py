"""The responses as CSV: a row a response, a column a variable, codes for choices. UTF-8, for programs to read."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from stepdown.exchange.survey_files.codes import Code
from stepdown.exchange.survey_files.harmless import harmless, on_one_line
from stepdown.exchange.survey_files.rows import Value
from stepdown.exchange.survey_files.variables import Variable


def responses_file(variables: Sequence[Variable], rows: Sequence[Sequence[Value]]) -> bytes:
    """The file's bytes. Line ends within an answer become blanks: SPSS would take each for the end of a case."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow([variable.name for variable in variables])
    writer.writerows([[written(value) for value in row] for row in rows])
    return held.getvalue().encode()


def written(value: Value) -> str:
    """A value as text: figures without an exponent, dates as 2026-03-31, nothing for nothing."""
    match value:
        case None:
            return ""
        case Code():
            return str(value.number)
        case date():
            return value.isoformat()
        case int() | float():
            return f"{Decimal(repr(value)):f}"
        case str():
            return harmless(on_one_line(value))
