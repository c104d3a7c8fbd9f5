"""Findings gathered while reading: one for each kind of thing that is wrong, with how often and where it is first."""

from dataclasses import dataclass

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.finding import Finding


@dataclass(slots=True)
class _Times:
    line: int | None
    value: str | None
    count: int = 0


class Remarks:
    """The findings of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: dict[tuple[Rule, str], _Times] = {}
        self._whole: list[Finding] = []

    def add(self, rule: Rule, what: str, line: int | None, value: str | None = None) -> None:
        """Something wrong at a line. ``what``: the element, with its attribute where it is about one."""
        times = self._found.setdefault((rule, what), _Times(line, value))
        times.count += 1

    def of_the_whole(self, rule: Rule, value: str | None = None, **details: str) -> None:
        """Something to say of the file as a whole."""
        self._whole.append(rule.finding(Place(self._file, value=value), details))

    def findings(self) -> tuple[Finding, ...]:
        """All of them, in the order in which they were first found."""
        return (*(self._finding(rule, what, times) for (rule, what), times in self._found.items()), *self._whole)

    def _finding(self, rule: Rule, what: str, times: _Times) -> Finding:
        first = f", first on line {times.line}" if times.line and times.count > 1 else ""
        places = f"{times.count:,} × {what}{first}"
        return rule.finding(Place(self._file, row=times.line, value=times.value), {"places": places})
