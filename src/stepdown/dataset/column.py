"""What a column and a table of the contract are."""

from dataclasses import dataclass
from enum import StrEnum

from stepdown.domain.missing import ObservationState
from stepdown.domain.word import Word


class ColumnKind(StrEnum):
    """The type of a column's values."""

    ID = "id"  # text that names a row of this or another table
    TEXT = "text"  # free text
    CHOICE = "choice"  # one of the contract's words
    DATE = "date"  # a calendar day
    MOMENT = "moment"  # a day and a time, local, to the minute
    WHOLE = "whole"  # a whole number
    NUMBER = "number"  # a number
    YES_NO = "yes_no"  # true or false


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, type, meaning and rules.

    ``required``: every row must have a value. ``may_be_missing``: a null says why in ``<name>_missing``.
    ``refers_to``: the table whose key the values must be found in (a finding if not). A choice column takes its words
    from an enumeration (``choices``) or from a list (``allowed``), whose labels may stand beside it in the same order.
    ``scale``: the least and the greatest whole number that there is; a count has none, and is never below zero.
    """

    name: str
    kind: ColumnKind
    doc: str
    required: bool = False
    may_be_missing: bool = False
    choices: type[Word] | None = None
    allowed: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    refers_to: str | None = None
    scale: tuple[int, int] | None = None

    @property
    def missing_companion(self) -> str:
        """The name of the column that says why a value is not there."""
        return f"{self.name}_missing"

    @property
    def is_state(self) -> bool:
        """Whether it holds observation states, which say themselves why a value is not there."""
        return self.choices is ObservationState

    @property
    def words(self) -> tuple[str, ...]:
        """The stored words that a choice column may hold; empty for other kinds."""
        return tuple(self.choices) if self.choices else self.allowed

    def label_of(self, word: str) -> str:
        """What people read for a stored word of this column."""
        if self.choices:
            return self.choices(word).label
        if self.labels:
            return self.labels[self.allowed.index(word)]
        return word.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the contract: what a row is, its columns and the columns that make a row unique."""

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if the contract has none."""
        return self._by_name()[name]

    def has(self, name: str) -> bool:
        """Whether the contract gives this table a column of that name (companions not counted)."""
        return name in self._by_name()

    @property
    def reasons(self) -> frozenset[str]:
        """The columns that say ``not_asked`` where nothing was recorded: missing reasons and observation states."""
        companions = (c.missing_companion for c in self.columns if c.may_be_missing)
        return frozenset((*companions, *(c.name for c in self.columns if c.is_state)))

    @property
    def stored_names(self) -> frozenset[str]:
        """Every column that a typed table may have by the contract: its own, missing reasons and provenance."""
        companions = (c.missing_companion for c in self.columns if c.may_be_missing)
        return frozenset((*companions, *(c.name for c in (*self.columns, *PROVENANCE))))

    def _by_name(self) -> dict[str, Column]:
        return {c.name: c for c in self.columns}


SOURCE_ID = Column("source_id", ColumnKind.TEXT, "The file and sheet that the row came from", required=True)
SOURCE_ROW = Column("source_row", ColumnKind.WHOLE, "The row of that source; the first is 1", required=True)
PROVENANCE = (SOURCE_ID, SOURCE_ROW)
"""The columns that every table carries; readers fill them, people never do."""
