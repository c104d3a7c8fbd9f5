"""One value of an object as text, whatever type it has; what is of another type than it should be is noted."""

import re

from stepdown.dataset.column import ColumnKind, Table
from stepdown.exchange.case_files.days import day_alone
from stepdown.exchange.case_files.json_value import Json, NoValue, Number
from stepdown.exchange.dfe_api.findings import NO_CHARACTER, WRONG_TYPE
from stepdown.exchange.dfe_api.layout import FLAGS, NUMBERS
from stepdown.exchange.dfe_api.noted import Notes

_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_MARK = "\ufffd"
_NO_DAY = "no text"


class Texts:
    """Makes texts of the values of one file."""

    def __init__(self, notes: Notes, tables: dict[str, Table]) -> None:
        self._notes = notes
        self._days = {c.name for table in tables.values() for c in table.columns if c.kind is ColumnKind.DATE}
        self._special = FLAGS | NUMBERS | self._days

    def text(self, number: int, key: str, value: Json) -> str | None:
        """The text of a value; None where it has none that could be meant."""
        if type(value) is str and key not in self._special:  # nearly all are plain texts
            return self.clean(number, key, value)
        if not _fits(key, type(value)):
            self._notes.note(WRONG_TYPE, number, key, value, _wanted(key))
        if isinstance(value, bool) and key in FLAGS:
            return "true" if value else "false"
        if not isinstance(value, str) or isinstance(value, NoValue):
            # Something stands there: a day that cannot be read is another thing than one that is not written.
            return _NO_DAY if key in self._days else None
        return self._day(number, key, value) if key in self._days else self.clean(number, key, value)

    def clean(self, number: int, key: str, text: str) -> str:
        """A text in which everything is a character."""
        if (text.isascii() and "\0" not in text) or not _NO_CHARACTER.search(text):
            return text
        cleaned = _NO_CHARACTER.sub(_MARK, text)
        self._notes.note(NO_CHARACTER, number, key, cleaned)
        return cleaned

    def _day(self, number: int, key: str, text: str) -> str | None:
        day, rule = day_alone(text) if text.strip() else (None, None)
        if rule is not None:
            self._notes.note(rule, number, key, text)
        return None if day is None else self.clean(number, key, day)


def _fits(key: str, kind: type) -> bool:
    """Whether values of a type belong to a key."""
    if key in FLAGS:
        return kind is bool
    return kind is (Number if key in NUMBERS else str)


def _wanted(key: str) -> str:
    if key in FLAGS:
        return "true or false"
    return "a number" if key in NUMBERS else "a text"
