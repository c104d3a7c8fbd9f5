"""E-mail addresses, written and spoken."""

import re

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

emails = pattern_rule(
    IdentifierKind.EMAIL,
    "It has the form of an e-mail address.",
    # Bounded, and begun only where a run begins, so that no text makes it slow.
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",
    near="@",
)
"""priya@example.org."""

spoken_emails = pattern_rule(
    IdentifierKind.EMAIL,
    "It is an e-mail address as people say it.",
    r"\b\w{1,30}(?: dot \w{1,30}){0,3} at \w{1,30}(?: dot \w{1,30}){1,4}\b",
    near=" (?:dot|Dot) ",
    flags=re.IGNORECASE,
)
"""Priya dot shah at example dot org."""
