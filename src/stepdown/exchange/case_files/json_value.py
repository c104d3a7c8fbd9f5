"""Values written in JSON: numbers stay as they are written, and what JSON does not have is never taken for a value."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from stepdown.exchange.case_files.codes import YES_NO


class Number(str):
    """A number as it is written: an id keeps its figures, and no number is too large."""

    __slots__ = ()


class NoValue(str):
    """NaN or an infinity, which some programs write and JSON does not have."""

    __slots__ = ()


type Json = Mapping[str, Json] | Sequence[Json] | str | bool | None


class UnsoundJsonError(ValueError):
    """The text is no sound JSON; ``at`` is the character at which that shows."""

    def __init__(self, reason: str, at: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


class JsonReader:
    """Reads values out of texts. ``twice``: keys that stood again in one object, of which the first counts."""

    def __init__(self) -> None:
        self.twice: list[str] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_int=Number, parse_float=Number, parse_constant=NoValue
        )

    def value_at(self, text: str, at: int) -> tuple[Json, int]:
        """The value that begins at a character, and the character after it. UnsoundJsonError if there is none."""
        try:
            return self._decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise UnsoundJsonError(error.msg[:1].lower() + error.msg[1:], error.pos) from error
        except RecursionError as error:
            raise UnsoundJsonError("objects are nested too deep in one another", at) from error

    def value(self, text: str) -> Json:
        """The one value that a text holds. UnsoundJsonError if it holds none, or more."""
        stripped = text.strip()
        value, end = self.value_at(stripped, 0)
        if end != len(stripped):
            raise UnsoundJsonError("more stands after its end", end)
        return value

    def _object(self, pairs: list[tuple[str, Json]]) -> Mapping[str, Json]:
        found = dict(pairs)
        if len(found) != len(pairs):
            self.twice += [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]
            found = dict(reversed(pairs))
        return found


def codes_in(value: Json) -> list[str] | None:
    """The codes that are said, in a list (``["1A", "2B"]``) or by yes and no (``{"1A": "Yes"}``); else None."""
    if isinstance(value, Mapping):
        return [key for key, said in value.items() if said is True or YES_NO.get(str(said).strip().lower())]
    if isinstance(value, Sequence) and not isinstance(value, str):
        codes = [code for code in value if isinstance(code, str) and not isinstance(code, NoValue)]
        return codes if len(codes) == len(value) else None
    return None
