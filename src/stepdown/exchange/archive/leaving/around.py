"""A place that the check for real names found, with what stands around it: so that somebody can look at it."""

from stepdown.themes.pseudonyms.leaks import Leak

WIDTH = 40
"""Characters shown on either side."""


def around(words: str, leak: Leak) -> str:
    """The first place on one line: '…rings me on 07700 900123 and that is…'"""
    start, end = max(leak.start - WIDTH, 0), leak.end + WIDTH
    found = " ".join(words[start:end].split())
    return f"{'…' if start else ''}{found}{'…' if end < len(words) else ''}"
