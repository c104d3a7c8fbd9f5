"""How often something is so, for a finding that is told once."""

from collections.abc import Mapping


def times(count: int) -> str:
    """A number of times in words: once, 2 times."""
    return "once" if count == 1 else f"{count} times"


def times_said(count: int) -> Mapping[str, str]:
    """The same as the detail that rules call ``times``."""
    return {"times": times(count)}
