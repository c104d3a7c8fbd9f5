"""Ages over 89: so few people are so old that the age can tell who one is."""

import re

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

_SPOKEN = r"ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_AGE = rf"(?:9\d|1[01]\d|{_SPOKEN})"

ages_over_89 = pattern_rule(
    IdentifierKind.AGE_OVER_89,
    "It is an age over 89.",
    rf"\b{_AGE}[\s-]years?[\s-]olds?\b",
    rf"\b(?:aged?|turn(?:s|ed|ing)?)\s(?P<it>{_AGE})\b(?!\s?%)",
    rf"\b(?:s?he|nan|grandad|grandma|granddad)(?:['’]s|\s(?:is|was))\s(?P<it>{_AGE})\b(?!\s?(?:%|per\b|miles\b|minutes\b))",
    near=r"[19Nn](?:[0-9]{1,2}\b|inety)",
    flags=re.IGNORECASE,
)
"""Two digits from 90, or said in words."""
