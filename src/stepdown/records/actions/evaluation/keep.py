"""The latest figures of a choice are kept in place of the earlier ones."""

import gzip
from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.action import action
from stepdown.records.figures import Figures
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.evaluation import EvaluationRun


@action(Act.TAKE_FIGURES)
def keep_figures(*, by: Colleague, at: datetime, figures: Figures) -> EvaluationRun:
    """Keep what a run found. It holds counts, and nobody."""
    check_may(by, Act.TAKE_FIGURES, today=at.date())
    study, period = figures.study, figures.study.period
    said = {
        "study_text": study.model_dump(mode="json", by_alias=True),
        "referred_from": period.referred_from,
        "referred_to": period.referred_to,
        "area": figures.chosen.area,
        "taken_at": at,
        "taken_by": by,
        "dataset_digest": figures.dataset_digest,
        "results_digest": figures.digest,
        "results": gzip.compress(figures.text.encode()),
        "families": figures.families,
    }
    run, _ = EvaluationRun.objects.update_or_create(
        study=study.study.id, choice=figures.chosen.name, is_frozen=False, defaults=said
    )
    return run
