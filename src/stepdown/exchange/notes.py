"""What an import leaves for people to read beside the dataset: findings, what gave way, conflicts, and families."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stepdown.dataset.finding import Finding
from stepdown.dataset.whole import whole_or_nothing
from stepdown.exchange.assessments_file import FILE as ASSESSMENTS
from stepdown.exchange.assessments_file import write_assessments
from stepdown.exchange.family_notes import FAMILIES, INCLUSION, write_family_notes
from stepdown.exchange.findings_file import write_findings
from stepdown.exchange.safe_csv import write_rows
from stepdown.linkage.families.rebuild import Families
from stepdown.linkage.history import History
from stepdown.linkage.ladder.conflicts import Conflict
from stepdown.linkage.stitching.rules import Superseded

FINDINGS, SUPERSEDED, CONFLICTS = "findings.csv", "superseded.csv", "conflicts.csv"


@dataclass(frozen=True, slots=True)
class Notes:
    """What an import has to tell, beside the dataset that it makes."""

    findings: Sequence[Finding]
    conflicts: Sequence[Conflict]
    history: History
    families: Families


def write_notes(out: Path, notes: Notes) -> None:
    """Write the folder, whole or not at all; an older one of the same make is replaced."""
    with whole_or_nothing(out, may_replace=_are_notes) as made:
        write_findings(notes.findings, made / FINDINGS)
        gone = map(_superseded, notes.history.superseded)
        write_rows(made / SUPERSEDED, ("child", "first_day", "why", "written", "instead"), gone)
        write_rows(made / CONFLICTS, ("child", "day", "what", "written"), map(_conflict, notes.conflicts))
        write_assessments(made / ASSESSMENTS, notes.history.assessments)
        write_family_notes(made, notes.history, notes.families)


def _are_notes(folder: Path) -> bool:
    return {path.name for path in folder.iterdir()} <= {
        FINDINGS,
        SUPERSEDED,
        CONFLICTS,
        ASSESSMENTS,
        FAMILIES,
        INCLUSION,
    }


def _superseded(record: Superseded) -> Sequence[str]:
    by = str(record.by) if record.by else ""
    return record.child, record.started_on.isoformat(), record.rule.label, str(record.origin), by


def _conflict(conflict: Conflict) -> Sequence[str]:
    return conflict.child, conflict.day.isoformat(), conflict.kind.label, "; ".join(_written(conflict))


def _written(conflict: Conflict) -> Iterator[str]:
    yield from (f"{activity.kind.label} ({activity.origin})" for activity in conflict.activities)
