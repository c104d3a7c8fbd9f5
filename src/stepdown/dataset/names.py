"""The one quoter of SQL identifiers. A name that is not plain is refused, so no cell or header can become SQL."""

import re

_PLAIN = re.compile(r"[a-z_][a-z0-9_]{0,62}")


def is_plain(name: str) -> bool:
    """Whether a name may be a table's or a column's: small letters, digits and underscores, 63 at most."""
    return _PLAIN.fullmatch(name) is not None


def plain(name: str) -> str:
    """The name, if it is plain; ValueError if it is not."""
    if not is_plain(name):
        raise ValueError(f"{name!r} cannot name a table or a column: use small letters, digits and underscores")
    return name


def quoted(name: str) -> str:
    """The name as an SQL identifier; ValueError if it is not plain."""
    return f'"{plain(name)}"'
