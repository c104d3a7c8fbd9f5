"""A sample is coded by two, each without seeing the other's work; then they decide together."""

from stepdown.themes.project.events.double import DisagreementResolved, DoubleCodingBegun, DoubleCodingFinished
from stepdown.themes.project.rules.coding import readable
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import Approach
from stepdown.themes.refused import Refused


@accepted.register
def _begun(event: DoubleCodingBegun, project: Project, _: Hand) -> DoubleCodingBegun:
    if project.about.approach is Approach.REFLEXIVE:
        raise Refused("This project is reflexive, where agreement between coders is not asked for.")
    if len(set(event.coders)) < 2 or not set(event.coders) <= project.coders.keys():
        raise Refused("Choose two colleagues who code in this project.")
    if not event.sources:
        raise Refused("Choose at least one text.")
    for source in event.sources:
        _check_free(project, source)
    return event


def _check_free(project: Project, source: str) -> None:
    text = readable(project, source)
    if project.codings[source]:
        raise Refused(f"“{text.title}” has been coded. Choose texts that nobody has coded yet.")
    if any(source in double.sources for double in project.doubles.values()):
        raise Refused(f"“{text.title}” is coded twice already.")


@accepted.register
def _finished(event: DoubleCodingFinished, project: Project, by: Hand) -> DoubleCodingFinished:
    double = _found(project, event.double)
    if by.coder not in double.coders or event.coder != by.coder:
        raise Refused("You are not one of the two coders.")
    if by.coder in double.finished:
        raise Refused("You have said so already.")
    return event


@accepted.register
def _resolved(event: DisagreementResolved, project: Project, by: Hand) -> DisagreementResolved:
    double = _found(project, event.double)
    if not double.is_open:
        raise Refused("Wait until both coders have finished: until then neither sees the other's work.")
    if by.coder not in double.coders and not by.is_lead:
        raise Refused("The two coders decide, or the lead of the project.")
    if event.source not in double.sources or not 0 <= event.turn < len(project.sources[event.source].turns):
        raise Refused("That turn is not in the sample.")
    if not event.reason.strip():
        raise Refused("Say in a few words why.")
    return event


def _found(project: Project, double: str) -> DoubleCoding:
    if double not in project.doubles:
        raise Refused("There is no such double coding.")
    return project.doubles[double]
