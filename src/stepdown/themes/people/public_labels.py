"""Whether the label that is printed beside a quote hides who said it: enough people must share it."""

from stepdown.domain.word import Word
from stepdown.themes.project.state.people import Role
from stepdown.themes.project.state.project import Project


class Hides(Word):
    """What a role's public label does for its members."""

    ENOUGH = "enough", "Enough people share the label"
    TOO_FEW = "too_few", "Too few people share the label"
    NOT_KNOWN = "not_known", "How many people share the label is not known"


def hides(project: Project, role: Role) -> Hides:
    """Whether at least the smallest group shares the public label. Roles of the same label count together."""
    others = [r for r in project.people.roles.values() if r.public_label.casefold() == role.public_label.casefold()]
    if sum(r.members or 0 for r in others) >= project.about.smallest_group:
        return Hides.ENOUGH
    return Hides.NOT_KNOWN if any(r.members is None for r in others) else Hides.TOO_FEW
