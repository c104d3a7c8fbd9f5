"""Counts the figures that were asked for of a record too large for a page to wait."""

from datetime import datetime

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.evaluation.asked import begin_next, end_asked, tell
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.figures import take
from stepdown.records.models.evaluation import FiguresAsked
from stepdown.records.studies import Chosen


def run(at: datetime) -> int:
    """Count everything that waits; how many runs were made."""
    made = 0
    while (asked := begin_next(at)) is not None:
        made += _count(asked, at)
    return made


def _count(asked: FiguresAsked, at: datetime) -> int:
    try:
        figures = take(at, Chosen.of(asked.choice), lambda doing: tell(asked, doing))
        keep_figures(by=asked.asked_by, at=at, figures=figures)
    except Refusal as refused:
        end_asked(asked, at, refused.reason)
        return 0
    end_asked(asked, at)
    return 1
