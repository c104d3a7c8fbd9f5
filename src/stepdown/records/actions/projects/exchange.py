"""A file that another program wrote comes into a project: as far as it may, or nothing of it."""

from collections.abc import Callable
from datetime import datetime

from stepdown.exchange.archive.arriving.looked_through import Look
from stepdown.exchange.archive.arriving.take_in import TakenIn, taken_in
from stepdown.exchange.refi_qda.ours.inward import Arriving
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.texts import register_for
from stepdown.records.actions.projects.write import entry_row, locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project, ProjectEntry


@action(Act.BRING_IN_TEXT)
def bring_in_file(
    *,
    by: Colleague,
    at: datetime,
    project: Project,
    arriving: Arriving,
    has_looked: bool = False,
    tell: Callable[[TakenIn], None] = lambda _: None,
) -> Project:
    """Write down what can come in now, under the coders and times of the file; ``tell`` what did and what did not.

    ``has_looked``: a lead says that what only looks like a number or an address is none. A name of the register
    keeps whatever it stands in out all the same.
    """
    held = locked(project)
    check_part(by, Act.BRING_IN_TEXT, held)
    log = log_of(held)
    look = Look(register_for(held, log), has_looked=has_looked)
    taken = taken_in(arriving, log, by=str(by.pk), at=at, look=look)
    log.with_more(taken.entries)
    ProjectEntry.objects.bulk_create(entry_row(held, entry) for entry in taken.entries)
    tell(taken)
    return held
