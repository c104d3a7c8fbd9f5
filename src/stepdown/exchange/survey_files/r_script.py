"""An R script that reads the responses' file as a data frame of factors, numbers, dates and text. Base R is enough."""

from collections.abc import Iterator, Sequence

from stepdown.exchange.survey_files.codes import Code
from stepdown.exchange.survey_files.harmless import on_one_line
from stepdown.exchange.survey_files.variable_names import beside
from stepdown.exchange.survey_files.variables import Form, Of, Variable

_FRAME = "responses"
_CONVERTERS = {Form.NUMBER: "as.numeric", Form.DATE: "as.Date", Form.TEXT: "as.character"}

_START = """# Make the folder with the responses the working directory (setwd), then run all of this.
# A factor holds what was answered; why there is no answer stands in the column <name>_missing beside it.
responses <- read.csv({file}, encoding = "UTF-8", check.names = FALSE, colClasses = "character", na.strings = "")

as_answers <- function(given, numbers, labels) factor(match(given, numbers), seq_along(numbers), labels)
"""


def r_script(variables: Sequence[Variable], file: str) -> bytes:
    """The script's bytes, all of them ASCII. ``file`` is the name of the file, which lies in the working directory."""
    lines = [_START.format(file=_quoted(file)), *(line for variable in variables for line in _column(variable))]
    return "\n".join([*lines, ""]).encode("ascii")


def _column(variable: Variable) -> Iterator[str]:
    place = f"{_FRAME}[[{_quoted(variable.name)}]]"
    answers = [code for code in variable.codes if not code.is_missing]
    reasons = [code for code in variable.codes if code.is_missing]
    if variable.of is Of.REASON:
        yield f"{place} <- as_answers({place}, {_numbers(reasons)}, {_texts(reasons)})"
    elif variable.form is not Form.CODE:
        yield f"{place} <- {_CONVERTERS[variable.form]}({place})"
    else:
        if reasons:
            why = f"{_FRAME}[[{_quoted(beside(variable.name))}]]"
            yield f"{why} <- as_answers({place}, {_numbers(reasons)}, {_texts(reasons)})"
        yield f"{place} <- as_answers({place}, {_numbers(answers)}, {_texts(answers)})"
    yield f'attr({place}, "label") <- {_quoted(on_one_line(variable.label))}'


def _numbers(codes: Sequence[Code]) -> str:
    return f"c({', '.join(str(code.number) for code in codes)})"


def _texts(codes: Sequence[Code]) -> str:
    return f"c({', '.join(_quoted(on_one_line(code.label)) for code in codes)})"


def _quoted(text: str) -> str:
    """A string of R in ASCII, in which nothing is run."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isascii():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"
