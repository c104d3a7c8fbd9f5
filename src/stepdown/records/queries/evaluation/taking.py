"""Figures are taken for somebody who may have them."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.figures import Figures, Progress, take
from stepdown.records.models.colleagues import Colleague
from stepdown.records.studies import Chosen


def figures_now(who: Colleague, *, at: datetime, chosen: Chosen, progress: Progress = lambda _: None) -> Figures:
    """The figures of the record as it stands, not kept yet."""
    check_may(who, Act.TAKE_FIGURES, today=at.date())
    return take(at, chosen, progress)
