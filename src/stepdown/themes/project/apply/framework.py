"""Codes are made, changed, merged and retired."""

from dataclasses import replace

from stepdown.themes.project.apply.door import happened, put
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.framework import CodeChanged, CodeMade, CodeRetired, CodesMerged
from stepdown.themes.project.state.framework import Code, Framework
from stepdown.themes.project.state.project import Project


def _with(project: Project, code: Code, before: str | None = None) -> Project:
    codes = put(dict(project.framework.codes), code.id, code, before=before)
    return replace(project, framework=Framework(codes))


@happened.register
def _made(event: CodeMade, project: Project, entry: Entry) -> Project:
    if event.parent is not None:
        project.framework.codes[event.parent]  # what it stands under is there
    code = Code(
        event.code, event.parent, event.text, event.origin, event.is_codable, event.colour, history=(entry.number,)
    )
    return _with(project, code)


@happened.register
def _changed(event: CodeChanged, project: Project, entry: Entry) -> Project:
    known = project.framework.codes[event.code]
    if event.parent in project.framework.under(event.code):
        raise ValueError("a code cannot stand under itself")
    code = replace(
        known, parent=event.parent, text=event.text, is_codable=event.is_codable,
        history=(*known.history, entry.number),
    )  # fmt: skip
    return _with(project, code, event.before)


@happened.register
def _merged(event: CodesMerged, project: Project, entry: Entry) -> Project:
    gone, kept = project.framework.codes[event.code], project.framework.codes[event.into]
    codes = {
        key: replace(code, parent=event.into) if code.parent == event.code else code
        for key, code in project.framework.codes.items()
    }
    codes[gone.id] = replace(gone, merged_into=kept.id, is_retired=True, history=(*gone.history, entry.number))
    codes[kept.id] = replace(kept, history=(*kept.history, entry.number))
    codings = {
        source: {key: replace(c, code=kept.id) if c.code == gone.id else c for key, c in of_source.items()}
        for source, of_source in project.codings.items()
    }
    areas = {
        key: replace(area, codes=_instead(area.codes, gone.id, kept.id)) for key, area in project.analysis.areas.items()
    }
    return replace(
        project, framework=Framework(codes), codings=codings, analysis=replace(project.analysis, areas=areas)
    )


def _instead(codes: tuple[str, ...], gone: str, kept: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kept if code == gone else code for code in codes))


@happened.register
def _retired(event: CodeRetired, project: Project, entry: Entry) -> Project:
    known = project.framework.codes[event.code]
    if any(c.code == event.code for of_source in project.codings.values() for c in of_source.values()):
        raise ValueError("a code with codings cannot be retired")
    return _with(project, replace(known, is_retired=True, history=(*known.history, entry.number)))
