"""Figures of a large record are asked for, counted by a job, and how far it has come is told meanwhile."""

from datetime import datetime, timedelta

from django.db.models import Q

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.evaluation import FiguresAsked
from stepdown.records.studies import Chosen

GIVEN_UP_AFTER = timedelta(hours=6)
"""A count that began so long ago was broken off, and is begun again."""


@action(Act.TAKE_FIGURES)
def ask_figures(*, by: Colleague, at: datetime, chosen: Chosen) -> FiguresAsked:
    """Ask for the figures of a choice; what waits already is not asked for twice."""
    check_may(by, Act.TAKE_FIGURES, today=at.date())
    waiting = FiguresAsked.objects.filter(choice=chosen.name, ended_at__isnull=True).first()
    return waiting or FiguresAsked.objects.create(choice=chosen.name, asked_by=by, asked_at=at)


def begin_next(at: datetime) -> FiguresAsked | None:
    """The next to be counted, taken by this job alone; None where nothing waits. For jobs only."""
    free = Q(begun_at__isnull=True) | Q(begun_at__lt=at - GIVEN_UP_AFTER)
    for asked in FiguresAsked.objects.filter(free, ended_at__isnull=True).order_by("asked_at"):
        if FiguresAsked.objects.filter(free, pk=asked.pk).update(begun_at=at, doing="beginning"):
            return asked
    return None


def tell(asked: FiguresAsked, doing: str) -> None:
    """Say how far counting has come. For jobs only."""
    FiguresAsked.objects.filter(pk=asked.pk).update(doing=doing[:120])


def end_asked(asked: FiguresAsked, at: datetime, refused_because: str = "") -> None:
    """Say that counting has ended, or why it could not be done. For jobs only."""
    FiguresAsked.objects.filter(pk=asked.pk).update(ended_at=at, refused_because=refused_because[:300])
