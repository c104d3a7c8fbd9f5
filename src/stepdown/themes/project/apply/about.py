"""The beginning of a project, its settings and its coders."""

from dataclasses import replace
from datetime import datetime

from stepdown.themes.project.apply.door import happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.about import CoderJoined, ProjectBegun, ProjectChanged, Undone
from stepdown.themes.project.state.project import About, Project


def begun(event: ProjectBegun, at: datetime) -> Project:
    """A project with nothing in it."""
    return Project(About(event.title, event.question, event.approach, event.smallest_group, at))


@happened.register
def _changed(event: ProjectChanged, project: Project, _: Entry) -> Project:
    about = About(event.title, event.question, event.approach, event.smallest_group, project.about.begun_at)
    return replace(project, about=about)


@happened.register
def _joined(event: CoderJoined, project: Project, _: Entry) -> Project:
    return replace(project, coders={**project.coders, event.coder: event.name})


@happened.register
def _undone(_event: Undone, project: Project, _: Entry) -> Project:
    return project  # the log leaves out what it takes back
