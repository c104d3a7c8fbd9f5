"""A run is frozen: kept for good as it was, with a release of it that disclosure control let through."""

import gzip
import hashlib
from collections.abc import Mapping
from datetime import datetime

from stepdown.evaluation.study import Study
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.costing import modelled
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.evaluation import EvaluationRun, RunFile
from stepdown.reporting.business_case.files import released_costs
from stepdown.reporting.disclosure.protect import DisclosureError
from stepdown.reporting.publish import files_of_a_run, release
from stepdown.results.document import read_findings

_RELEASED = "release/"


def files_to_release(run: EvaluationRun, profile: str) -> Mapping[str, bytes]:
    """The released results, the report in each format, and what of a business case may be published.

    Refusal where the results could not be published safely; where there is no business case, it is left out.
    """
    study = Study.model_validate(run.study_text)
    findings = read_findings(gzip.decompress(bytes(run.results)).decode())
    try:
        protected = release(findings, study, profile)
    except (DisclosureError, ValueError) as refused:
        raise Refusal(f"These figures cannot be released: {refused}") from refused
    files = files_of_a_run(findings, protected, study)
    if model := modelled(findings):
        files |= released_costs(findings, model, protected)
    return {name.removeprefix(_RELEASED): held for name, held in files.items() if name.startswith(_RELEASED)}


@action(Act.FREEZE_FIGURES)
def freeze_figures(
    *, by: Colleague, at: datetime, run: EvaluationRun, profile: str, why: str, files: Mapping[str, bytes]
) -> EvaluationRun:
    """Keep a run for good, as a run of its own: the latest figures of its choice go on being replaced."""
    check_may(by, Act.FREEZE_FIGURES, today=at.date())
    if run.is_frozen:
        raise Refusal("These figures are frozen already.")
    if not why.strip():
        raise Refusal("Say what the figures are frozen for.")
    frozen = EvaluationRun.objects.create(
        study=run.study,
        choice=run.choice,
        study_text=run.study_text,
        referred_from=run.referred_from,
        referred_to=run.referred_to,
        area=run.area,
        taken_at=run.taken_at,
        taken_by=run.taken_by,
        dataset_digest=run.dataset_digest,
        results_digest=run.results_digest,
        results=run.results,
        families=run.families,
        is_frozen=True,
        frozen_at=at,
        frozen_by=by,
        profile=profile,
        why=why.strip()[:300],
    )
    RunFile.objects.bulk_create(
        RunFile(run=frozen, name=name, content=held, digest=f"sha256:{hashlib.sha256(held).hexdigest()}")
        for name, held in files.items()
    )
    return frozen
