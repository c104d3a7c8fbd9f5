"""A part of a data file, read strictly: each field once, of its kind, and none that is not known."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from stepdown.domain.word import Word


class DataFileError(ValueError):
    """A data file cannot be used: its place and what is wrong."""


class Fields:
    """One table of a data file. ``done`` must be called when all of its fields have been taken."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, Mapping):
            raise DataFileError(f"{place}: must be a table with fields of its own (it says {values!r})")
        self.place = place
        self._left: dict[str, Any] = dict(values)

    def take[T](self, name: str, kind: type[T]) -> T:
        """The field as it is written, which must be there."""
        if name not in self._left:
            raise DataFileError(f"{self.place}: {name} is missing")
        value = self._left.pop(name)
        if not isinstance(value, kind) or isinstance(value, bool) is not (kind is bool):
            raise DataFileError(f"{self.place}: {name} must be {kind.__name__} (it says {value!r})")
        return value

    def optional[T](self, name: str, kind: type[T], *, otherwise: T) -> T:
        """The field as it is written, or ``otherwise`` where it is not there."""
        return self.take(name, kind) if name in self._left else otherwise

    def text(self, name: str) -> str:
        """A text that says something."""
        value = self.take(name, str).strip()
        if not value:
            raise DataFileError(f"{self.place}: {name} is empty")
        return value

    def optional_text(self, name: str) -> str:
        """A text, empty where the field is not there."""
        return self.optional(name, str, otherwise="").strip()

    def number(self, name: str) -> float:
        """A number, whole or not."""
        value = self.optional_number(name)
        if value is None:
            raise DataFileError(f"{self.place}: {name} is missing")
        return value

    def optional_number(self, name: str) -> float | None:
        """A number, or None where the field is not there."""
        value = self._left.pop(name, None)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise DataFileError(f"{self.place}: {name} must be a number (it says {value!r})")
        return value

    def optional_whole(self, name: str) -> int | None:
        """A whole number, or None where the field is not there."""
        return self.take(name, int) if name in self._left else None

    def day(self, name: str) -> date:
        """A date."""
        return self.take(name, date)

    def word[W: Word](self, name: str, words: type[W]) -> W:
        """One stored word of a list."""
        return self._word(self.text(name), words)

    def words[W: Word](self, name: str, words: type[W]) -> tuple[W, ...]:
        """Several stored words of a list, none where the field is not there."""
        return tuple(self._word(str(value), words) for value in self.optional(name, list, otherwise=[]))

    def part(self, name: str) -> "Fields":
        """A table within this one."""
        return Fields(self.take(name, dict), f"{self.place}.{name}")

    def parts(self, name: str) -> "list[Fields]":
        """A list of tables within this one, none where the field is not there."""
        return [
            Fields(part, f"{self.place}.{name}[{n}]")
            for n, part in enumerate(self.optional(name, list, otherwise=[]), 1)
        ]

    def named_parts(self, name: str) -> "dict[str, Fields]":
        """Tables within this one by the names that the file gives them."""
        named = self.optional(name, dict, otherwise={})
        return {key: Fields(part, f"{self.place}.{name}.{key}") for key, part in named.items()}

    def done(self) -> None:
        """DataFileError where the table has a field that nobody took: a misspelt one is never ignored."""
        if self._left:
            raise DataFileError(f"{self.place}: {', '.join(sorted(self._left))} is not known here")

    def _word[W: Word](self, value: str, words: type[W]) -> W:
        if value not in set(words):
            raise DataFileError(f"{self.place}: '{value}' is not one of {', '.join(words)}")
        return words(value)
