"""One figure of a publication, as its row in the figures file declares it. It holds no verdict."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.evaluation.replay.expression.tree import Alternatives, Expression
from stepdown.evaluation.replay.printed import Printed, Share
from stepdown.evaluation.replay.printed.amount import is_percent

EVIDENCE = "evidence"
"""The section of rows that come from outside the publication: premises with a cited source, not figures to judge."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure and what must hold of it.

    ``checks`` must all hold; ``parts`` are the rows that must add up to it. ``row`` is its line in the file.
    """

    id: str
    section: str
    quantity: str
    printed: Printed
    unit: str = ""
    numerator: Expression | None = None
    denominator: Expression | None = None
    checks: tuple[Alternatives, ...] = ()
    parts: tuple[str, ...] = ()
    note: str = ""
    row: int = 0
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_evidence(self) -> bool:
        """Whether the row is a cited premise and no figure of the publication."""
        return self.section.strip().lower() == EVIDENCE

    @property
    def is_percent(self) -> bool:
        """Whether the value is in percentage points."""
        return isinstance(self.printed, Share) or is_percent(self.unit) or self.printed.text.endswith("%")

    @property
    def is_mean(self) -> bool:
        """Whether the value is declared to be a mean."""
        return self.unit.lower().split(" ")[0] in ("mean", "average")

    @property
    def money(self) -> str:
        """The currency sign to show, or nothing."""
        if "GBP" in self.unit or "£" in self.unit + self.printed.text:
            return "£"
        return next((sign for sign in "$€" if sign in self.printed.text), "")
