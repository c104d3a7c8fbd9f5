"""The processes of this machine: which are another's children, and which are of a group."""

from pathlib import Path


def children_of(parent: int) -> list[int]:
    """Those that a process began."""
    return _with(1, parent)


def of_group(group: int) -> list[int]:
    """Those of a group."""
    return _with(2, group)


def _with(column: int, number: int) -> list[int]:
    """Those with that number in that column of what the system says of each, counted from after its name."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = place.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(after_name[column]) == number:
            found.append(int(place.parent.name))
    return found
