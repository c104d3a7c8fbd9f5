"""What can be wrong with a file before its cells are understood: each rule with its words, by what it is about."""

from stepdown.exchange.rules.council import COUNCIL_RULES
from stepdown.exchange.rules.files import FILE_RULES
from stepdown.exchange.rules.mappings import MAPPING_RULES
from stepdown.exchange.rules.sheets import SHEET_RULES
from stepdown.exchange.rules.tables import TABLE_RULES
from stepdown.exchange.rules.texts import TEXT_FILE_RULES

READING_RULES = (*FILE_RULES, *SHEET_RULES, *TABLE_RULES, *TEXT_FILE_RULES, *MAPPING_RULES, *COUNCIL_RULES)
"""Every rule of reading, in the order in which the documentation tells them."""

__all__ = ["READING_RULES"]
