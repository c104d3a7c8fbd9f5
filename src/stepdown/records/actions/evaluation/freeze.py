"""A run is frozen by one, with files that disclosure control let through, and kept for good. Another releases it."""

import gzip
import hashlib
from collections.abc import Mapping
from datetime import datetime

from stepdown.domain.roles import Role
from stepdown.domain.tasks import TaskOrigin
from stepdown.evaluation.study import Study
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions import by_two
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of_authority, those_of_authority
from stepdown.records.costing import modelled
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.evaluation import EvaluationRun, Freezing, RunFile
from stepdown.records.published import LEDGER, check_nothing_was_frozen_between, ledger_of_site
from stepdown.reporting.business_case.files import released_costs
from stepdown.reporting.disclosure.ledger.ledger import ledger_text
from stepdown.reporting.disclosure.protect import DisclosureError
from stepdown.reporting.publish import files_of_a_run, release_beside
from stepdown.results.document import read_findings

_RELEASED = "release/"


def files_to_release(run: EvaluationRun, profile: str) -> Mapping[str, bytes]:
    """The released results, the report in each format, what of a business case may be published, and the ledger.

    They are protected beside all that the site has frozen before. Refusal where the results could not be published
    safely; where there is no business case, it is left out.
    """
    study = Study.model_validate(run.study_text)
    findings = read_findings(gzip.decompress(bytes(run.results)).decode())
    try:
        protected, longer = release_beside(ledger_of_site(), findings, study, profile, run.area)
    except (DisclosureError, ValueError) as refused:
        raise Refusal(f"These figures cannot be released: {refused}") from refused
    files = files_of_a_run(findings, protected, study)
    if model := modelled(findings):
        files |= released_costs(findings, model, protected)
    released = {name.removeprefix(_RELEASED): held for name, held in files.items() if name.startswith(_RELEASED)}
    return released | {LEDGER: ledger_text(longer).encode()}


@action(Act.FREEZE_FIGURES)
def freeze_figures(
    *, by: Colleague, at: datetime, run: EvaluationRun, profile: str, why: str, files: Mapping[str, bytes]
) -> EvaluationRun:
    """Keep a run for good, as a run of its own: the latest figures of its choice go on being replaced.

    Its files wait for another: nobody takes or shows them until they are released.
    """
    check_may(by, Act.FREEZE_FIGURES, today=at.date())
    if run.is_frozen:
        raise Refusal("These figures are frozen already.")
    if not why.strip():
        raise Refusal("Say what the figures are frozen for.")
    check_nothing_was_frozen_between(files)
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
    )
    freezing = Freezing.objects.create(
        run=frozen, profile=profile, why=why.strip()[:300], proposed_by=by, proposed_at=at
    )
    RunFile.objects.bulk_create(
        RunFile(run=frozen, name=name, content=held, digest=f"sha256:{hashlib.sha256(held).hexdigest()}")
        for name, held in files.items()
    )
    _tell(freezing)
    return frozen


@action(Act.RELEASE_FIGURES)
def release_figures(*, by: Colleague, at: datetime, run: EvaluationRun) -> EvaluationRun:
    """Release what another froze: from now on its files can be taken and shown. One of the two is a manager."""
    freezing = _check_another(by, Act.RELEASE_FIGURES, at, run)
    by_two.confirm(freezing, by=by, at=at)
    return run


@action(Act.TURN_DOWN_RELEASE)
def turn_down_release(*, by: Colleague, at: datetime, run: EvaluationRun, why: str) -> EvaluationRun:
    """Say why they are not released: the frozen run stays, and nobody takes its files."""
    freezing = _check_another(by, Act.TURN_DOWN_RELEASE, at, run)
    by_two.turn_down(freezing, why, by=by, at=at)
    return run


def _check_another(by: Colleague, act: Act, at: datetime, run: EvaluationRun) -> Freezing:
    check_may(by, act, today=at.date())
    freezing: Freezing | None = getattr(run, "freezing", None)
    if freezing is None:
        raise Refusal("Freeze these figures first.")
    by_two.check_another(by, freezing)
    if not (by.manages or freezing.proposed_by.manages):
        raise Refusal("An evaluator froze these figures, so a manager or the deputy releases them.")
    return freezing


def _tell(freezing: Freezing) -> None:
    """Those who can release it: managers, and where a manager froze it the evaluators."""
    by = freezing.proposed_by
    told = [*managers_of_authority(by.authority)]
    if by.manages:
        told += those_of_authority(by.authority, Role.EVALUATOR)
    by_two.tell(
        freezing,
        told,
        what="Release frozen figures, or say why not",
        why="Open Figures, then Frozen figures. Until you decide, nobody can take the files or show them.",
        origin=TaskOrigin.FIGURES,
    )
