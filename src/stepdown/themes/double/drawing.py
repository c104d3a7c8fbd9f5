"""Which texts can be coded twice, and drawing some of them by a seed."""

from stepdown.themes.agreement.sample import Candidate, Sample, draw_sample
from stepdown.themes.double.compared import turns_of
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source


def candidates(project: Project) -> tuple[Candidate, ...]:
    """The texts that nobody has coded and that are in no other sample; only such as hold words of a participant.

    ``project`` is the whole one: what somebody cannot see is coded all the same.
    """
    twice = {source for double in project.doubles.values() for source in double.sources}
    return tuple(
        Candidate(source.id, source.kind, _role(project, source))
        for source in project.sources.values()
        if source.id not in twice and not project.codings[source.id] and turns_of(project, source.id)
    )


def drawn(project: Project, how_many: int, seed: int) -> Sample:
    """So many of them, spread over kinds of source and roles in proportion. Refused where there are not so many."""
    return draw_sample(candidates(project), how_many, seed)


def _role(project: Project, source: Source) -> str | None:
    """The role of all who speak in it; None where they do not share one."""
    roles = {project.people.participants[who].role for who in source.participants()}
    return next(iter(roles)) if len(roles) == 1 else None
