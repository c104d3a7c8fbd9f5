"""Short ways to write the contract's columns, so that a table reads as a list of facts."""

from collections.abc import Mapping
from functools import partial

from stepdown.dataset.column import Column, ColumnKind
from stepdown.domain.word import Word

text = partial(Column, kind=ColumnKind.TEXT)
date = partial(Column, kind=ColumnKind.DATE)
moment = partial(Column, kind=ColumnKind.MOMENT)
whole = partial(Column, kind=ColumnKind.WHOLE)
number = partial(Column, kind=ColumnKind.NUMBER)
yes_no = partial(Column, kind=ColumnKind.YES_NO)


def key(name: str, doc: str) -> Column:
    """A column that names the row: always there."""
    return Column(name, ColumnKind.ID, doc, required=True)


def link(name: str, doc: str, to: str, *, required: bool = False) -> Column:
    """A column that names a row of another table."""
    return Column(name, ColumnKind.ID, doc, required=required, refers_to=to)


type Words = type[Word] | tuple[str, ...] | Mapping[str, str]


def choice(name: str, doc: str, words: Words, *, required: bool = False, may_be_missing: bool = False) -> Column:
    """A column that holds one of the contract's words: an enumeration, a list, or words with their labels."""
    column = partial(Column, name, ColumnKind.CHOICE, doc, required=required, may_be_missing=may_be_missing)
    if isinstance(words, type):
        return column(choices=words)
    labels = tuple(words.values()) if isinstance(words, Mapping) else ()
    return column(allowed=tuple(words), labels=labels)
