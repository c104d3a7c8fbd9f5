"""Codings and memos."""

from collections.abc import Mapping
from dataclasses import replace

from stepdown.themes.project.apply.door import happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.coding import Coded, CodingReviewed, MemoWritten, Recoded, Uncoded
from stepdown.themes.project.state.coding import Coding, Memo
from stepdown.themes.project.state.project import Project


def with_codings(project: Project, source: str, codings: Mapping[str, Coding]) -> Project:
    """The project with the codings of one text as they are now."""
    return replace(project, codings={**project.codings, source: codings})


@happened.register
def _coded(event: Coded, project: Project, entry: Entry) -> Project:
    project.framework.codes[event.code]  # the code is there
    kept = {key: c for key, c in project.codings[event.source].items() if key not in event.absorbs}
    kept[event.coding] = Coding(
        event.coding, event.source, event.code, event.start, event.end, entry.by, entry.at, entry.number,
        blind=event.blind, stands=_stands(event, project, entry.by),
    )  # fmt: skip
    return with_codings(project, event.source, kept)


def _stands(event: Coded, project: Project, coder: str) -> bool:
    return event.blind is None or project.doubles[event.blind].coders[0] == coder


@happened.register
def _uncoded(event: Uncoded, project: Project, _: Entry) -> Project:
    codings = dict(project.codings[event.source])
    for coding in event.codings:
        del codings[coding]
    return with_codings(project, event.source, codings)


@happened.register
def _recoded(event: Recoded, project: Project, _: Entry) -> Project:
    project.framework.codes[event.code]  # the code is there
    codings = dict(project.codings[event.source])
    for coding in event.codings:
        codings[coding] = replace(codings[coding], code=event.code)
    return with_codings(project, event.source, codings)


@happened.register
def _reviewed(event: CodingReviewed, project: Project, _: Entry) -> Project:
    codings = project.codings[event.source]
    seen = replace(codings[event.coding], start=event.start, end=event.end, is_to_review=False)
    return with_codings(project, event.source, {**codings, event.coding: seen})


@happened.register
def _memo(event: MemoWritten, project: Project, entry: Entry) -> Project:
    memos = {key: memo for key, memo in project.memos.items() if key != event.memo}
    if event.words != "":
        memos[event.memo] = Memo(event.memo, event.about, event.about_id, event.source, event.words, entry.by, entry.at)
    return replace(project, memos=memos)
