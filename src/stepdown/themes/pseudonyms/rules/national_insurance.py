"""National Insurance numbers."""

import re

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import pattern_rule

national_insurance_numbers = pattern_rule(
    IdentifierKind.NATIONAL_INSURANCE_NUMBER,
    "It has the form of a National Insurance number.",
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b",
    near=r"[0-9]{2}\s?[0-9]{2}\s?[0-9]{2}",
    flags=re.IGNORECASE,
)
"""Two letters that may begin one, six digits and a letter from A to D (HM Revenue and Customs, NIM39110)."""
