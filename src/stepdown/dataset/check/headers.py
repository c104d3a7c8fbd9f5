"""Which column of the contract each column of a file is, by its header."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.column import PROVENANCE, Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.dataset.schema import arrow_schema

UNKNOWN_COLUMN = Rule(
    "unknown_column",
    "A column that the table does not have. It is kept, as text, and no figure uses it.",
    "The table {table} has no column '{column}'. It is kept as text, under the name {kept_as}.",
    "Nothing need be done if the column is your own.{suggestion}",
    Severity.WARNS,
)
MISSING_COLUMN = Rule(
    "missing_column",
    "A column that every row must have a value in is not there.",
    "The table {table} needs a column '{column}', and it is not there.",
    "Add the column: {doc}.",
)
DUPLICATE_COLUMN = Rule(
    "duplicate_column",
    "Two columns have the same header, so nobody can say which is meant. Capitals, blanks and hyphens do not matter.",
    "There is more than one column '{column}'.",
    "Leave one of them, or give the other a name of its own.",
)
HEADER_RULES = (UNKNOWN_COLUMN, MISSING_COLUMN, DUPLICATE_COLUMN)


@dataclass(frozen=True, slots=True)
class Headers:
    """The columns of a file by place (0 the first): ``known`` by the contract's names, ``extra`` by names of ours."""

    known: dict[str, int]
    extra: dict[str, int]
    findings: tuple[Finding, ...]


def match_headers(table: Table, raw: RawTable) -> Headers:
    """Match a file's headers with the table's columns; capitals, blanks and hyphens do not matter."""
    names = {plain_name(name): name for name in arrow_schema(table).names}
    plain = [names.get(plain, plain) for plain in map(plain_name, raw.cells.column_names)]
    taken = set(arrow_schema(table).names)
    wanted = taken - _provenance_not_whole(plain)
    first = {name: at for at, name in reversed(list(enumerate(plain)))}
    known = {name: at for name, at in first.items() if name in wanted}
    extra = _extra_names([(name, at) for at, name in enumerate(plain) if known.get(name) != at], taken)
    findings = (*_duplicates(raw, plain), *_unknown(table, raw, extra, plain), *_missing(table, raw, known))
    return Headers(known, extra, findings)


def plain_name(header: str) -> str:
    """A header as a plain name: 'Date of birth' and 'date-of-birth' are date_of_birth; '' if nothing is left of it."""
    letters = unicodedata.normalize("NFKD", header).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")[:50]


def _provenance_not_whole(plain: list[str]) -> set[str]:
    """The provenance columns, unless the file has them all: then it is a dataset's own, and they are kept."""
    names = {column.name for column in PROVENANCE}
    return set() if names <= set(plain) else names


def _extra_names(columns: list[tuple[str, int]], taken: set[str]) -> dict[str, int]:
    """A name of its own for each column that the contract has no place for."""
    names: dict[str, int] = {}
    for plain, at in columns:
        name = plain if plain[:1].isalpha() else f"column_{plain or at + 1}"
        name = name if name not in taken and name not in names else f"{name}_{at + 1}"
        names[name] = at
    return names


def _duplicates(raw: RawTable, plain: list[str]) -> Iterator[Finding]:
    for name, times in Counter(plain).items():
        if name and times > 1:
            yield DUPLICATE_COLUMN.finding(Place(raw.file, raw.sheet, column=name))


def _unknown(table: Table, raw: RawTable, extra: dict[str, int], plain: list[str]) -> Iterator[Finding]:
    for name, at in extra.items():
        close = get_close_matches(plain[at], arrow_schema(table).names, 1, 0.75)
        details = {
            "table": table.name,
            "kept_as": name,
            "suggestion": f" If you meant '{close[0]}', change its header." if close else "",
        }
        header = raw.cells.column_names[at]
        yield UNKNOWN_COLUMN.finding(Place(raw.file, raw.sheet, column=header), details)


def _missing(table: Table, raw: RawTable, known: dict[str, int]) -> Iterator[Finding]:
    for column in table.columns:
        if column.required and column.name not in known:
            details = {"table": table.name, "doc": column.doc[:1].lower() + column.doc[1:]}
            yield MISSING_COLUMN.finding(Place(raw.file, raw.sheet, column=column.name), details)
