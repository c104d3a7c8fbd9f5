"""A row of a sheet as it is written, and the columns that the rows of a sheet fill."""

from collections.abc import Iterable, Iterator, Mapping

from stepdown.exchange.xlsform.languages import named
from stepdown.surveys.questionnaire.questionnaire import Said

_ALWAYS = frozenset({"type", "name", "list_name", "label"})

type Row = Mapping[str, str | None]
"""Cells by heading; None where there is nothing to write."""


def in_languages(column: str, words: Said) -> dict[str, str]:
    """Words under a heading for each of their languages."""
    return {f"{column}::{named(code)}": said for code, said in words.items()}


def headings(columns: Iterable[str], words: Iterable[str], languages: tuple[str, ...], rows: list[Row]) -> list[str]:
    """The headings in order, a column of words once for each language, without the columns that no row fills.

    Labels are always there: by their headings the languages of the form are known.
    """
    filled = {heading.partition("::")[0] for row in rows for heading, cell in row.items() if cell}
    kept = [column for column in columns if column in filled | _ALWAYS]
    return [heading for column in kept for heading in (_each(column, languages) if column in words else (column,))]


def _each(column: str, languages: tuple[str, ...]) -> Iterator[str]:
    """A heading for each language, so that what is not translated can be."""
    return (f"{column}::{named(code)}" for code in languages)
