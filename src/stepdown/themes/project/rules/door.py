"""The door: what somebody proposes is checked by the rule of its own type."""

from dataclasses import dataclass
from functools import singledispatch

from stepdown.themes.project.events import Event
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused


@dataclass(frozen=True, slots=True)
class Hand:
    """Who proposes: a coder of the project, and whether they lead it."""

    coder: str
    is_lead: bool = False


@singledispatch
def accepted(event: Event, project: Project, by: Hand) -> Event:  # noqa: ARG001  # those of each rule
    """The event as it may happen, completed where the rule completes it. Refused with its reason where it may not."""
    raise Refused("That cannot be done by itself.")
