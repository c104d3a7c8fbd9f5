"""Amounts and numbers as the tables of a business case write them: whole pounds, with the sign that says which way."""

from stepdown.costs.analysis.range import Range
from stepdown.costs.money.money import MINUS
from stepdown.results.rounding import round_half_up


def exact(value: float) -> str:
    """'£1,234', or '−£1,234'."""
    size = f"£{round_half_up(abs(value)):,}"
    return f"{MINUS}{size}" if value < 0 and size != "£0" else size


def signed(value: float) -> str:
    """'+£1,234' for what is added, '−£1,234' for what is saved."""
    return f"+{exact(value)}" if value > 0 and exact(value) != "£0" else exact(value)


def signed_range(found: Range) -> str:
    """'−£1,961,554 to +£627,726'."""
    return f"{signed(found.low)} to {signed(found.high)}"


def priced(value: float) -> str:
    """A price: in pounds and pence under £100, else in whole pounds."""
    return f"£{round_half_up(value, 2):,}" if value < 100 and value % 1 else exact(value)


def number(value: float, places: int = 1) -> str:
    """'1,234.5' with a true minus; a whole number has no decimals, any other has all of them."""
    said = f"{round_half_up(abs(value), 0 if float(value).is_integer() else places):,f}"
    return f"{MINUS}{said}" if value < 0 and said.strip("0.") else said


def number_range(found: Range, places: int = 1) -> str:
    """'7.2 (0.2 to 13.0)'."""
    low, high = number(found.low, places), number(found.high, places)
    return f"{number(found.central, places)} ({low} to {high})"


def lower_first(said: str) -> str:
    """A label inside a sentence, but for one that begins with an abbreviation."""
    return said if said[:2].isupper() else said[:1].lower() + said[1:]
