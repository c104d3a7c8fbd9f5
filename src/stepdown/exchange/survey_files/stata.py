"""A Stata do-file that reads the responses' file and gives it its labels and its missing values (.a, .b, …)."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from stepdown.exchange.survey_files.harmless import on_one_line
from stepdown.exchange.survey_files.variables import Form, Of, Variable

LONGEST_LABEL = 80
"""Characters of a variable's label. The whole of a longer one is kept as a characteristic of the variable."""

_LOOK_ALIKES = str.maketrans({'"': "”", "`": "‘", "$": "＄"})
"""What ends a string of Stata or begins a macro inside one, and what stands for it."""


def stata_do_file(variables: Sequence[Variable], file: str) -> bytes:
    """The do-file's bytes. ``file`` is the name of the responses' file, which lies in the working directory."""
    texts = [place for place, variable in enumerate(variables, 1) if variable.form in (Form.TEXT, Form.DATE)]
    numbers = [place for place, variable in enumerate(variables, 1) if variable.form in (Form.CODE, Form.NUMBER)]
    lines = [
        "* Make the folder with the responses the working directory (cd), then run all of this.",
        "version 14",
        f'import delimited using {_quoted(file)}, clear varnames(1) case(preserve) delimiters(",") ///',
        f'    encoding("UTF-8") bindquote(strict){_columns("stringcols", texts)}{_columns("numericcols", numbers)}',
        *(line for variable in variables for line in _labels(variable)),
        "",
    ]
    return "\n".join(lines).encode()


def _columns(option: str, places: Sequence[int]) -> str:
    return f" {option}({' '.join(map(str, places))})" if places else ""


def _labels(variable: Variable) -> Iterator[str]:
    if variable.form is Form.DATE:
        yield f'generate double stepdown_day = daily({variable.name}, "YMD")'
        yield f"order stepdown_day, after({variable.name})"
        yield f"drop {variable.name}"
        yield f"rename stepdown_day {variable.name}"
        yield f"format %td {variable.name}"
    label = on_one_line(variable.label)
    yield f"label variable {variable.name} {_quoted(_cut(label))}"
    if len(label) > LONGEST_LABEL:
        yield f"char define {variable.name}[question] {_quoted(label)}"
    yield from _codes(variable)


def _codes(variable: Variable) -> Iterator[str]:
    """The codes' meanings. A reason that there is no answer becomes a missing value that keeps its reason."""
    letters = iter(ascii_lowercase)
    for place, code in enumerate(variable.codes):
        number = f".{next(letters)}" if code.is_missing and variable.of is not Of.REASON else str(code.number)
        if number.startswith("."):
            yield f"replace {variable.name} = {number} if {variable.name} == {code.number}"
        added = ", add" if place else ""
        yield f"label define {variable.name} {number} {_quoted(on_one_line(code.label))}{added}"
    if variable.codes:
        yield f"label values {variable.name} {variable.name}"


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"


def _quoted(text: str) -> str:
    """A string of Stata in which nothing is run."""
    return f'"{text.translate(_LOOK_ALIKES)}"'
