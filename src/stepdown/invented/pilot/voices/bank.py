"""What can be said in the invented talks: the framework and the sentences, read from the files beside this."""

from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any


@cache
def told(name: str) -> dict[str, Any]:
    """A file of this folder as plain values."""
    return loads(files("stepdown.invented.pilot.voices").joinpath(name).read_text(encoding="utf-8"))
