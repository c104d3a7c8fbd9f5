"""A long list in pages: which page is shown of what was asked for, and which rows stand on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One page of so many, numbered from 1, and its rows among all."""

    page: int
    pages: int
    rows: slice


def part_of(total: int, *, page: int, a_page: int) -> Part:
    """The page that is asked for, or the nearest that there is; ``a_page``: how many rows stand on one."""
    pages = max(-(-total // a_page), 1)
    nearest = min(max(page, 1), pages)
    return Part(nearest, pages, slice((nearest - 1) * a_page, nearest * a_page))
