"""Long strings of digits, such as the numbers of cases and of people in other systems."""

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

case_numbers = pattern_rule(
    IdentifierKind.CASE_NUMBER,
    "It is a long number, such as a case number.",
    r"(?<![\w£$€.,/-])(?:[A-Z]{1,5}[-/]?)?\d{6,}(?![\w]|[.,]\d)",
    r"(?<![\w£$€.,/-])[A-Z]{2,5}[-/]?\d{2,}(?:[-/]\d{2,}){1,3}\b",
    near="[0-9]{2}(?:[0-9]{4}|[-/][0-9]{2})",
)
"""Six digits or more, with letters before them or not; and letters with groups of digits. Sums of money are none."""
