"""Money never stands without its price year, and amounts of two years meet only after uprating."""

from stepdown.costs.money.deflators import Deflators, Uprated, YearOutsideSeriesError, shipped_deflators
from stepdown.costs.money.financial_year import FinancialYear
from stepdown.costs.money.money import Money, PriceYearsDifferError
from stepdown.costs.money.written_year import WrittenYear

__all__ = [
    "Deflators",
    "FinancialYear",
    "Money",
    "PriceYearsDifferError",
    "Uprated",
    "WrittenYear",
    "YearOutsideSeriesError",
    "shipped_deflators",
]
