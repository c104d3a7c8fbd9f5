"""What the addresses of a project's analysis name: a code, and which draft belongs to which page."""

from uuid import UUID, uuid5

from django.http import Http404

from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.coding.seen import is_blind
from stepdown.themes.project.state.framework import Code
from stepdown.themes.project.state.project import Project
from stepdown.web.forms.voices.framework import Choices


def the_code(project: Project, code_id: str) -> Code:
    """The code, in use or not; no such page where there is none."""
    found = project.framework.codes.get(code_id)
    if found is None:
        raise Http404
    return found


def code_choices(project: Project, *, without: frozenset[str] = frozenset(), coded: bool = False) -> Choices:
    """The codes that can be chosen, in the framework's order; ``coded``: only those that passages are coded with."""
    return [
        (code.id, path_in_words(project.framework, code.id))
        for code in project.framework.in_use()
        if code.id not in without and (code.is_codable or not coded)
    ]


def subject(project_id: UUID, *things: str) -> str:
    """The subject of a draft about something in a project, short enough to be kept beside it."""
    return str(uuid5(project_id, " ".join(things)))


def blind_texts(project: Project, coder: str) -> frozenset[str]:
    """The texts that this coder codes without seeing the other's work."""
    return frozenset(source for source in project.sources if is_blind(project, source, coder))
