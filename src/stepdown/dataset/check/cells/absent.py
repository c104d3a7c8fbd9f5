"""Cells that say that there is no value, and cells that a spreadsheet has spoilt."""

import re
from collections.abc import Callable

from stepdown.dataset.check.cells.reading import Answer, Trouble
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Column
from stepdown.domain.missing import Missing

MISSING_NOT_ALLOWED = Rule(
    "missing_not_allowed",
    "A cell says that the value is missing, in a column where that cannot be kept.",
    "'{value}' is not a value of {column}, and the column has no place for a missing one.",
    "Write the value{or_empty}.",
)
SPREADSHEET_ERROR = Rule(
    "spreadsheet_error",
    "A cell holds a spreadsheet's error, such as #N/A or #REF!, where its formula failed.",
    "The cell holds the spreadsheet error {value}.",
    "Mend the formula or write the value itself.",
)
ABSENT_RULES = (MISSING_NOT_ALLOWED, SPREADSHEET_ERROR)

ERROR_PATTERN = r"^#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!)$"
_ERROR = re.compile(ERROR_PATTERN)
_REASONS = {
    "not known": Missing.NOT_KNOWN,
    "unknown": Missing.NOT_KNOWN,
    "not asked": Missing.NOT_ASKED,
    "not applicable": Missing.NOT_APPLICABLE,
    "n/a": Missing.NOT_APPLICABLE,
}
MISSING_TEXTS = tuple(_REASONS)
"""The texts, in small letters with single blanks, that say why there is no value."""


def normal(text: str) -> str:
    """A text without the differences that do not matter: capitals; blanks, underscores and hyphens."""
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()


def reason_of(text: str) -> Missing | None:
    """The reason that a text gives for there being no value; None if it gives none."""
    return _REASONS.get(normal(text))


def with_absence(column: Column, understand: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """An understanding that first looks whether the cell has no value at all."""

    def understood(text: str) -> Answer:
        if text[:1].isdecimal():  # as nearly all do, and neither an error nor a reason does
            return understand(text)
        if _ERROR.match(text):
            return Trouble(SPREADSHEET_ERROR)
        reason = reason_of(text)
        if reason is None:
            return understand(text)
        return reason if column.may_be_missing else not_allowed(column)

    return understood


def not_allowed(column: Column) -> Trouble:
    """The trouble of a missing value in a column that has no place for one."""
    return Trouble(MISSING_NOT_ALLOWED, {"or_empty": "" if column.required else ", or leave the cell empty"})
