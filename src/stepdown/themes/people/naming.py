"""The next free pseudonym: a label that others share, and the letter or number that nobody has yet."""

from collections.abc import Iterator
from itertools import count, product
from string import ascii_uppercase

from stepdown.themes.project.state.project import Project


def next_pseudonym(project: Project, label: str) -> str:
    """Team manager C after A and B; with a number where the others of that label have numbers.

    A pseudonym of somebody who withdrew is never given again.
    """
    taken = {who.pseudonym.casefold() for who in project.people.participants.values()}
    start = f"{label} ".casefold()
    is_numbered = any(name.startswith(start) and name.removeprefix(start).isdecimal() for name in taken)
    endings = map(str, count(1)) if is_numbered else _letters()
    return next(name for ending in endings if (name := f"{label} {ending}").casefold() not in taken)


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB and so on."""
    for size in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=size))
