"""Case files held still while something is done with them, by somebody of the authority whose they are."""

from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.case_files import CaseFiles
from stepdown.records.models.colleagues import Colleague


def locked(by: Colleague, files: CaseFiles) -> CaseFiles:
    """The row, locked until the action is over. NotSeen where it is another authority's."""
    held = CaseFiles.objects.select_for_update().filter(pk=files.pk, authority=by.authority).first()
    if held is None:
        raise NotSeen
    return held
