"""The demonstration's figures: counted over the record, and frozen with a release that may be shown."""

from datetime import datetime

from stepdown.records.actions.evaluation.freeze import files_to_release, freeze_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.figures import take
from stepdown.records.models import Colleague
from stepdown.records.studies import Chosen
from stepdown.reporting.disclosure.profiles import DFE_1_5


def release_the_figures(at: datetime) -> None:
    """Counted and frozen by the manager, as she would do it."""
    maya = Colleague.objects.get(email="maya.okafor@marram.example")
    run = keep_figures(by=maya, at=at, figures=take(at, Chosen(), lambda _: None))
    files = files_to_release(run, DFE_1_5.id)
    freeze_figures(by=maya, at=at, run=run, profile=DFE_1_5.id, why="The pilot's report", files=files)
