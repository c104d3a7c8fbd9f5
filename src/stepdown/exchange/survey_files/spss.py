"""SPSS syntax that reads the responses' file and gives it its labels and its missing values. PSPP runs it too."""

from collections.abc import Iterator, Sequence

from stepdown.exchange.survey_files.harmless import on_one_line
from stepdown.exchange.survey_files.responses_file import written
from stepdown.exchange.survey_files.rows import Value
from stepdown.exchange.survey_files.variables import Form, Variable

LONGEST_LABEL, LONGEST_MEANING = 255, 120
"""Bytes of a variable's label and of a value's."""

_LONGEST_TEXT = 32_767
_PIECE = 60
"""Characters of a string on one line: a line of syntax has 256 bytes at most."""

_FORMATS = {Form.CODE: "F8.0", Form.DATE: "SDATE10"}


def spss_syntax(variables: Sequence[Variable], rows: Sequence[Sequence[Value]], file: str) -> bytes:
    """The syntax's bytes. ``file`` is the name of the responses' file, which lies in the working directory."""
    lines = [
        "* Encoding: UTF-8.",
        "* Make the folder with the responses the working directory (CD), then run all of this.",
        "SET DECIMAL=DOT.",
        f"GET DATA /TYPE=TXT /FILE={_quoted(file)} /ENCODING='UTF8'",
        "  /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2",
        "  /VARIABLES=",
        *(f"    {variable.name} {_format(variable, place, rows)}" for place, variable in enumerate(variables)),
        "  .",
        *(line for variable in variables for line in _labels(variable)),
        "EXECUTE.",
        "",
    ]
    return "\n".join(lines).encode()


def _format(variable: Variable, place: int, rows: Sequence[Sequence[Value]]) -> str:
    """How a column is read; text as wide as its longest answer."""
    if variable.form is Form.NUMBER:
        return "F16.4" if any(isinstance(row[place], float) for row in rows) else "F16.0"
    if variable.form is not Form.TEXT:
        return _FORMATS[variable.form]
    longest = max((len(written(row[place]).encode()) for row in rows), default=1)
    return f"A{min(max(longest, 1), _LONGEST_TEXT)}"


def _labels(variable: Variable) -> Iterator[str]:
    yield f"VARIABLE LABELS {variable.name}"
    yield f"  {_quoted(_cut(variable.label, LONGEST_LABEL))}."
    if variable.codes:
        yield f"VALUE LABELS {variable.name}"
        for code in variable.codes:
            yield f"  {code.number} {_quoted(_cut(code.label, LONGEST_MEANING))}"
        yield "  ."
    if any(code.is_missing for code in variable.codes):
        yield f"MISSING VALUES {variable.name} (LOWEST THRU -1)."


def _cut(text: str, most: int) -> str:
    """Text on one line, of no more bytes than that: the end of what is cut is an ellipsis."""
    said = on_one_line(text)
    if len(said.encode()) <= most:
        return said
    room = most - len("…".encode())
    return said.encode()[:room].decode("utf-8", errors="ignore").rstrip() + "…"


def _quoted(text: str) -> str:
    """A string of syntax: quotation marks doubled, and long ones in pieces that are put together again."""
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)] or [""]
    return " +\n    ".join("'" + piece.replace("'", "''") + "'" for piece in pieces)
