"""However long a list is, no more of it is in memory than a few objects need."""

import io
import json
from collections.abc import Iterator

import pytest

from stepdown.exchange.case_files.json_value import UnsoundJsonError
from stepdown.exchange.dfe_api import stream
from stepdown.exchange.dfe_api.stream import JsonStream, Unsound

OBJECT = json.dumps({"la_child_id": "T1", "note": "x" * 500})


class Long(io.TextIOBase):
    """A text of many pieces, each made when it is asked for; it remembers the most that was asked for at once."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self.most = 0
        self._pieces = pieces
        self._rest = ""

    def read(self, size: int = -1) -> str:
        self.most = max(self.most, size)
        while len(self._rest) < size and (piece := next(self._pieces, "")):
            self._rest += piece
        found, self._rest = self._rest[:size], self._rest[size:]
        return found


def listed(times: int) -> Iterator[str]:
    yield "["
    yield from (("," if n else "") + OBJECT for n in range(times))
    yield "]"


def lines(times: int) -> Iterator[str]:
    yield from (OBJECT[: -1 if n % 2 else None] + "\n" for n in range(times))


def test_a_long_list_is_read_in_pieces_of_one_size():
    text = Long(listed(5_000))
    assert sum(1 for _ in JsonStream(text).values()) == 5_000
    assert text.most == 1 << 16


def test_lines_of_which_every_other_is_spoilt_are_read_in_pieces_too():
    text = Long(lines(5_000))
    values = list(JsonStream(text).values())
    assert sum(isinstance(value, Unsound) for value in values) == 2_500
    assert text.most <= 1 << 18


def test_a_text_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(stream, "_LONGEST", 1 << 18)
    text = Long(iter(["[", '"', *(["x" * 10_000] * 1000)]))
    with pytest.raises(UnsoundJsonError):
        list(JsonStream(text).values())
    assert text.most < 1 << 20
