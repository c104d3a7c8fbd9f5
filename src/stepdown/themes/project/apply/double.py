"""Blind double coding: begun, finished, and what is decided where the coders differ."""

from dataclasses import replace

from stepdown.themes.project.apply.coding import with_codings
from stepdown.themes.project.apply.door import happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.double import (
    DisagreementResolved,
    DoubleCodingBegun,
    DoubleCodingFinished,
)
from stepdown.themes.project.state.coding import DoubleCoding, Resolution
from stepdown.themes.project.state.project import Project


def _with(project: Project, double: DoubleCoding) -> Project:
    return replace(project, doubles={**project.doubles, double.id: double})


@happened.register
def _begun(event: DoubleCodingBegun, project: Project, entry: Entry) -> Project:
    for source in event.sources:
        project.sources[source]  # the text is there
    double = DoubleCoding(
        event.double, event.sources, event.coders, event.seed, event.drawn_from, entry.at, frozenset(), {}
    )
    return _with(project, double)


@happened.register
def _finished(event: DoubleCodingFinished, project: Project, _: Entry) -> Project:
    double = project.doubles[event.double]
    return _with(project, replace(double, finished=double.finished | {event.coder}))


@happened.register
def _resolved(event: DisagreementResolved, project: Project, entry: Entry) -> Project:
    double, turn = project.doubles[event.double], project.sources[event.source].turns[event.turn]
    key = (event.source, event.turn, event.code)
    made = Resolution(*key, event.is_coded, event.reason, entry.by, entry.at)
    project = _with(project, replace(double, resolutions={**double.resolutions, key: made}))
    # Of a turn that is coded the codings of whoever coded it stand; of one that is not, nobody's do.
    codings = {
        k: replace(c, stands=event.is_coded)
        if c.blind == event.double and c.code == event.code and c.start < turn.end and turn.start < c.end
        else c
        for k, c in project.codings[event.source].items()
    }
    return with_codings(project, event.source, codings)
