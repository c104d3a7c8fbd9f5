"""Reading values out of a JSON file one after another, with no more of it in memory than one of them needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from stepdown.exchange.case_files.json_value import Json, JsonReader, UnsoundJsonError

_BLOCK = 1 << 16
_LONGEST = 1 << 23
"""Characters of one object: a child's whole history has some thousands."""
_NEAR_END = 12
"""A text that is cut off shows it at the end, or as far before as the longest escape or word of JSON reaches."""
_CUT_OFF = "unterminated string"
_SPACE = re.compile(r"[ \t\r\n]*")
_NEXT_LINE = re.compile(r"\n(?=\{)")
# One object that holds all: nothing but plain values may stand before the list of children.
_OPENING = re.compile(r'\s*\{[^\[\]{}]*"children"\s*:\s*(?=\[)', re.IGNORECASE)
_CLOSING = re.compile(r"[^\[\]{}]*\}")


@dataclass(frozen=True, slots=True)
class Unsound:
    """Where a value should be and none can be read; the values after it can."""

    reason: str


class JsonStream:
    """The values of a file: of one list, or one after another. ``reader.twice`` tells of each what stood twice."""

    def __init__(self, stream: TextIO) -> None:
        self.reader = JsonReader()
        self._stream = stream
        self._text = ""
        self._at = 0
        self._ended = False

    def values(self) -> Iterator[Json | Unsound]:
        """Each value. UnsoundJsonError where a list is not sound to its end."""
        first = self._peek()
        opening = _OPENING.match(self._text, self._at)
        if first == "[":
            yield from self._of_list()
        elif opening:
            self._at = opening.end()
            yield from self._of_list()
            self._close()
        else:
            yield from self._one_by_one()
            return
        if self._peek():
            raise UnsoundJsonError("more stands after its end", self._at)

    def _of_list(self) -> Iterator[Json]:
        self._at += 1
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            self._peek()
            yield self._value()
            mark = self._peek()
            self._at += 1
            if mark == "]":
                return
            if mark != ",":
                raise UnsoundJsonError("the list ends too early" if not mark else "expecting ',' or ']'", self._at)

    def _close(self) -> None:
        """The end of the object around the list."""
        self._peek()
        while not (closing := _CLOSING.match(self._text, self._at)) and self._more():
            pass
        if not closing:
            raise UnsoundJsonError("the object around the list ends too early", self._at)
        self._at = closing.end()

    def _one_by_one(self) -> Iterator[Json | Unsound]:
        while self._peek():
            try:
                yield self._value()
            except UnsoundJsonError as error:
                yield Unsound(error.reason)
                self._skip_to_next_line()

    def _value(self) -> Json:
        """The value that begins here, with as much more of the file as it needs."""
        while True:
            try:
                value, end = self.reader.value_at(self._text, self._at)
            except UnsoundJsonError as error:
                if not self._may_be_cut_off(error) or not self._more():
                    raise
                self.reader.twice.clear()
                continue
            if end == len(self._text) and not isinstance(value, dict | list) and self._more():
                continue  # a number may go on
            self._at = end
            return value

    def _may_be_cut_off(self, error: UnsoundJsonError) -> bool:
        return error.reason.startswith(_CUT_OFF) or error.at >= len(self._text) - _NEAR_END

    def _peek(self) -> str:
        """The next character that is no blank, which is not passed; '' at the end of the file."""
        while True:
            blank = _SPACE.match(self._text, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Read on, as much again as is there, so that a long value is not begun anew too often."""
        kept = len(self._text) - self._at
        if self._ended or kept > _LONGEST:
            return False
        block = self._stream.read(max(_BLOCK, kept))
        self._ended = not block
        self._text, self._at = self._text[self._at :] + block, 0
        return not self._ended

    def _skip_to_next_line(self) -> None:
        """To the next line that begins with an object."""
        while not (following := _NEXT_LINE.search(self._text, self._at)):
            self._at = max(self._at, len(self._text) - 1)
            if not self._more():
                self._at = len(self._text)
                return
        self._at = following.end()
