"""The framework grows and changes."""

from stepdown.themes.project.events.framework import CodeChanged, CodeMade, CodeRetired, CodesMerged
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.framework import Code
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused

DEEPEST = 6
"""How many levels a framework has at most: deeper trees are not read by anybody."""


@accepted.register
def _made(event: CodeMade, project: Project, _: Hand) -> CodeMade:
    if event.code in project.framework.codes:
        raise Refused("There is such a code already.")
    _check_place(project, event.parent)
    _check_name(project, event.text.name, event.parent)
    return event


@accepted.register
def _changed(event: CodeChanged, project: Project, _: Hand) -> CodeChanged:
    known = code_in_use(project, event.code)
    if event.parent is not None and event.parent in project.framework.under(event.code):
        raise Refused("A code cannot stand under itself.")
    _check_place(project, event.parent)
    _check_name(project, event.text.name, event.parent, beside=event.code)
    if not event.is_codable and _codings(project, event.code):
        raise Refused(f"“{known.name}” has codings, so it cannot only hold other codes. Give them another code first.")
    return event


@accepted.register
def _merged(event: CodesMerged, project: Project, _: Hand) -> CodesMerged:
    code_in_use(project, event.code)
    kept = code_in_use(project, event.into)
    if event.code == event.into:
        raise Refused("Choose two different codes.")
    if event.into in project.framework.under(event.code):
        raise Refused("A code cannot be merged into one that stands under it. Move that one first.")
    if not kept.is_codable:
        raise Refused(f"“{kept.name}” only holds other codes. Merge into one of them.")
    return event


@accepted.register
def _retired(event: CodeRetired, project: Project, _: Hand) -> CodeRetired:
    known = code_in_use(project, event.code)
    if count := _codings(project, event.code):
        raise Refused(f"“{known.name}” has {count} codings. Merge it into another code, or take them away first.")
    if any(c.parent == event.code and not c.is_retired for c in project.framework.codes.values()):
        raise Refused(f"Other codes stand under “{known.name}”. Move or retire them first.")
    return event


def code_in_use(project: Project, code: str) -> Code:
    """The code; refused where there is none, or it is used no more."""
    found = project.framework.codes.get(code)
    if found is None or found.is_retired:
        raise Refused("There is no such code any more. Choose another.")
    return found


def _codings(project: Project, code: str) -> int:
    return sum(c.code == code for of_source in project.codings.values() for c in of_source.values())


def _check_place(project: Project, parent: str | None) -> None:
    if parent is not None:
        code_in_use(project, parent)
        if len(project.framework.path(parent)) >= DEEPEST:
            raise Refused(f"A framework has {DEEPEST} levels at most. Put the code higher.")


def _check_name(project: Project, name: str, parent: str | None, beside: str | None = None) -> None:
    """A name is given, and no code beside it has the same; in another branch it may."""
    if not name.strip():
        raise Refused("Give the code a name.")
    for code in project.framework.in_use():
        if code.parent == parent and code.id != beside and code.name.casefold() == name.strip().casefold():
            raise Refused(f"There is a code “{code.name}” in the same place. Give it another name.")
