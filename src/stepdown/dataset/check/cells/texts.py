"""Columns of text and of ids: kept as they stand, with a look at what a spreadsheet may have done to them."""

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.cells.absent import (
    ERROR_PATTERN,
    MISSING_TEXTS,
    SPREADSHEET_ERROR,
    not_allowed,
    reason_of,
)
from stepdown.dataset.check.cells.reading import Reading, Trouble, by_distinct, places
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Column, ColumnKind
from stepdown.dataset.finding import Severity

FORMULA_TEXT = Rule(
    "formula_text",
    "Text that a spreadsheet would run as a formula: it starts with =, +, -, @ or a tab and is not a number.",
    "The text starts with '{first}', so a spreadsheet may run it as a formula. It is kept as it stands.",
    "Check that somebody meant to write this. Stepdown never runs it, and makes it harmless in what it writes.",
    Severity.WARNS,
)
DAMAGED_ID = Rule(
    "damaged_id",
    "An id that a spreadsheet has turned into a number, such as 1.23457E+11 or 12.0: digits may be lost.",
    "{value} looks like an id that a spreadsheet has turned into a number.",
    "Take the id from its source again, into a column formatted as text.",
)
TEXT_RULES = (FORMULA_TEXT, DAMAGED_ID)

_STARTS_A_FORMULA = "^[=+@\t\r-][^\n]"
_NUMBER = r"^\s*[+-]?(\d[\d\s,./:-]*|\.\d+)([eE][+-]?\d+)?%?\s*$"
_DAMAGED = r"^(\d(\.\d+)?[eE][+]?\d+|\d+\.0+)$"


def read_text(column: Column, raw: pa.Array, text: pa.Array) -> Reading:
    """Read free text or ids. ``raw`` is the cells as they stand, ``text`` the same without outer blanks."""
    formulas = _matches(raw, _STARTS_A_FORMULA)
    if _any(formulas):
        formulas = pc.and_not(formulas, _matches(raw, _NUMBER))
    errors = pc.fill_null(pc.starts_with(text, "#"), fill_value=False)
    if _any(errors):
        errors = _matches(text, ERROR_PATTERN)
    troubles = [(at, Trouble(FORMULA_TEXT, {"first": _shown(raw[at].as_py()[0])})) for at in places(formulas)]
    troubles += [(at, Trouble(SPREADSHEET_ERROR)) for at in places(errors)]
    text = pc.if_else(errors, None, pc.if_else(formulas, raw, text))
    if column.kind is ColumnKind.ID:
        troubles += [(at, Trouble(DAMAGED_ID)) for at in places(_matches(text, _DAMAGED))]
    return _without_missing(column, text, troubles)


def _without_missing(column: Column, text: pa.Array, troubles: list[tuple[int, Trouble]]) -> Reading:
    """Take out the cells that only say that there is no value. Free text that may not be missing may say anything."""
    none = pa.nulls(len(text), pa.string())
    if column.kind is ColumnKind.TEXT and not (column.may_be_missing or column.required):
        return Reading(text, none, tuple(troubles))
    says = pc.is_in(_normal(text), pa.array(MISSING_TEXTS))
    if not column.may_be_missing:
        troubles += [(at, not_allowed(column)) for at in places(says)]
        return Reading(pc.if_else(says, None, text), none, tuple(troubles))
    reasons = by_distinct(pc.if_else(says, text, None), pa.string(), reason_of).reasons
    return Reading(pc.if_else(says, None, text), reasons, tuple(troubles))


def _matches(text: pa.Array, pattern: str) -> pa.Array:
    return pc.fill_null(pc.match_substring_regex(text, pattern), fill_value=False)


def _any(mask: pa.Array) -> bool:
    """Whether a pattern needs to be looked for at all, which takes most of the time of reading text."""
    return bool(pc.any(mask).as_py())


def _normal(text: pa.Array) -> pa.Array:
    return pc.utf8_lower(pc.replace_substring_regex(text, r"[\s_-]+", " "))


def _shown(character: str) -> str:
    return {"\t": "a tab", "\r": "a line end"}.get(character, character)
