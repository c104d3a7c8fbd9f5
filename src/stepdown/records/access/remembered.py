"""What has been found of a colleague's sight while one page is made, so that it is asked once and not ten times.

Only within ``remembering``, which the site opens around each request; what an action does is followed by ``forget``,
since it can change who sees what.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from uuid import UUID

from stepdown.records.models.families import Family

type Asked = tuple[UUID, UUID, date, bool]
"""A colleague, a family, a day, and whether what was opened in an emergency counts."""

_found: ContextVar[dict[Asked, Family | None] | None] = ContextVar("found", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """From here to the end what was found is remembered, and no longer."""
    token = _found.set({})
    try:
        yield
    finally:
        _found.reset(token)


def forget() -> None:
    """What was found may be so no more."""
    if found := _found.get():
        found.clear()


def remembered() -> dict[Asked, Family | None]:
    """What has been found; where nothing is remembered, a place that nobody keeps."""
    found = _found.get()
    return {} if found is None else found
