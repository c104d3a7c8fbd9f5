"""The demonstration's figures: counted over the record, frozen by one and released by another; others still wait."""

from datetime import datetime

from stepdown.invented.pilot.colleagues import EVALUATOR
from stepdown.records.actions.evaluation.freeze import files_to_release, freeze_figures, release_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.figures import take
from stepdown.records.models import Colleague
from stepdown.records.studies import Chosen
from stepdown.reporting.disclosure.profiles import DFE_1_5


def release_the_figures(at: datetime) -> None:
    """Counted and frozen by the manager and released by the evaluator; what she froze herself waits for the manager."""
    maya, eva = (Colleague.objects.get(email=email) for email in ("maya.okafor@marram.example", EVALUATOR.email))
    run = keep_figures(by=maya, at=at, figures=take(at, Chosen(), lambda _: None))
    files = files_to_release(run, DFE_1_5.id)
    made = freeze_figures(by=maya, at=at, run=run, profile=DFE_1_5.id, why="The pilot's report", files=files)
    release_figures(by=eva, at=at, run=made)
    freeze_figures(by=eva, at=at, run=run, profile=DFE_1_5.id, why="The spring meeting of the board", files=files)
