"""Case files held still while something is done with them, by somebody of the authority whose they are."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.case_files import CaseFiles
from stepdown.records.models.colleagues import Colleague


def locked(by: Colleague, files: CaseFiles) -> CaseFiles:
    """The row, locked until the action is over. NotSeen where it is another authority's."""
    held = CaseFiles.objects.select_for_update().filter(pk=files.pk, authority=by.authority).first()
    if held is None:
        raise NotSeen
    return held


def check_seen(by: Colleague, children: Iterable[UUID], today: date) -> None:
    """NotSeen unless each of these children is of a family that the colleague may see today."""
    asked = set(children)
    seen = families_seen_by(by, today).filter(members__person__in=asked).values_list("members__person", flat=True)
    if asked - set(seen):
        raise NotSeen
