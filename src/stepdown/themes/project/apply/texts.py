"""Texts come in and are corrected."""

from dataclasses import replace

from stepdown.themes.project.apply.door import happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.sources import AudioDeleted, SourceBroughtIn, TextCorrected, TextMasked
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source


@happened.register
def _brought_in(event: SourceBroughtIn, project: Project, entry: Entry) -> Project:
    for participant in event.speakers.values():
        project.people.participants[participant]  # everybody who speaks is known
    source = Source(
        id=event.source, kind=event.source_kind, title=event.title, words=event.words, turns=event.turns,
        speakers=event.speakers, roles=event.roles, brought_in=entry.number, held_on=event.held_on,
        minutes=event.minutes, question=event.question, recording_delete_by=event.recording_delete_by,
    )  # fmt: skip
    return replace(with_source(project, source), codings={**project.codings, source.id: {}})


@happened.register
def _corrected(event: TextCorrected, project: Project, _: Entry) -> Project:
    before = project.sources[event.source]
    source = replace(before, words=event.words, turns=event.turns, version=before.version + 1)
    codings = {key: _moved(coding, event) for key, coding in project.codings[event.source].items()}
    return replace(with_source(project, source), codings={**project.codings, event.source: codings})


def _moved(coding: Coding, event: TextCorrected) -> Coding:
    start, end = event.moved.get(coding.id, (coding.start, coding.end))
    return replace(coding, start=start, end=end, is_to_review=coding.is_to_review or coding.id in event.to_review)


@happened.register
def _masked(event: TextMasked, project: Project, _: Entry) -> Project:
    before = project.sources[event.source]
    source = replace(before, words=event.words, masked=before.masked | {event.participant})
    return with_source(project, source)


@happened.register
def _audio(event: AudioDeleted, project: Project, _: Entry) -> Project:
    return with_source(project, replace(project.sources[event.source], recording_deleted_on=event.on))


def with_source(project: Project, source: Source) -> Project:
    """The project with a text as it is now."""
    return replace(project, sources={**project.sources, source.id: source})
