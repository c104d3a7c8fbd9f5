"""The small invented project of the themes' tests, in the record: Eva leads it, Amir codes, Maya is its gatekeeper."""

from datetime import timedelta

from stepdown.records.actions.projects.begin import begin_project, give_part
from stepdown.records.actions.projects.write import ACTS, append, write_down
from stepdown.records.logs import log_of
from stepdown.records.models import Project
from stepdown.themes.project.words import Approach, ProjectRole
from tests.cast import MONDAY, Cast
from tests.themes.a_project import Telling, with_codings


def a_project(cast: Cast, told: Telling | None = None) -> Project:
    """The project with everything that was told in the log, by Eva and (for Ben) Amir."""
    project = begin_project(
        by=cast.eva, at=MONDAY, title="The pilot", question="Did it help?", approach=Approach.CODEBOOK
    )
    for colleague, role in ((cast.amir, ProjectRole.CODER), (cast.maya, ProjectRole.GATEKEEPER)):
        give_part(by=cast.eva, at=MONDAY, project=project, colleague=colleague, role=role)
    people = {"eva": cast.eva, "ben": cast.amir}
    allowed = tuple(kind for kinds in ACTS.values() for kind in kinds)
    for entry in (told or with_codings()).log.entries[1:]:
        by, at, event = people[entry.by], MONDAY + timedelta(minutes=entry.number), entry.event
        if isinstance(event, allowed):
            write_down(by=by, at=at, project=project, proposed=event)
        elif event.kind != "coder_joined":
            append(project, log_of(project), by=by, at=at, events=[event])
    return project
