"""The project itself: its beginning, its settings, who codes in it, and what is undone."""

from typing import Literal

from stepdown.themes.project.events.happening import Happening
from stepdown.themes.project.words import Approach


class ProjectBegun(Happening):
    """A project began. ``smallest_group``: a group with fewer members is not shown apart."""

    kind: Literal["project_begun"] = "project_begun"
    title: str
    question: str
    approach: Approach
    smallest_group: int = 5


class ProjectChanged(Happening):
    """What a project is called, asks, or how it is analysed was changed."""

    kind: Literal["project_changed"] = "project_changed"
    title: str
    question: str
    approach: Approach
    smallest_group: int


class CoderJoined(Happening):
    """Somebody began to work in the project, under the name that their codings carry."""

    kind: Literal["coder_joined"] = "coder_joined"
    coder: str
    name: str


class Undone(Happening):
    """An earlier event is taken back: the project is as if it had not happened."""

    kind: Literal["undone"] = "undone"
    entry: int
