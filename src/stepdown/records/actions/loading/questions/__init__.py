"""What a loading asks of a dataset beyond its tables, one question a file."""

from functools import cache
from importlib.resources import files


@cache
def question(name: str) -> str:
    """The text of ``<name>.sql`` beside this file."""
    return files(__name__).joinpath(f"{name}.sql").read_text(encoding="utf-8")
