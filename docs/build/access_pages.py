"""Which pages open for whom: each page in the words of its view, with what it is for and who may; and by state."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver

from docs.build.markdown import table

OF_PAGES = """
Before anything of a page is read or checked the site asks whether whoever opens it, or sends it, may do what the page
is for. If not, the page says why, and the refusal is in the audit with what was tried. A page that stands in none of
these tables opens for nobody. What a page then shows, and what is done on it, is asked for again where the record is
read and written.
"""
OF_STATES = """
Who sees a family's record changes with the family's state. `tests/access` asserts these tables for every page, by every
role and tie, signed out, and with a closed account.
"""
STATES = Path("tests/access/states.toml")
_NAMED = re.compile(r"<\w+:(\w+?)(?:_id)?>")


def pages_by_act() -> str:
    """A row a page: what it is, where, what it is for, and who may."""
    from stepdown.web.opens import OPENS, act_of

    views = {str(one.name): (one, where) for one, where in _patterns(get_resolver())}
    rows = []
    for name, act in OPENS.items():
        if name in views:
            sends = act_of(name, sent=True)
            also = f"; to send it: {sends.label.lower()}" if sends not in (None, act) else ""
            rows.append((*_page(*views[name]), act.label + also, _who(act)))
    return table(("Page", "Address", "What it is for", "Who"), rows)


def states() -> str:
    """A row a state: who sees the record, and why."""
    said = tomllib.loads(STATES.read_text(encoding="utf-8"))
    return table(
        ("State", "Who sees the record"), [(n.replace("_", " ").capitalize(), s["why"]) for n, s in said.items()]
    )


def _page(pattern: URLPattern, where: str) -> tuple[str, str]:
    said = (pattern.callback.__doc__ or "").strip().partition("\n")[0].rstrip(".")
    return said, f"`/{_NAMED.sub(r'‹\1›', where)}`"


def _who(act: object) -> str:
    from stepdown.domain.roles import Role
    from stepdown.records.access.may import GRANTS
    from stepdown.records.access.projects import PARTS

    if act in PARTS:
        return "In the project: " + ", ".join(part.value for part in PARTS[act])  # type: ignore[index]
    roles = GRANTS[act].roles  # type: ignore[index]
    return "Every role" if set(roles) == set(Role) else "; ".join(role.label for role in roles)


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[tuple[URLPattern, str]]:
    for one in resolver.url_patterns:
        where = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _patterns(one, where)
        else:
            yield one, where
