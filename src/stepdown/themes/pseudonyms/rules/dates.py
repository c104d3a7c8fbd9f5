"""Dates of birth, and dates that have at least a day and a month."""

import re
from functools import partial

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|(?-i:May)|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_LAST_LETTERS = "an|eb|ar|pr|ay|un|ul|ug|ep|pt|ct|ov|ec|ry|ch|il|ne|ly|st|er"
"""With which a month ends, abbreviated or not."""
_YEAR = r"(?:19|20)\d{2}"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_SPOKEN_DAY = (
    r"(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
)
_NUMBERS = (
    r"\b(?:0?[1-9]|[12]\d|3[01])(?P<between>[/.-])(?:0?[1-9]|1[0-2])(?P=between)(?:\d{4}|\d{2})\b",
    rf"\b{_YEAR}-\d{{2}}-\d{{2}}\b",
)
"""14/06/2011, 2011-06-14."""
_DAY_FIRST = rf"\b(?:{_DAY}|{_SPOKEN_DAY})\s(?:of\s)?{_MONTH}\b(?:,?\s{_YEAR}\b)?"
"""14 June, the fourteenth of June 2011."""
_MONTH_FIRST = rf"\b{_MONTH}\s(?:the\s)?{_DAY}\b(?:,?\s{_YEAR}\b)?"
"""June 14th, 2011."""
_BORN = r"\b(?:born(?:\son|\sin)?|d\.?o\.?b\.?|date\sof\sbirth(?:\sis|\swas)?|birthday(?:\sis|\swas)?)[:,]?\s(?:the\s)?"

dates_of_birth = pattern_rule(
    IdentifierKind.DATE_OF_BIRTH,
    "The words before it say that somebody was born then.",
    *(rf"{_BORN}(?P<it>{date})" for date in (*_NUMBERS, _DAY_FIRST, _MONTH_FIRST)),
    rf"{_BORN}(?P<it>(?:{_MONTH}\s)?{_YEAR}\b(?![/-]))",
    near=r"[BbDd](?:orn\b|\.?[Oo]\.?[Bb]|ate\sof\sbirth|irthday)",
    flags=re.IGNORECASE,
)
"""A date, or a year alone, after "born in", "date of birth" and the like."""

_date = partial(pattern_rule, IdentifierKind.DATE, "It is a date with a day and a month.", flags=re.IGNORECASE)
dates = (
    _date(*_NUMBERS, near="[/.-][0-9]{1,2}[/.-][0-9]"),
    _date(_DAY_FIRST, near=rf"[0-9hdt](?:st|nd|rd|th)?\s(?:of\s)?(?i:{_MONTH})\b"),
    _date(_MONTH_FIRST, near=rf"\s(?<=(?:{_LAST_LETTERS})\s)(?:the\s)?[0-9]"),
)
"""A month or a year alone is no suspect: it tells little, and stories need them."""
