"""A figure's text as a spreadsheet's number: the same value, shown the same way."""

import re
from decimal import Decimal

_NUMBER = re.compile(
    r"(?P<sign>[-−+]?)(?P<pound>£?)(?P<whole>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?P<decimals>\.\d+)?(?P<percent>%?)"
)


def as_number(text: str) -> tuple[Decimal, str] | None:
    """The value and the number format that shows it as ``text`` does: 0.456 and '0.0%' for '45.6%'; None for prose."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    value = Decimal(found["whole"].replace(",", "") + (found["decimals"] or ""))
    if found["sign"] in ("-", "−"):
        value = -value
    if found["percent"]:
        value = value.scaleb(-2)
    return value, _format(found)


def _format(found: re.Match[str]) -> str:
    whole = "#,##0" if "," in found["whole"] else "0"
    decimals = "." + "0" * (len(found["decimals"]) - 1) if found["decimals"] else ""
    shape = f"{'"£"' if found['pound'] else ''}{whole}{decimals}{found['percent']}"
    return f"+{shape};-{shape}" if found["sign"] == "+" else shape
