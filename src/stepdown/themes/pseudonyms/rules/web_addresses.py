"""Web addresses."""

import re

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

_TAIL = r"(?:[/?#][^\s<>\"”]*[^\s<>\"”.,;:!?)\]])?"

web_addresses = pattern_rule(
    IdentifierKind.WEB_ADDRESS,
    "It has the form of a web address.",
    r"\bhttps?://[^\s<>\"”]*[^\s<>\"”.,;:!?)\]]",
    rf"(?<![\w/@.])www\.[\w-]+(?:\.[\w-]+)+{_TAIL}",
    rf"(?<![\w/@.-])(?:[\w-]{{1,63}}\.){{1,4}}(?:com|net|info|org|(?:co|org|gov|ac|sch|nhs|police)\.uk|uk)\b{_TAIL}",
    near=r"[.:][\w/]",
    flags=re.IGNORECASE,
)
"""With https://, with www., or with an ending that British sites have."""
