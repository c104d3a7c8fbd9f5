"""Text that a spreadsheet would run as a formula, and how it is kept from doing so."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Those that OWASP lists (CSV injection), the wide ones too: some spreadsheets take them for the narrow."""
_APOSTROPHE = "'"


def starts_a_formula(text: str) -> bool:
    """Whether a spreadsheet that opens this text as a cell would take it for a formula."""
    return text.startswith(_STARTS_A_FORMULA)


def harmless(text: str) -> str:
    """The text as a cell of a CSV file, with an apostrophe before what would be run: spreadsheets then read text."""
    return _APOSTROPHE + text if starts_a_formula(text.lstrip(_APOSTROPHE)) else text


def as_written(cell: str) -> str:
    """The text that ``harmless`` was given."""
    return cell.removeprefix(_APOSTROPHE) if starts_a_formula(cell.lstrip(_APOSTROPHE)) else cell
