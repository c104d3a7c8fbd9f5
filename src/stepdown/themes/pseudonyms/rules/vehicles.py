"""Registration marks of vehicles."""

import re

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

vehicle_registrations = pattern_rule(
    IdentifierKind.VEHICLE_REGISTRATION,
    "It has the form of a vehicle registration.",
    r"\b[A-HJ-PR-Y]{2}\d{2}\s?[A-HJ-PR-Z]{3}\b",
    r"\b[A-HJ-NPR-TV-Y]\d{1,3}\s?[A-HJ-PR-Y]{3}\b",
    near=r"[A-Z][0-9]{1,3}\s?[A-Z]{3}\b",
)
"""Since 2001 two letters, two digits and three letters; from 1983 a letter, digits and three letters (DVLA)."""

named_registrations = pattern_rule(
    IdentifierKind.VEHICLE_REGISTRATION,
    "The words before it say that it is a vehicle registration.",
    r"\b(?:reg|registration|number plate)(?:\s(?:is|was|number))*\s"
    r"(?P<it>[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]{1,3}\s?\d{1,4}[A-Z]{0,3})\b",
    near=r"(?:reg|Reg|registration|Registration|number plate|Number plate)\b",
    flags=re.IGNORECASE,
)
"""In whatever form."""
