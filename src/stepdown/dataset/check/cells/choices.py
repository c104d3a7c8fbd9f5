"""Columns that hold one of the contract's words, written as the word or as its label."""

from collections import Counter
from difflib import get_close_matches

import pyarrow as pa

from stepdown.dataset.check.cells.absent import MISSING_TEXTS, normal, reason_of, with_absence
from stepdown.dataset.check.cells.reading import Answer, Reading, Trouble, by_distinct
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Column

UNKNOWN_CODE = Rule(
    "unknown_code",
    "A word that the column does not have. Its words and their labels are read in any capitals.",
    "'{value}' is not one of the words of {column}.",
    "{suggestion}Use one of: {allowed}.",
)
CHOICE_RULES = (UNKNOWN_CODE,)

_MOST_WORDS = 20


def read_choices(column: Column, text: pa.Array) -> Reading:
    """Read a column of words: the stored word or its label; capitals, blanks, underscores and hyphens do not matter."""
    spellings = _spellings(column)
    otherwise = with_absence(column, lambda cell: _unknown(column, spellings, cell))

    def understand(cell: str) -> Answer:
        return spellings.get(normal(cell)) or otherwise(cell)

    return by_distinct(text, pa.string(), understand)


def _spellings(column: Column) -> dict[str, str]:
    """What may be written for each word. A label that two words share (as two factors do) says neither."""
    labels = Counter(normal(column.label_of(word)) for word in column.words)
    spellings = {normal(column.label_of(word)): str(word) for word in column.words}
    spellings = {label: word for label, word in spellings.items() if labels[label] == 1}
    if column.is_state:
        spellings |= {text: str(reason_of(text)) for text in MISSING_TEXTS}
    return spellings | {normal(word): str(word) for word in column.words}


def _unknown(column: Column, spellings: dict[str, str], cell: str) -> Trouble:
    close = list(dict.fromkeys(spellings[near] for near in get_close_matches(normal(cell), spellings, 5, 0.6)))
    allowed = ", ".join(column.words)
    if len(column.words) > _MOST_WORDS:
        nearest = f"the nearest are {', '.join(close)}" if close else "the template lists them"
        allowed = f"the {len(column.words)} words of the column ({nearest})"
    return Trouble(UNKNOWN_CODE, {"suggestion": f"Did you mean {close[0]}? " if close else "", "allowed": allowed})
