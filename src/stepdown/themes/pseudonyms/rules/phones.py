"""Telephone numbers of the United Kingdom, with or without spaces, brackets and the country's code."""

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

phones = pattern_rule(
    IdentifierKind.PHONE,
    "It has the digits of a UK phone number.",
    r"(?<![\w+])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|0044[\s-]?|\(?0)[1-9](?:[\s()-]{0,2}\d){8,9}(?!\d)",
    near=r"[0-9](?:[\s()-]{0,2}[0-9]){8}",
)
"""0 or +44 and nine or ten more digits, of which the first is not 0 (Ofcom's national numbering plan)."""
