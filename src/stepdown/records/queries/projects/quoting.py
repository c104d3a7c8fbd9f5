"""What to think of before words are quoted: the register is asked, and none of its names is told to anybody."""

from collections.abc import Iterable
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.actions.projects.texts import register_for
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.quotes.details import CONDITIONS, Named
from stepdown.themes.quotes.re_identify import Caution, PublicLabel, cautions


def cautions_on(who: Colleague, *, project_id: UUID, words: str, labels: Iterable[PublicLabel]) -> tuple[Caution, ...]:
    """The cautions on words as they would be printed beside these labels, each once."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.ANALYSE, project)
    log = log_of(project)
    register, smallest = register_for(project, log), log.project.about.smallest_group
    found = (c for label in labels for c in cautions(words, label, register, Named(CONDITIONS), smallest))
    return tuple(dict.fromkeys(found))
