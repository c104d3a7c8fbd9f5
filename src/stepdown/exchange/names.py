"""Names as people write them, recognised as the contract's: 'Date of Birth' is date_of_birth, 'Family' is families."""

import re
from difflib import get_close_matches

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.contract import CONTRACT

_ONE_OF = {"children": "child", "contact_people": "contact_person"}


def heading_of(name: str) -> str:
    """How a column's or table's name is written for people: family_id is 'Family ID'."""
    words = name.replace("_", " ").capitalize()
    return re.sub(r"\bid\b", "ID", words, flags=re.IGNORECASE)


def table_named(name: str) -> str | None:
    """The table of the contract that a sheet or file is named for, singular or plural; None if there is none."""
    return _TABLES_BY_NAME.get(plain_name(name))


def closest(name: str, known: list[str]) -> str | None:
    """The known name most like another, case aside; None where none is much like it."""
    by_plain = {plain_name(k): k for k in known}
    matches = get_close_matches(plain_name(name), list(by_plain), n=1, cutoff=0.6)
    return by_plain[matches[0]] if matches else None


def suggestion(name: str, known: list[str]) -> str:
    """A sentence that says which of the known names was probably meant, or what they all are."""
    like = closest(name, known)
    return f"Did you mean {like}?" if like else f"Use one of: {', '.join(known)}."


def _singular(name: str) -> str:
    if name in _ONE_OF:
        return _ONE_OF[name]
    return name.removesuffix("ies") + "y" if name.endswith("ies") else name.removesuffix("s")


_TABLES_BY_NAME = {**{_singular(name): name for name in CONTRACT}, **{name: name for name in CONTRACT}}
