"""The families behind a figure, for a manager: who is to be looked at, as the record stands now."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.evaluation.behind.families import families_behind
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by
from stepdown.records.figures import chosen_of_record
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.evaluation.figure import FigureView, figure
from stepdown.records.queries.evaluation.runs import run_row
from stepdown.records.studies import Chosen


@dataclass(frozen=True, slots=True)
class FamilyBehind:
    """One family, and how much of the figure is its."""

    id: UUID
    reference: str
    units: int


@dataclass(frozen=True, slots=True)
class Behind:
    """The families behind a figure that the manager may see, and how many there are beyond.

    ``has_changed``: whether the record has changed since the figure was counted, so that the two can differ.
    """

    figure: FigureView
    families: tuple[FamilyBehind, ...]
    not_seen: int
    has_changed: bool


def behind_figure(who: Colleague, *, run_id: UUID, result_id: str, at: datetime) -> Behind:
    """Whose a figure is. The list is audited; families that are not the manager's to see are only counted."""
    check_may(who, Act.READ_FAMILIES_BEHIND, today=at.date())
    found = figure(who, run_id=run_id, result_id=result_id, at=at)
    run = run_row(who, run_id=run_id, at=at)
    trail.note(Act.READ_FAMILIES_BEHIND, by=who, at=at, about=run)
    with chosen_of_record(at, Chosen.of(run.choice)) as (dataset, study):
        units = {UUID(family): n for family, n in families_behind(dataset, study, result_id).items()}
    seen = families_seen_by(who, at.date()).filter(pk__in=units).order_by("reference").values_list("pk", "reference")
    families = tuple(FamilyBehind(pk, reference, units[pk]) for pk, reference in seen)
    changed = dataset.manifest.digest != run.dataset_digest
    return Behind(found, families, len(units) - len(families), changed)
