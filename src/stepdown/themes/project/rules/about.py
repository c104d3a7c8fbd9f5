"""Settings of the project and who works in it."""

from stepdown.themes.project.events.about import CoderJoined, ProjectChanged
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused


@accepted.register
def _changed(event: ProjectChanged, _: Project, __: Hand) -> ProjectChanged:
    if not event.title.strip() or not event.question.strip():
        raise Refused("Give the project a title and the question that it answers.")
    if event.smallest_group < 1:
        raise Refused("The smallest group that may be shown is at least 1.")
    return event


@accepted.register
def _joined(event: CoderJoined, project: Project, __: Hand) -> CoderJoined:
    if not event.name.strip():
        raise Refused("Say under which name they code.")
    taken = {name.casefold() for coder, name in project.coders.items() if coder != event.coder}
    if event.name.strip().casefold() in taken:
        raise Refused("Somebody else codes under that name. Choose one that tells them apart.")
    return event
