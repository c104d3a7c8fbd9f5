"""A stretch as it would stand in print: the words, whose label is printed after them, and how many it could mean."""

from stepdown.themes.findings.quoted import Quoted, quoted
from stepdown.themes.project.state.analysis import Quote
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.quotes.attribution import ROLE_NOT_GIVEN
from stepdown.themes.quotes.re_identify import PublicLabel


def as_printed(project: Project, source: str, start: int, end: int, words: str | None) -> Quoted:
    """The stretch with its attribution; ``words`` where they are printed otherwise than they were said."""
    return quoted(project, Quote("", source, start, end, None, words))


def labels_of(project: Project, source: Source, start: int, end: int) -> tuple[PublicLabel, ...]:
    """The public labels of whoever speaks in a stretch, each once; an interviewer's questions have none."""
    turns = source.turn_at(start, end)
    people = [project.people.participants[who] for turn in turns if (who := source.participant_of(turn))]
    roles = [who.role for who in people] or [source.role_of(turn) for turn in turns]
    return tuple(dict.fromkeys(_label(project, role) for role in roles))


def _label(project: Project, role: str | None) -> PublicLabel:
    if not role:
        return PublicLabel(ROLE_NOT_GIVEN, None)
    label = project.people.roles[role].public_label
    sharing = [r.members for r in project.people.roles.values() if r.public_label == label]
    known = sum(members or 0 for members in sharing)
    enough = known >= project.about.smallest_group
    return PublicLabel(label, known if enough or None not in sharing else None)
