"""The page of sensitivity: which class of data each table and column is of, and what each class asks for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docs.build.markdown import page, table
from docs.build.site import ready_site

if TYPE_CHECKING:
    from django.db.models import Model

    from stepdown.domain.data_class import DataClass

INTRODUCTION = """
Everything that the record holds is of one class. A table without one fails the build. A column that could endanger
somebody is of the highest class, whatever its table: it is sealed, and a column is sealed if and only if it is of that
class.
"""
SHOWN = """
Shown by: [test_sealed_texts.py](../../tests/records/test_sealed_texts.py) (sealed, sealed anew, never looked for),
[test_data_classes.py](../../tests/records/test_data_classes.py) (each table has a class, and a family's way to it),
[test_every_page_by_hostile_hands.py](../../tests/hostile/test_every_page_by_hostile_hands.py) (no text of a record in a
log, an e-mail or the audit), [test_disposal.py](../../tests/records/test_disposal.py) (nothing stays), and
[who may do what](access.md).
"""


def sensitivity_page() -> str:
    """The page's text."""
    ready_site()
    from stepdown.domain.data_class import DataClass
    from stepdown.records.data_classes import ASKS

    rows = ((one.label, "; ".join(ASKS[one])) for one in DataClass)
    parts = [block for one in list(DataClass)[1:] for block in (f"## {one.label}", _tables(one))]
    return page(
        "How sensitive what is held is", INTRODUCTION, table(("Class", "What it asks for"), rows), SHOWN, *parts
    )


def _tables(held: "DataClass") -> str:
    from stepdown.records.data_classes import tables_of

    return table(("Table", "Columns", "Of them, of the highest class"), map(_row, tables_of(held)))


def _row(one: "type[Model]") -> tuple[str, str, str]:
    return one.__name__, ", ".join(_columns(one)), ", ".join(_highest(one))


def _columns(one: "type[Model]") -> Iterator[str]:
    return (f"`{column.name}`" for column in one._meta.concrete_fields)


def _highest(one: "type[Model]") -> Iterator[str]:
    from stepdown.domain.data_class import DataClass
    from stepdown.records.data_classes import class_of

    return (f"`{c.name}`" for c in one._meta.concrete_fields if class_of(one, c.name) is DataClass.DANGER)
