"""One line of the log: an entry as JSON, and whether its words lie beside it."""

import json
from dataclasses import dataclass
from datetime import datetime

from stepdown.themes.project.codec import Kept


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as its line holds it; ``has_words``: there was a text beside it when it was written."""

    kept: Kept
    has_words: bool


def written(kept: Kept) -> str:
    """The line of an entry, without its words."""
    told = {
        "number": kept.number,
        "at": kept.at.isoformat(),
        "by": kept.by,
        "has_words": kept.words is not None,
        "told": kept.told,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def read_line(text: str, number: int) -> Line:
    """The entry of the line with this number. ValueError says what is wrong with it."""
    line = _parsed(text)
    if line.kept.number != number:
        raise ValueError(f"the entry says that it is number {line.kept.number}")
    return line


def _parsed(text: str) -> Line:
    try:
        found = json.loads(text)
        kept = Kept(int(found["number"]), datetime.fromisoformat(found["at"]), str(found["by"]), found["told"], None)
        return Line(kept, bool(found["has_words"]))
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON: {error.msg}, character {error.colno}") from error
    except (KeyError, TypeError) as error:
        raise ValueError(f"an entry has number, at, by, has_words and told: {error}") from error
