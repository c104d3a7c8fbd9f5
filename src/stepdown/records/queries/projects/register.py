"""The register of real names, opened: by the leads of a project alone, and never unseen."""

from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.actions.projects.register import check_names, names_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.people.real_names import RealNames


def register_of(who: Colleague, *, project_id: UUID, at: datetime) -> RealNames:
    """Every real name of the project; the opening is audited."""
    row = project_row(who, project_id=project_id)
    check_part(who, Act.READ_REGISTER, row)
    trail.note(Act.READ_REGISTER, by=who, at=at, about=row)
    return names_of(row)


def check_pseudonyms(who: Colleague, *, project_id: UUID) -> None:
    """Refusal where a pseudonym, as it is now, repeats a part of its real name. No name is shown to anybody."""
    row = project_row(who, project_id=project_id)
    check_part(who, Act.CHANGE_REGISTER, row)
    check_names(row, names_of(row))
