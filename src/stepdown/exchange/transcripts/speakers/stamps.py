"""Times as transcripts write them: 1:02, 00:01:02, 00:01:02.500, in brackets of any kind, alone or as from and to."""

import re

TIME = r"\d{1,2}:\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?|\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
STAMP = rf"[\[(<{{]?\s?(?:{TIME})(?:\s*(?:-->|[-–—])\s*(?:{TIME}))?\s?[\])>}}]?"
"""A pattern for a time, with the brackets that may stand around it."""
_PART = re.compile(r"(?:(\d+):)?(\d+):(\d+)(?:[.,](\d+))?")


def seconds(stamp: str | None) -> float | None:
    """The time, or the first of two, in seconds; None where there is none. Frames after the seconds are passed over."""
    found = _PART.search(stamp or "")
    if found is None:
        return None
    hours, minutes, whole, fraction = found.groups(default="0")
    return int(hours) * 3600 + int(minutes) * 60 + int(whole) + float(f"0.{fraction}")
