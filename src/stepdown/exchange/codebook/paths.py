"""Where a code lies in the tree, by what its row says of it."""

from collections.abc import Mapping

from stepdown.exchange.codebook.table import PATH_SEPARATOR

type Path = tuple[str, ...]

_OF_PATHS = ("::", " > ", PATH_SEPARATOR, "/")
_OF_TAGS = ("::", "/")
"""What parts the names of a path, tried in this order."""


def path_of(cells: Mapping[str, str]) -> tuple[Path, bool]:
    """The names that lead to a code, its own last, empty where it has none; and whether its path ends in its name."""
    name, path = cells.get("name", ""), cells.get("path", "")
    if not name:
        return _split(path, _OF_PATHS) or _split(cells.get("tag", ""), _OF_TAGS), True
    if not path or path == name:
        return (name,), True
    for separator in _OF_PATHS:
        if path.endswith(ending := separator + name):
            return (*_split(path.removesuffix(ending), (separator,)), name), True
    return (*_split(path, _OF_PATHS), name), False


def _split(path: str, separators: tuple[str, ...]) -> Path:
    """The parts of a path at the first separator that parts it into names; all of it where none does."""
    for separator in separators:
        parts = tuple(part.strip() for part in path.split(separator))
        if len(parts) > 1 and all(parts):
            return parts
    return (path,) if path else ()
