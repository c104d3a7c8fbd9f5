"""Matching a regular expression that a stranger wrote against what another stranger typed, in bounded time.

Python's own engine can take for ever over a few characters. RE2, which Arrow brings with it, takes time in proportion
to the text whatever the expression, and refuses what would need more (back references, looking around, large repeats).
"""

from array import array

LONGEST_PATTERN = 1_000


def why_no_pattern(pattern: str) -> str | None:
    """Why a regular expression cannot be used, in words; None where it can."""
    if len(pattern) > LONGEST_PATTERN:
        return f"it has {len(pattern):,} characters, more than {LONGEST_PATTERN:,}"
    return _found(pattern, "")[1]


def matches(text: str, pattern: str) -> bool:
    """Whether the whole text is as the pattern says. False where the pattern cannot be used."""
    if why_no_pattern(pattern):
        return False
    return _found(rf"\A(?:{pattern})\z", text)[0]


def _found(pattern: str, text: str) -> tuple[bool, str | None]:
    """Whether the pattern is found in the text, and why it cannot be used."""
    import pyarrow as pa
    import pyarrow.compute as pc

    # Arrow's own way from a Python text to a column looks for pandas first, which takes seconds where it is there.
    held = text.encode(errors="replace")
    column = pa.StringArray.from_buffers(1, pa.py_buffer(array("i", [0, len(held)])), pa.py_buffer(held))
    try:
        return bool(pc.match_substring_regex(column, pattern)[0].as_py()), None
    except (pa.ArrowInvalid, UnicodeEncodeError) as fault:
        return False, str(fault).removeprefix("Invalid regular expression: ")
