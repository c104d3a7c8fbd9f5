"""The objects of a file, whatever its form: a list, one object after another, or a table with an object in each row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import is_zipfile

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.json_value import Json, UnsoundJsonError
from stepdown.exchange.dfe_api.encoding import encoding_of, first_character
from stepdown.exchange.dfe_api.findings import NOT_JSON, UNSOUND
from stepdown.exchange.dfe_api.layout import CHILD, CHILDREN_KEY
from stepdown.exchange.dfe_api.staging import staged
from stepdown.exchange.dfe_api.stream import JsonStream, Unsound
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import NO_SUCH_FILE
from stepdown.exchange.sizes import why_not_of_a_size


@dataclass(frozen=True, slots=True)
class Found:
    """One object of a file, with its number (1 is the first) or row, and the keys that stand twice in it."""

    number: int
    value: Json | Unsound
    twice: tuple[str, ...] = ()


class UnreadableJsonError(Exception):
    """The file cannot be read, or not to its end; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.problem)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Source:
    """Where objects come from. ``unit``: what they are found by, "object" or "row"; ``findings``: what came before."""

    unit: str
    objects: Iterator[Found]
    findings: tuple[Finding, ...] = ()


def source_of(path: Path, limits: Limits) -> Source:
    """The objects of a file. UnreadableJsonError where it is empty, too large, or of another kind."""
    _refuse_size(path, limits)
    if is_zipfile(path):
        raise UnreadableJsonError(NOT_JSON.finding(Place(path.name)))
    encoding, findings = encoding_of(path)
    if encoding is None:
        raise UnreadableJsonError(findings[0])
    if first_character(path, encoding) in ("[", "{"):
        return Source("object", _streamed(path, encoding), tuple(findings))
    rows, found = staged(path, limits)
    if rows is None:
        raise UnreadableJsonError(found[-1])
    return Source("row", (Found(row.number, row.value, row.twice) for row in rows), tuple(found))


def _streamed(path: Path, encoding: str) -> Iterator[Found]:
    with path.open(encoding=encoding, newline="") as stream:
        values = JsonStream(stream)
        number = 1
        try:
            for value in values.values():
                twice = tuple(values.reader.twice)
                values.reader.twice.clear()
                for one in _children(value):
                    yield Found(number, one, twice)
                    number, twice = number + 1, ()
        except UnsoundJsonError as error:
            said = {"number": str(number), "reason": error.reason}
            raise UnreadableJsonError(UNSOUND.finding(Place(path.name, row=number), said)) from error


def _children(value: Json | Unsound) -> Sequence[Json | Unsound]:
    """The children of an object that holds several; else the value itself."""
    if isinstance(value, Mapping) and CHILD not in value:
        held = next((inner for key, inner in value.items() if key.lower() == CHILDREN_KEY), None)
        if isinstance(held, Sequence) and not isinstance(held, str):
            return held
        if isinstance(held, Mapping):
            return (held,)
    return (value,)


def _refuse_size(path: Path, limits: Limits) -> None:
    if not path.is_file():
        raise UnreadableJsonError(NO_SUCH_FILE.finding(Place(str(path))))
    if refused := why_not_of_a_size(path, limits):
        raise UnreadableJsonError(refused)
