"""Of two records of one person one is shown: the one that is kept, where it is there."""

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from stepdown.records.models.people import Person


class OfAPerson(Protocol):
    """A row about one person."""

    person_id: UUID
    person: Person


def once_each[R: OfAPerson](rows: Iterable[R]) -> list[R]:
    """The rows without those whose person was merged into that of another of them."""
    every = list(rows)
    there = {row.person_id for row in every}
    return [row for row in every if row.person.merged_into_id not in there]
