"""What each kind of source says is written and signed off apart; only then are the sources combined."""

from stepdown.themes.findings.waiting import waits_for
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    FindingWritten,
    RowFilled,
    SourceReopened,
    SourceSignedOff,
)
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused


@accepted.register
def _area(event: AreaNamed, project: Project, _: Hand) -> AreaNamed:
    if not event.title.strip():
        raise Refused("Give the area a title.")
    if project.analysis.signed_off and event.area not in project.analysis.areas:
        raise Refused("Findings have been signed off by area. Open them again before there are more areas.")
    if any(code not in project.framework.codes for code in event.codes):
        raise Refused("There is no such code any more. Choose again.")
    return event


@accepted.register
def _finding(event: FindingWritten, project: Project, _: Hand) -> FindingWritten:
    _check_area(project, event.area)
    if event.source_kind in project.analysis.signed_off:
        raise Refused(f"The findings of the {event.source_kind.label.lower()} are signed off. Open them again first.")
    if not event.is_silent and not (event.words or "").strip():
        raise Refused("Write the finding, or say that this source is silent on it.")
    return event.model_copy(update={"words": (event.words or "").strip()})


@accepted.register
def _signed(event: SourceSignedOff, project: Project, _: Hand) -> SourceSignedOff:
    found = project.analysis
    if event.source_kind in found.signed_off:
        raise Refused("They are signed off already.")
    if not found.areas:
        raise Refused("Name the key areas of interest first.")
    lacking = [area.title for area in found.areas.values() if (area.id, event.source_kind) not in found.findings]
    if lacking:
        raise Refused(f"No finding is written for: {'; '.join(lacking)}. Write it, or say that this source is silent.")
    return event


@accepted.register
def _reopened(event: SourceReopened, project: Project, _: Hand) -> SourceReopened:
    if event.source_kind not in project.analysis.signed_off:
        raise Refused("They are not signed off.")
    if not event.reason.strip():
        raise Refused("Say why.")
    return event


@accepted.register
def _row(event: RowFilled, project: Project, _: Hand) -> RowFilled:
    _check_area(project, event.area)
    if waiting := waits_for(project):
        named = " and the ".join(kind.label.lower() for kind in waiting)
        raise Refused(
            f"The findings of the {named} are not signed off. Each source is written up before all are combined."
        )
    if not (event.words or "").strip():
        raise Refused("Write what the sources mean together.")
    if any(quote not in project.analysis.quotes for quote in event.quotes):
        raise Refused("One of the quotes is not there any more. Choose again.")
    return event.model_copy(update={"words": (event.words or "").strip()})


def _check_area(project: Project, area: str) -> None:
    if area not in project.analysis.areas:
        raise Refused("There is no such key area of interest.")
