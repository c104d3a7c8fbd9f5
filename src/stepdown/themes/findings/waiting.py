"""Which kinds of source are not written up yet: until there are none, the joint display stays closed."""

from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind


def kinds_to_sign(project: Project) -> tuple[SourceKind, ...]:
    """The kinds of source that the project has: texts, people who were asked, or survey questions of an area."""
    there = {source.kind for source in project.sources.values()} | {SourceKind(kind) for kind in project.people.invited}
    if any(area.questions for area in project.analysis.areas.values()):
        there.add(SourceKind.SURVEY)
    return tuple(kind for kind in SourceKind if kind in there)


def waits_for(project: Project) -> tuple[SourceKind, ...]:
    """The kinds whose findings are not signed off; of a project without any source, all."""
    kinds = kinds_to_sign(project) or tuple(SourceKind)
    return tuple(kind for kind in kinds if kind not in project.analysis.signed_off)
