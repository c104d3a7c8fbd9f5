"""What a colleague may do in a project of voices: their part in it decides, whatever their role in the service."""

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.themes.project.words import ProjectRole

_LEAD = (ProjectRole.LEAD,)
_CODES = (ProjectRole.LEAD, ProjectRole.CODER)
_READS = (ProjectRole.LEAD, ProjectRole.CODER, ProjectRole.READER)

PARTS: dict[Act, tuple[ProjectRole, ...]] = {
    Act.READ_PROJECT: tuple(ProjectRole),
    Act.READ_TEXT: _CODES,
    Act.READ_FINDINGS: _READS,
    Act.READ_REGISTER: _LEAD,
    Act.CHANGE_MEMBERS: _LEAD,
    Act.RUN_PROJECT: _LEAD,
    Act.BRING_IN_TEXT: _LEAD,
    Act.CORRECT_TEXT: _CODES,
    Act.CODE_TEXT: _CODES,
    Act.CHANGE_FRAMEWORK: _CODES,
    Act.ANALYSE: _CODES,
    Act.SIGN_OFF: _LEAD,
    Act.UNDO_ENTRY: _CODES,
    Act.WITHDRAW_PARTICIPANT: _LEAD,
    Act.CHANGE_REGISTER: _LEAD,
    Act.WRITE_QUESTIONNAIRE: _CODES,
    Act.RUN_SURVEY: _LEAD,
    Act.INVITE: (ProjectRole.LEAD, ProjectRole.GATEKEEPER),
    Act.READ_ANSWERS: _CODES,
    Act.EXPORT_PROJECT: _READS,
}
"""The parts that may do each act in a project. What stands nowhere here, nobody may."""


def part_in(who: Colleague, project: Project) -> ProjectRole | None:
    """What the colleague is in the project now; None for nothing."""
    if not who.is_active:
        return None
    found = project.members.filter(colleague=who, ended_at__isnull=True).values_list("role", flat=True).first()
    return ProjectRole(found) if found else None


def may_in(who: Colleague, act: Act, project: Project) -> bool:
    """Whether the colleague's part may: for a page that offers only what can be done."""
    return part_in(who, project) in PARTS.get(act, ())


def check_part(who: Colleague, act: Act, project: Project) -> ProjectRole:
    """The colleague's part, if it may do this act. NotSeen for who has none in the project."""
    part = part_in(who, project)
    if part is None:
        raise NotSeen
    if part not in PARTS.get(act, ()):
        parts = " or a ".join(p.value for p in PARTS.get(act, ())) or "nobody"
        raise Refusal(f"You are {part.value} in this project, and this is for a {parts}.")
    return part
