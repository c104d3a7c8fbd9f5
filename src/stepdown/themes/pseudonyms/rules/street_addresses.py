"""Street addresses: a number and a street, or a street by its name alone."""

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import NAME_WORD, pattern_rule

_ALWAYS = "Road|Rd|Street|Avenue|Ave|Close|Lane|Crescent|Drive|Grove|Terrace|Gardens|Mews|Estate"
"""Words that make a street of a name even without a number."""
_WITH_NUMBER = f"{_ALWAYS}|St|Court|Place|Way|Walk|Row|Rise|Hill|Park|View|Square|Green|Parade|Yard|Croft|Vale|House"
_NAME = rf"{NAME_WORD}(?:['’]s?)?"
_FLAT = r"(?:(?:Flat|Apartment|Unit)\s\d{1,3}[A-Za-z]?,?\s)?"
_NO_STREET = r"minutes?|hours?|miles?|years?|weeks?|the\b|a\b|on\b|in\b"

street_addresses = pattern_rule(
    IdentifierKind.STREET_ADDRESS,
    "It has the form of a street address.",
    rf"\b{_FLAT}\d{{1,4}}[A-Za-z]?,?\s(?:{_NAME}\s){{1,3}}(?:{_WITH_NUMBER})\b",
    rf"\b\d{{1,4}}[a-z]?\s(?!{_NO_STREET})[a-z'’-]+\s(?:road|street|avenue|crescent)\b",
    near=rf"[0-9][A-Za-z]?,?\s(?:[\w'’-]+\s){{1,3}}(?:{_WITH_NUMBER}|road|street|avenue|crescent)\b",
)
"""In small letters, as speech-to-text writes it, only with a word that is hardly ever anything else."""

streets = pattern_rule(
    IdentifierKind.STREET_ADDRESS,
    "It has the form of the name of a street.",
    rf"\b(?!(?:The|This|That|My|Our|Your|Their|High)\s){_NAME}\s(?:{_NAME}\s)?(?:{_ALWAYS})\b",
    near=_ALWAYS,
)
"""Two or three words with capitals of which the last means a street."""
