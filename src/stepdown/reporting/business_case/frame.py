"""What the tables of one case share: the source that they name, and how they are put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.basis import Basis
from stepdown.reporting.report import Cell, ReportTable, Row
from stepdown.reporting.tables import Heading

TITLE = "Business case"


@dataclass(frozen=True, slots=True)
class Frame:
    """A case with its basis, ready to make tables."""

    case: BusinessCase
    basis: Basis

    @staticmethod
    def of(case: BusinessCase) -> "Frame":
        """The frame of a case."""
        return Frame(case, Basis.of(case))

    @property
    def source(self) -> str:
        """Where the figures come from, in words."""
        return f"{self.case.inputs.title}, under the scenario '{self.case.model.scenario.scenario.title}'"

    def table(self, heading: Heading, columns: Sequence[str], rows: Iterable[Row]) -> ReportTable:
        """A table of the case."""
        return ReportTable(
            f"costs.{heading.id}",
            heading.title,
            heading.unit,
            self.source,
            heading.row_heading,
            tuple(columns),
            tuple(rows),
            heading.notes,
        )


def row(heading: str, *texts: str, total: bool = False) -> Row:
    """A row of texts."""
    return Row(heading, tuple(Cell(said) for said in texts), total=total)
