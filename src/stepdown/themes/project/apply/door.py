"""The door: an event finds what it does by its own type."""

from functools import singledispatch

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.state.project import Project


@singledispatch
def happened(event: object, project: Project, entry: Entry) -> Project:  # noqa: ARG001  # those of each event
    """The project after an event. KeyError where the event speaks of something that is not there."""
    raise ValueError(f"nobody has said what {type(event).__name__} does to a project")


def put[K, V](values: "dict[K, V]", key: K, value: V, *, before: K | None = None) -> "dict[K, V]":
    """A copy with one value more, or another in its place; ``before`` sets where a key stands in the order."""
    if before is None or before == key:
        return {**values, key: value}
    rest = {k: v for k, v in values.items() if k != key}
    if before not in rest:
        raise KeyError(before)
    return {
        k: v for known, kept in rest.items() for k, v in (((key, value),) if known == before else ()) + ((known, kept),)
    }
