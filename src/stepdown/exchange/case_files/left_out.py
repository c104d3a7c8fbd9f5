"""What of an XML file has no place in any record, gathered while it is walked through."""

from collections import Counter
from collections.abc import Iterator

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.rules import ELEMENT_TWICE, STRAY_TEXT, UNKNOWN_ELEMENT
from stepdown.exchange.case_files.times import times_said


class LeftOut:
    """Elements that nobody knows, text between elements, and values that stand there a second time."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._counts: Counter[tuple[str, bool]] = Counter()
        self._first: dict[tuple[str, bool], tuple[int, str]] = {}
        self._twice: list[tuple[str, int, list[str | None]]] = []

    def add(self, where: str, line: int, text: str | None = None) -> None:
        """An element without a place, or text between elements: how often it stands there, and where first."""
        self._counts[where, bool(text)] += 1
        self._first.setdefault((where, bool(text)), (line, (text or "").strip()))

    def again(self, name: str, line: int) -> list[str | None]:
        """A value that is there already: the first counts. What is said here may be put into what is returned."""
        said: list[str | None] = [None]
        self._twice.append((name, line, said))
        return said

    def findings(self) -> Iterator[Finding]:
        """Each kind of thing left out once, and every value that stood there again."""
        for (where, is_text), count in self._counts.items():
            line, value = self._first[where, is_text]
            rule = STRAY_TEXT if is_text else UNKNOWN_ELEMENT
            yield rule.finding(Place(self._file, row=line, column=where, value=value), times_said(count))
        for name, line, (said,) in self._twice:
            yield ELEMENT_TWICE.finding(Place(self._file, None, line, name, said))
