"""The service's own cost as lines, one for each who pays for it, spread evenly over the months run."""

import numpy as np

from stepdown.costs.model.line import Line, LineKind, Quantity, Values, What
from stepdown.costs.model.parameters import SERVICE
from stepdown.costs.model.years import months_in_years
from stepdown.costs.money import Deflators, FinancialYear
from stepdown.costs.prices.words import Category, Release
from stepdown.costs.service_cost.service_cost import ServiceCost


def service_lines(
    cost: ServiceCost, base: FinancialYear, deflators: Deflators, years: int, values: Values
) -> list[Line]:
    """Quantity is months of the service; price is what a month of it costs the payer, in pounds of ``base``."""
    months, times = cost.written.service.months, values[SERVICE]
    length = np.full_like(times, months)
    run = months_in_years(np.zeros_like(times), length, years)
    factor = deflators.uprate(cost.total, base).factor
    lines = []
    for bearer, pounds in cost.by_bearer().items():
        what = What(f"service.{bearer}", f"The service, paid by: {bearer.label}", LineKind.SERVICE, (SERVICE,))
        quantity = Quantity("months of the service", np.zeros_like(times), length, run)
        monthly = times * pounds * factor / months
        lines.append(Line(what, quantity, monthly, {bearer: 1.0}, Release.CASHABLE, Category.FISCAL))
    return lines
