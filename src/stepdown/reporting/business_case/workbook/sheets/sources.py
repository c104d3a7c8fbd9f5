"""The sheets from which quantities and lines take their numbers, together."""

from dataclasses import dataclass

from stepdown.reporting.business_case.workbook.sheets.assumptions import Assumptions
from stepdown.reporting.business_case.workbook.sheets.counts import Counts
from stepdown.reporting.business_case.workbook.sheets.deflators import Indexes
from stepdown.reporting.business_case.workbook.sheets.entries import Entries
from stepdown.reporting.business_case.workbook.sheets.months import Months
from stepdown.reporting.business_case.workbook.sheets.prices import Prices
from stepdown.reporting.business_case.workbook.sheets.proceedings import Applications
from stepdown.reporting.business_case.workbook.sheets.service_cost import Posts
from stepdown.reporting.business_case.workbook.table import Table


@dataclass(frozen=True, slots=True)
class Sources:
    """Each sheet; None where the case has no such part."""

    counts: Counts
    assumptions: Assumptions
    prices: Prices
    indexes: Indexes
    posts: Posts | None
    entries: Entries
    months: Months
    applications: Applications | None

    @property
    def tables(self) -> list[Table]:
        """The sheets in the order in which they are read."""
        parts = (
            self.counts,
            self.assumptions,
            self.prices,
            self.indexes,
            self.posts,
            self.entries,
            self.months,
            self.applications,
        )
        return [part.table for part in parts if part]
