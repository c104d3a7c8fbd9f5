"""Summaries, quotes, areas, findings, the joint display and the checklists."""

from dataclasses import replace

from stepdown.themes.project.apply.door import happened, put
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    CellSummarised,
    ChecklistAnswered,
    FindingWritten,
    QuoteChosen,
    QuoteDropped,
    RowFilled,
    SourceReopened,
    SourceSignedOff,
)
from stepdown.themes.project.state.analysis import (
    Analysis,
    Answered,
    Area,
    Finding,
    JointRow,
    Quote,
    SignedOff,
    Summary,
)
from stepdown.themes.project.state.project import Project


def _with(project: Project, analysis: Analysis) -> Project:
    return replace(project, analysis=analysis)


@happened.register
def _summary(event: CellSummarised, project: Project, entry: Entry) -> Project:
    key = (event.participant, event.code)
    cell = Summary(*key, event.codings, event.words, entry.by, entry.at)
    return _with(project, replace(project.analysis, summaries={**project.analysis.summaries, key: cell}))


@happened.register
def _quote(event: QuoteChosen, project: Project, _: Entry) -> Project:
    project.sources[event.source]  # the text is there
    quote = Quote(event.quote, event.source, event.start, event.end, event.area, event.words)
    return _with(project, replace(project.analysis, quotes={**project.analysis.quotes, quote.id: quote}))


@happened.register
def _dropped(event: QuoteDropped, project: Project, _: Entry) -> Project:
    quotes = {key: quote for key, quote in project.analysis.quotes.items() if key != event.quote}
    return _with(project, replace(project.analysis, quotes=quotes))


@happened.register
def _area(event: AreaNamed, project: Project, _: Entry) -> Project:
    area = Area(event.area, event.title, event.codes, event.questions)
    areas = put(dict(project.analysis.areas), area.id, area, before=event.before)
    return _with(project, replace(project.analysis, areas=areas))


@happened.register
def _finding(event: FindingWritten, project: Project, entry: Entry) -> Project:
    project.analysis.areas[event.area]  # the area is there
    finding = Finding(
        event.area, event.source_kind, event.is_silent, event.codings, event.results, event.words, entry.by, entry.at
    )
    findings = {**project.analysis.findings, (event.area, event.source_kind): finding}
    return _with(project, replace(project.analysis, findings=findings))


@happened.register
def _signed(event: SourceSignedOff, project: Project, entry: Entry) -> Project:
    signed = {**project.analysis.signed_off, event.source_kind: SignedOff(entry.by, entry.at)}
    return _with(project, replace(project.analysis, signed_off=signed))


@happened.register
def _reopened(event: SourceReopened, project: Project, _: Entry) -> Project:
    signed = {kind: s for kind, s in project.analysis.signed_off.items() if kind is not event.source_kind}
    return _with(project, replace(project.analysis, signed_off=signed))


@happened.register
def _row(event: RowFilled, project: Project, entry: Entry) -> Project:
    project.analysis.areas[event.area]  # the area is there
    row = JointRow(
        event.area, event.stands, event.quotes, event.results, event.words, event.follows, event.by_whom,
        event.by_when, entry.by, entry.at,
    )  # fmt: skip
    return _with(project, replace(project.analysis, rows={**project.analysis.rows, event.area: row}))


@happened.register
def _answered(event: ChecklistAnswered, project: Project, _: Entry) -> Project:
    answered = {**project.analysis.answered, (event.checklist, event.item): Answered(event.is_reported, event.words)}
    return _with(project, replace(project.analysis, answered=answered))
