"""A finding: what is wrong in a file, where, and what to do about it."""

from dataclasses import asdict, dataclass

from stepdown.domain.word import Word


class Severity(Word):
    """How much a finding matters."""

    STOPS = "stops", "Must be put right"  # the data cannot be used as they stand
    WARNS = "warns", "Please check"  # the data can be used; a person should look


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a file. ``row`` counts as the reader's program does: 1 is the first line.

    ``value`` is the offending cell, kept short. ``rule`` is a stable word that the documentation explains.
    """

    rule: str
    problem: str
    remedy: str
    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    severity: Severity = Severity.STOPS

    def where(self) -> str:
        """The place in words, such as 'team.xlsx, sheet children, row 7, column sex'."""
        places = (self.file, self.sheet and f"sheet {self.sheet}", self.row and f"row {self.row}")
        return ", ".join(p for p in (*places, self.column and f"column {self.column}") if p)

    def as_dict(self) -> dict[str, object]:
        """The finding as a row of the findings file."""
        return asdict(self)
