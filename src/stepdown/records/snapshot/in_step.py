"""Two tables read side by side, so that neither is held whole: both come in the order of one id."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

type Said = tuple[Any, ...]

AT_ONCE = 10_000
"""How many rows the database gives at once."""


def in_step(rows: "QuerySet[Any, Said]", others: "QuerySet[Any, Said]") -> Iterator[tuple[Said, list[Said]]]:
    """Each of the rows with those of the others that begin with the same id as it does.

    Both begin with that id and are ordered by it first; the id of every other is that of a row.
    """
    groups = groupby(others.iterator(chunk_size=AT_ONCE), key=itemgetter(0))
    of, said = _next(groups)
    for row in rows.iterator(chunk_size=AT_ONCE):
        if row[0] == of:
            yield row, list(said)
            of, said = _next(groups)
        else:
            yield row, []


def _next(groups: Iterator[tuple[UUID, Iterator[Said]]]) -> tuple[UUID | None, Iterator[Said]]:
    return next(groups, (None, iter(())))
