"""What may be so in very many records: told once, where it is first, with how often it is so."""

from collections import Counter
from collections.abc import Iterator

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.times import times_said

type Noted = tuple[Rule, str, str]

_LONGEST = 100


class Notes:
    """The notes on one file, by rule, place in the objects, and what else the rule's sentence says."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._times: Counter[Noted] = Counter()
        self._first: dict[Noted, Place] = {}

    def note(self, rule: Rule, number: int, where: str, value: object = None, kind: str = "") -> None:
        """Once more, in the object of this number (1 is the first)."""
        noted = (rule, _printable(where), kind)
        self._times[noted] += 1
        if noted not in self._first:
            shown = None if value is None else _printable(str(value))
            self._first[noted] = Place(self._file, None, number, noted[1], shown)

    def findings(self) -> Iterator[Finding]:
        """One for each."""
        for noted, times in self._times.items():
            yield noted[0].finding(self._first[noted], {**times_said(times), "type": noted[2]})


def _printable(text: str) -> str:
    """A text that can be written anywhere: half a character has a mark in its place."""
    return text[:_LONGEST].encode("utf-8", "replace").decode()
