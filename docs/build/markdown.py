"""The few Markdown shapes that the generated pages use."""

from collections.abc import Iterable, Sequence
from textwrap import dedent

GENERATED = "<!-- Made by script/docs from the code. Change the code, then run script/docs. -->"
"""The first line of every generated page: a page that bears it and is no longer made is stale."""


def page(title: str, *blocks: str) -> str:
    """A whole page: the generated mark, the title and its blocks, parted by blank lines."""
    return "\n\n".join([GENERATED, f"# {title}", *(block.strip("\n") for block in blocks)]) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; bars and line breaks in cells are made safe."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def words(stored: Iterable[str]) -> str:
    """Stored words as a reader should type them."""
    return ", ".join(f"`{word}`" for word in stored)


def drawing(text: str) -> str:
    """A fenced block that keeps a drawn table as it was drawn."""
    return f"```text\n{dedent(text).strip()}\n```"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
