"""Files that are too small or too large to be read, before anything of them is."""

from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import EMPTY_FILE, TOO_LARGE


def why_not_of_a_size(path: Path, limits: Limits) -> Finding | None:
    """The finding that a file has no bytes, or more than may be read; None where it may be."""
    place, size = Place(path.name), path.stat().st_size
    if size == 0:
        return EMPTY_FILE.finding(place)
    if size > limits.file_bytes:
        return TOO_LARGE.finding(place, {"how": f"it has {size:,} bytes, more than {limits.file_bytes:,}"})
    return None
