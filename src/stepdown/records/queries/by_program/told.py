"""How a fact is told to another system: its value, or why there is none, and never an empty place for both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from pydantic import Field

from stepdown.domain.missing import Missing

MOST_ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Known[T]:
    """A value that is known."""

    value: T
    state: Literal["known"] = "known"


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no value, and why: nobody knows it, nobody asked, or the question does not arise."""

    state: Missing


type Fact[T] = Known[T] | NotThere
"""A value, or why there is none."""


@dataclass(frozen=True, slots=True)
class Page[R]:
    """Some rows, in an order that stays; ask again with `next_cursor` for those that follow."""

    items: tuple[R, ...]
    next_cursor: Annotated[UUID | None, Field(description="What to ask with for the next page; null at the end")]


def fact[T](value: T | None, why: str) -> Fact[T]:
    """The value, or the reason that stands beside it."""
    return NotThere(Missing(why)) if value is None else Known(value)


def said[T](value: T | Missing) -> Fact[T]:
    """The same of what is a value or a reason already."""
    return NotThere(value) if isinstance(value, Missing) else Known(value)


def page_of[M, R](rows: QuerySet[Any], cursor: UUID | None, told: Callable[[list[Any]], Iterable[R]]) -> Page[R]:
    """One page of rows, by their ids, after the cursor. ``told``: what is said of those of one page."""
    after = rows.filter(pk__gt=cursor) if cursor else rows
    found = list(after.order_by("pk")[: MOST_ON_A_PAGE + 1])
    shown = found[:MOST_ON_A_PAGE]
    return Page(tuple(told(shown)), shown[-1].pk if len(found) > MOST_ON_A_PAGE else None)
