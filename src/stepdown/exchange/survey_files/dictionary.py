"""The data dictionary: what every column of the responses' file holds, a row for each code."""

from collections.abc import Iterator, Sequence

from stepdown.exchange.survey_files.variables import Variable

HEADINGS = ("Variable", "Question", "What it says", "What it holds", "Counts", "Code", "Meaning", "Is it missing?")

type Line = tuple[str | int | None, ...]


def dictionary(variables: Sequence[Variable]) -> Iterator[Line]:
    """The rows under the headings; None where there is nothing to say."""
    for variable in variables:
        about = (variable.name, variable.question, variable.label, variable.form.label, variable.unit)
        if not variable.codes:
            yield (*about, None, None, None)
        for code in variable.codes:
            yield (*about, code.number, code.label, "Yes" if code.is_missing else "No")
