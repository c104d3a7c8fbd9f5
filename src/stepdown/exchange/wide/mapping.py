"""What a mapping file says: which sheet, and how its columns feed the tables of the contract."""

from dataclasses import dataclass, field

from stepdown.dataset.check.cells.absent import normal
from stepdown.exchange.wide.day_order import DayOrder, as_year_month_day

QUESTION = "?"
"""What stands in a draft where only a person can say what is so. A mapping that still has one is not used."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Where one column's values come from: exactly one of a column, a constant, joined columns or the row's number.

    ``words`` translates their words into ours; ``blank`` is what an empty cell means; ``dates`` is the order of dates
    in figures, day first where it is not said. A word that is not translated stays as it stands, so that checking can
    say that it is not known.
    """

    column: str | None = None
    constant: str | None = None
    made_from: tuple[str, ...] = ()
    numbered: str | None = None
    words: dict[str, str] = field(default_factory=dict)
    blank: str | None = None
    dates: DayOrder | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The sheet's columns that it reads."""
        return (self.column,) if self.column is not None else self.made_from

    def translated(self, cell: str | None) -> str | None:
        """A cell in our words."""
        if cell is None or not cell.strip():
            return self.blank
        if self.dates is DayOrder.MONTH_FIRST:
            return as_year_month_day(cell)
        return self._by_spelling().get(normal(cell), cell)

    def _by_spelling(self) -> dict[str, str]:
        return {normal(theirs): ours for theirs, ours in self.words.items()}


@dataclass(frozen=True, slots=True)
class Block:
    """One row of a table made from each row of the sheet, or from those where a column is filled."""

    table: str
    feeds: dict[str, Feed]
    only_if_filled: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The sheet's columns that it reads."""
        condition = (self.only_if_filled,) if self.only_if_filled else ()
        return (*condition, *(column for feed in self.feeds.values() for column in feed.columns))


@dataclass(frozen=True, slots=True)
class Mapping:
    """A whole mapping file. ``heading_row`` is None where the row is to be found by its headings."""

    file: str
    blocks: tuple[Block, ...]
    ignored: tuple[str, ...] = ()
    sheet: str | None = None
    heading_row: int | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The sheet's columns that it reads, each once."""
        return tuple(dict.fromkeys(column for block in self.blocks for column in block.columns))
