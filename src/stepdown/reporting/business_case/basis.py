"""What every amount of a case is: whether the service's own cost is in it, and in which year's prices."""

from dataclasses import dataclass

from stepdown.costs.analysis.range import Range
from stepdown.costs.case import BusinessCase
from stepdown.costs.published.reckon import GROSS
from stepdown.reporting.business_case.amounts import signed, signed_range
from stepdown.reporting.charts.pounds import Measure, pounds
from stepdown.reporting.report import Cell


@dataclass(frozen=True, slots=True)
class Basis:
    """Without a service cost every amount is gross, and says so wherever it stands."""

    is_net: bool
    price_base: str

    @staticmethod
    def of(case: BusinessCase) -> "Basis":
        """The basis of a case."""
        return Basis(case.service is not None, str(case.model.scenario.scenario.price_base))

    @property
    def name(self) -> str:
        """What the headline is called."""
        return "Net cost" if self.is_net else "Gross change in cost"

    @property
    def unit(self) -> str:
        """The unit of a table of amounts."""
        return self.mark(f"pounds, {self.price_base} prices, present value")

    @property
    def aside(self) -> str:
        """What follows an amount in prose, in brackets; nothing where the service's cost is in it."""
        return "" if self.is_net else f" ({GROSS})"

    @property
    def measure(self) -> Measure:
        """How a chart names its amounts, and the sentence under it."""
        under = f"Present value in pounds, {self.price_base} prices."
        if self.is_net:
            return Measure(self.name, basis=under)
        return Measure(self.name, "Saves", "Costs more", f"{under} {GROSS[0].upper()}{GROSS[1:]}.")

    def mark(self, said: str) -> str:
        """``said``, marked as gross where it is."""
        return said if self.is_net else f"{said}; {GROSS}"

    def would_have(self, value: float) -> str:
        """'would have saved £456,000 more than it cost'."""
        amount = pounds(value)
        if not self.is_net:
            return f"would have {'saved' if value < 0 else 'cost'} {amount}{'' if value < 0 else ' more'}{self.aside}"
        if value < 0:
            return f"would have saved {amount} more than it cost"
        return f"would have cost {amount} more than it saved"

    def interval(self, found: Range) -> str:
        """'from saving £1,962,000 to costing £628,000 more'."""
        return self.measure.between(found.low, found.high)

    def cells(self, found: Range) -> tuple[Cell, Cell]:
        """The central amount and its interval, to the pound."""
        return Cell(signed(found.central)), Cell(signed_range(found))


ADDED = "Added (+) or saved (−)"
"""The heading of a column of amounts: cost with the team less cost without it."""

INTERVAL = "95% interval"
