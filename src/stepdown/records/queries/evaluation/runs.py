"""Runs of the evaluation as a page shows them: the latest of a choice, those that were frozen, and their files."""

import gzip
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from stepdown.evaluation.study import Study
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.evaluation import EvaluationRun, Freezing, RunFile
from stepdown.records.models.families import Family
from stepdown.records.published import LEDGER
from stepdown.records.studies import Chosen, study_in_force
from stepdown.results.document import read_findings
from stepdown.results.result import Findings


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run, without its results."""

    id: UUID
    title: str
    referred_from: date
    referred_to: date
    area: str
    taken_at: datetime
    taken_by: str
    families: int
    dataset_digest: str
    results_digest: str
    is_frozen: bool
    frozen_at: datetime | None
    frozen_by: str
    profile: str
    why: str
    is_released: bool
    released_by: str
    released_at: datetime | None
    turned_down_because: str
    can_release: bool
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunView:
    """One run with what it found."""

    row: RunRow
    study: Study
    findings: Findings


def latest_figures(who: Colleague, *, chosen: Chosen, at: datetime) -> RunView | None:
    """The latest figures of a choice under the study in force; None where nobody has counted them yet."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    runs = EvaluationRun.objects.filter(study=study_in_force().study.id, choice=chosen.name, is_frozen=False)
    run = _with_names(runs).first()
    if run is None:
        return None
    trail.note(Act.READ_FIGURES, by=who, at=at, about=run)
    return _view(who, run)


def figures_of_run(who: Colleague, *, run_id: UUID, at: datetime) -> RunView:
    """One run, latest or frozen."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    run = _run(run_id)
    trail.note(Act.READ_FIGURES, by=who, at=at, about=run)
    return _view(who, run)


def frozen_runs(who: Colleague, *, at: datetime) -> tuple[RunRow, ...]:
    """Every run that was frozen, the latest first."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    trail.note_list(Act.READ_FIGURES, by=who, at=at, which="frozen_runs")
    runs = _with_names(EvaluationRun.objects.filter(is_frozen=True)).defer("results").order_by("-freezing__proposed_at")
    return tuple(_row(who, run) for run in runs)


def released_file(who: Colleague, *, run_id: UUID, name: str, at: datetime) -> bytes:
    """One file of a frozen run, as it was released; before that, for who is to say whether it may be."""
    check_may(who, Act.READ_RELEASE, today=at.date())
    of_run = RunFile.objects.filter(run=run_id, run__is_frozen=True, name=name).exclude(name=LEDGER)
    found = of_run.select_related("run__freezing__proposed_by").first()
    if found is None:
        raise NotSeen
    freezing = found.run.freezing
    if not (freezing.is_confirmed or _can_release(who, freezing)):
        raise Refusal("These figures are not released. Another than who froze them looks through them first.")
    trail.note(Act.READ_RELEASE, by=who, at=at, about=found)
    return bytes(found.content)


def areas_of_record(who: Colleague, *, at: datetime) -> tuple[str, ...]:
    """The areas in which families of the record live, to choose from."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    areas = Family.objects.filter(area__isnull=False).order_by("area").values_list("area", flat=True)
    return tuple(area for area in areas.distinct() if area)


def run_row(who: Colleague, *, run_id: UUID, at: datetime) -> EvaluationRun:
    """The row that a page hands to the action that freezes it."""
    check_may(who, Act.READ_FIGURES, today=at.date())
    return _run(run_id)


def _run(run_id: UUID) -> EvaluationRun:
    run = _with_names(EvaluationRun.objects.filter(pk=run_id)).first()
    if run is None:
        raise NotSeen
    return run


def _with_names(runs: QuerySet[EvaluationRun]) -> QuerySet[EvaluationRun]:
    names = Prefetch("files", queryset=RunFile.objects.defer("content"))
    people = ("taken_by", "freezing__proposed_by", "freezing__decided_by")
    return runs.select_related(*people).prefetch_related(names)


def _view(who: Colleague, run: EvaluationRun) -> RunView:
    findings = read_findings(gzip.decompress(bytes(run.results)).decode())
    return RunView(_row(who, run), Study.model_validate(run.study_text), findings)


def _can_release(who: Colleague, freezing: Freezing) -> bool:
    """Whether this colleague can be the other of the two: one of them is a manager."""
    return freezing.waits and freezing.proposed_by_id != who.pk and (who.manages or freezing.proposed_by.manages)


def _row(who: Colleague, run: EvaluationRun) -> RunRow:
    freezing: Freezing | None = getattr(run, "freezing", None)
    by = freezing.decided_by if freezing else None
    return RunRow(
        id=run.pk,
        title=run.study_text["study"]["title"],
        referred_from=run.referred_from,
        referred_to=run.referred_to,
        area=run.area,
        taken_at=run.taken_at,
        taken_by=run.taken_by.name if run.taken_by else "",
        families=run.families,
        dataset_digest=run.dataset_digest,
        results_digest=run.results_digest,
        is_frozen=run.is_frozen,
        frozen_at=freezing.proposed_at if freezing else None,
        frozen_by=freezing.proposed_by.name if freezing else "",
        profile=freezing.profile if freezing else "",
        why=freezing.why if freezing else "",
        is_released=freezing is not None and freezing.is_confirmed,
        released_by=by.name if by else "",
        released_at=freezing.decided_at if freezing else None,
        turned_down_because=freezing.turned_down_because if freezing else "",
        can_release=freezing is not None and _can_release(who, freezing),
        files=tuple(file.name for file in run.files.all() if file.name != LEDGER),
    )
