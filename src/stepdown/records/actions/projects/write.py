"""What somebody proposes for a project is checked by its rule and written to the log."""

from collections.abc import Callable, Iterable
from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project, ProjectEntry
from stepdown.themes.project.codec import kept
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event, about, analysis, coding, double, framework, people, sources
from stepdown.themes.project.log import Log
from stepdown.themes.project.rules import Hand, accepted
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.refused import Refused

ACTS: dict[Act, tuple[type[Event], ...]] = {
    Act.RUN_PROJECT: (
        about.ProjectChanged, people.RoleNamed, people.InvitedCounted, people.SheetIssued, people.ParticipantAdded,
        people.ConsentGiven, sources.AudioDeleted, double.DoubleCodingBegun,
    ),
    Act.CODE_TEXT: (
        coding.Coded, coding.Uncoded, coding.Recoded, coding.CodingReviewed, coding.MemoWritten,
        double.DoubleCodingFinished, double.DisagreementResolved,
    ),
    Act.CHANGE_FRAMEWORK: (
        framework.CodeMade, framework.CodeChanged, framework.CodesMerged, framework.CodeRetired,
    ),
    Act.ANALYSE: (
        analysis.CellSummarised, analysis.QuoteChosen, analysis.QuoteDropped, analysis.AreaNamed,
        analysis.FindingWritten, analysis.RowFilled, analysis.ChecklistAnswered,
    ),
    Act.SIGN_OFF: (analysis.SourceSignedOff, analysis.SourceReopened),
}  # fmt: skip
"""Which act each event is, for permission and audit. What is not here comes by an action of its own."""


def write_down(*, by: Colleague, at: datetime, project: Project, proposed: Event) -> Project:
    """Write what is proposed to the log, as its rule accepts it."""
    act = next((act for act, kinds in ACTS.items() if isinstance(proposed, kinds)), None)
    if act is None:
        raise Refusal("That cannot be done by itself.")
    return _WRITERS[act](by=by, at=at, project=project, proposed=proposed)


def _writer(act: Act) -> Callable[..., Project]:
    @action(act)
    def write(*, by: Colleague, at: datetime, project: Project, proposed: Event) -> Project:
        held = locked(project)
        part = check_part(by, act, held)
        log = log_of(held)
        hand = Hand(str(by.pk), is_lead=part is ProjectRole.LEAD)
        append(held, log, by=by, at=at, events=[by_rule(proposed, log, hand)])
        return held

    return write


_WRITERS = {act: _writer(act) for act in ACTS}


def by_rule(proposed: Event, log: Log, hand: Hand) -> Event:
    """What the rule makes of it. Refusal where it may not be."""
    try:
        return accepted(proposed, log.project, hand)
    except Refused as refused:
        raise Refusal(str(refused)) from refused


def locked(project: Project) -> Project:
    """The project, for one writer at a time: entries are numbered without a gap."""
    return Project.objects.select_for_update().get(pk=project.pk)


def append(project: Project, log: Log, *, by: Colleague, at: datetime, events: Iterable[Event]) -> None:
    """Write the events to the end of the log, if they follow from what is there."""
    entries = [Entry(len(log.entries) + n, at, str(by.pk), event) for n, event in enumerate(events, start=1)]
    log.with_more(entries)
    ProjectEntry.objects.bulk_create(entry_row(project, entry) for entry in entries)


def entry_row(project: Project, entry: Entry) -> ProjectEntry:
    """The row of an entry, not kept yet."""
    found = kept(entry)
    return ProjectEntry(
        project=project, number=found.number, at=found.at, by=found.by, told=dict(found.told), words=found.words
    )
