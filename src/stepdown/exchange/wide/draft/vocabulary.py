"""How people head the columns of a wide sheet, and what they write in them: the words of ``words.toml`` to look up."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from stepdown.dataset.check.cells.absent import MISSING_TEXTS, normal
from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.column import Column, ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.domain.factors.children import CHILD_FACTORS
from stepdown.domain.factors.factor import Factor
from stepdown.domain.factors.families import FAMILY_FACTORS
from stepdown.domain.factors.parents import PARENT_FACTORS

_DATA: Final[Mapping[str, Any]] = tomllib.loads(
    files("stepdown.exchange.wide.draft").joinpath("words.toml").read_text(encoding="utf-8")
)
_SAME: Final = sorted(
    ((said, one) for one, others in _DATA["same"].items() for said in others), key=lambda pair: -len(pair[0])
)
FACTORS: Final[Mapping[str, Factor]] = {f.id: f for f in (*CHILD_FACTORS, *PARENT_FACTORS, *FAMILY_FACTORS)}

type Phrase = frozenset[str]


@cache
def phrase_of(heading: str) -> Phrase:
    """The words of a heading that say something, each in one way of writing."""
    text = f" {plain_name(heading).replace('_', ' ')} "
    for said, one in _SAME:
        text = text.replace(f" {said} ", f" {one} ")
    return frozenset(text.split()) - frozenset(_DATA["dropped"])


def _phrases(said: Mapping[str, list[str]]) -> Iterator[tuple[Phrase, str]]:
    yield from ((phrase_of(phrase), name) for name, phrases in said.items() for phrase in phrases)


COLUMNS: Final = tuple(_phrases(_DATA["columns"]))
"""The phrases that head columns of a dataset, each with ``table.column``."""
POINTS: Final = tuple(_phrases(_DATA["points"]))
"""The phrases for the points at which something is observed."""
FACTOR_PHRASES: Final = (
    *_phrases(_DATA["factors"]),
    *((phrase_of(factor.label), factor.id) for factor in FACTORS.values()),
)
"""The phrases for factors, each with the factor's id."""
IDENTITY: Final = frozenset(map(phrase_of, _DATA["identity"]["said"]))
FREE_TEXT: Final = frozenset(map(phrase_of, _DATA["free_text"]["said"]))


def column_of(target: str) -> Column:
    """The column of the contract that ``table.column`` names."""
    table, _, name = target.partition(".")
    return CONTRACT[table].column(name)


@cache
def understood(column: Column) -> frozenset[str]:
    """What is read in a choice column as it stands: its words and labels, and that there is no value."""
    words = (said for word in column.words for said in (normal(word), normal(column.label_of(word))))
    return frozenset((*words, *MISSING_TEXTS))


@cache
def translations(column: Column) -> Mapping[str, str]:
    """Other people's words for a column's, by their spelling without capitals."""
    name = "state" if column.is_state else column.name
    found = dict(_spelt(_DATA["cells"].get(name, {}))) if column.kind is ColumnKind.CHOICE else {}
    missing = dict(_spelt(_DATA["cells"]["missing"])) if column.may_be_missing else {}
    return {**missing, **found}


def _spelt(said: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    yield from ((normal(theirs), ours) for ours, others in said.items() for theirs in others)
