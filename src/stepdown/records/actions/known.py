"""A value, or why there is none, as the two columns that hold it."""

from typing import Any

from stepdown.domain.missing import Missing


def columns(name: str, value: object) -> dict[str, Any]:
    """The column and its companion for a value that is there or is a missing reason."""
    if isinstance(value, Missing):
        return {name: None, f"{name}_missing": str(value)}
    return {name: value, f"{name}_missing": ""}
