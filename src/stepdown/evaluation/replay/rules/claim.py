"""Wording that makes a claim: amounts set side by side need one price year."""

import re

from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.verdict import Check

UNITS = ("price year", "price years")
YEAR = re.compile(r"\d{4}(?:[/-]\d{2,4})?")


def check_price_years(figure: Figure, _: Reckoner) -> tuple[Check, ...]:
    """Rows whose unit is 'price years' list the years that sums of money are in; more than one is inconsistent."""
    if figure.unit.strip().lower() not in UNITS:
        return ()
    years = list(dict.fromkeys(YEAR.findall(figure.printed.text)))
    if not years:
        return (Check("one_price_year", None, "No price year is printed."),)
    if len(years) == 1:
        return (Check("one_price_year", holds=True, reason=f"All sums are in {years[0]} prices."),)
    listed = f"{', '.join(years[:-1])} and {years[-1]}"
    reason = f"Sums of money in {len(years)} price years ({listed}) are set side by side; they need one."
    return (Check("one_price_year", holds=False, reason=reason),)
