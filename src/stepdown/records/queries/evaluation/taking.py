"""Figures are taken for somebody who may have them: at once, or by a job where the record is large."""

from dataclasses import dataclass
from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.figures import Figures, Progress, take
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.evaluation import FiguresAsked
from stepdown.records.models.families import Family
from stepdown.records.studies import Chosen

MOST_FAMILIES_OF_A_PAGE = 500
"""Above so many families a job counts the figures. On two cores 90 families take about 2 seconds, 500 about 5."""


@dataclass(frozen=True, slots=True)
class WaitingFigures:
    """Figures that were asked for, and what is being done about them; or why they cannot be had."""

    asked_at: datetime
    doing: str
    refused_because: str


def figures_now(who: Colleague, *, at: datetime, chosen: Chosen, progress: Progress = lambda _: None) -> Figures:
    """The figures of the record as it stands, not kept yet."""
    check_may(who, Act.TAKE_FIGURES, today=at.date())
    return take(at, chosen, progress)


def is_too_large_for_a_page(who: Colleague, *, at: datetime) -> bool:
    """Whether counting the record's figures takes longer than anybody should wait before a page."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    return Family.objects.count() > MOST_FAMILIES_OF_A_PAGE


def waiting_figures(who: Colleague, *, chosen: Chosen, at: datetime) -> WaitingFigures | None:
    """The figures of a choice that were asked for last and are not there: still counted, or refused."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    asked = FiguresAsked.objects.filter(choice=chosen.name).first()
    if asked is None or (asked.ended_at is not None and not asked.refused_because):
        return None
    return WaitingFigures(asked.asked_at, asked.doing or "waiting for its turn", asked.refused_because)
