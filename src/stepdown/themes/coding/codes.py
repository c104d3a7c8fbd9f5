"""The codes at a coder's hand: those used last, and the one that is meant by what was typed."""

from collections.abc import Iterator

from stepdown.themes.project.state.framework import Code, Framework
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused

BETWEEN = " › "
"""What stands between the names of a code's path."""


def path_in_words(framework: Framework, code: str) -> str:
    """The code with what it stands under."""
    return BETWEEN.join(framework.path(code))


def codable(framework: Framework) -> tuple[Code, ...]:
    """The codes that can be given to words, in the framework's order."""
    return tuple(code for code in framework.in_use() if code.is_codable)


def recent_codes(project: Project, coder: str, most: int = 9) -> tuple[Code, ...]:
    """The codes that a coder gave last, the last one first; each once, and only those that can still be given."""
    mine = (c for of_source in project.codings.values() for c in of_source.values() if c.coder == coder)
    last = dict.fromkeys(c.code for c in sorted(mine, key=lambda coding: coding.entry, reverse=True))
    usable = {code.id: code for code in codable(project.framework)}
    return tuple(usable[code] for code in last if code in usable)[:most]


def code_meant(framework: Framework, typed: str) -> Code:
    """The code whose path or name is typed, or the only one with these letters in it.

    Refused where there is none, or where several could be meant.
    """
    for found in _matches(framework, typed.strip().casefold()):
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"“{path_in_words(framework, code.id)}”" for code in found[:4])
            raise Refused(f"Several codes could be meant: {names}. Type more of the name.")
    raise Refused("There is no code of that name. Select one of the list, or make a new one.")


def _matches(framework: Framework, typed: str) -> Iterator[list[Code]]:
    """The codes that fit, the strictest way of fitting first."""
    codes = codable(framework) if typed else ()
    yield [code for code in codes if path_in_words(framework, code.id).casefold() == typed]
    yield [code for code in codes if code.name.casefold() == typed]
    yield [code for code in codes if typed in path_in_words(framework, code.id).casefold()]
