"""What every table shares: an id that says nothing, words that the database itself checks, and reasons for gaps."""

import uuid
from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django.db import models
from django.db.models import Q

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word

LONGEST_WORD = 40


class Row(models.Model):
    """One row, one fact. Its id is drawn at random: it can stand in an address and says nothing of anybody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    FAMILY: ClassVar[tuple[str, ...]] = ()
    """The way from a row to the family whose record it belongs to; empty where it belongs to none."""

    class Meta:
        """No table of its own."""

        abstract = True

    def whose_family(self) -> uuid.UUID | None:
        """The family whose record this row belongs to, for the audit."""
        found: Any = self if self.FAMILY else None
        for step in self.FAMILY:
            found = None if found is None else getattr(found, step)
        return cast("uuid.UUID | None", found)


def word(words: Iterable[Word], *, empty: bool = False, default: str = "") -> "models.CharField[str, str]":
    """A column that holds one of the words; ``empty`` where there may be none yet. Pair it with ``one_of``."""
    choices = [(str(w), w.label) for w in words]
    if default:
        return models.CharField(max_length=LONGEST_WORD, choices=choices, blank=empty, default=default)
    return models.CharField(max_length=LONGEST_WORD, choices=choices, blank=empty)


def why_missing() -> "models.CharField[str, str]":
    """The companion of a column that can be missing: why the value is not there, empty where it is."""
    return word(Missing, empty=True)


def one_of(table: str, column: str, words: Iterable[Word], *, empty: bool = False) -> models.CheckConstraint:
    """The database's own check that a column holds one of the words."""
    allowed = [str(w) for w in words] + ([""] if empty else [])
    return models.CheckConstraint(condition=Q(**{f"{column}__in": allowed}), name=f"{table}_{column}_is_a_word")


def value_or_reason(table: str, column: str) -> models.CheckConstraint:
    """The database's own check that a value is there, or else why it is not: never both, never neither."""
    there = Q(**{f"{column}__isnull": False, f"{column}_missing": ""})
    reason = Q(**{f"{column}__isnull": True, f"{column}_missing__in": [str(m) for m in Missing]})
    return models.CheckConstraint(condition=there | reason, name=f"{table}_{column}_or_why_not")


def word_or_reason(table: str, column: str, words: Iterable[Word]) -> models.CheckConstraint:
    """The database's own check that one of the words is there, or else why it is not: never both, never neither."""
    there = Q(**{f"{column}__in": [str(w) for w in words], f"{column}_missing": ""})
    reason = Q(**{column: "", f"{column}_missing__in": [str(m) for m in Missing]})
    return models.CheckConstraint(condition=there | reason, name=f"{table}_{column}_or_why_not")


def in_order(table: str, first: str, last: str) -> models.CheckConstraint:
    """The database's own check that an end, where there is one, does not come before its start."""
    condition = Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": models.F(first)})
    return models.CheckConstraint(condition=condition, name=f"{table}_{last}_not_before_{first}")
