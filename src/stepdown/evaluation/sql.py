"""The definitions as text: each question is a file of SQL in this room, read by its path."""

from functools import cache
from importlib.resources import files


@cache
def sql(path: str) -> str:
    """The text of ``<path>.sql`` under the evaluation room, such as 'cohort/people'."""
    return files("stepdown.evaluation").joinpath(f"{path}.sql").read_text(encoding="utf-8")
