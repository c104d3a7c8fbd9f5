"""Reading proposals and decisions back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.delimited.folder import read_csv_table
from stepdown.exchange.limits import DEFAULT_LIMITS
from stepdown.exchange.matching_files.columns import DECISIONS, PROPOSALS, TRUTH
from stepdown.exchange.rules.files import NO_SUCH_FILE
from stepdown.linkage.matching.decisions import Decision, Manner, Verdict
from stepdown.linkage.matching.proposal import MatchRule, Proposal, Strength

type Row = Mapping[str, object]


def read_proposals(path: Path) -> tuple[tuple[Proposal, ...], tuple[Finding, ...]]:
    """The proposals of a matching; nothing where a finding stops."""
    rows, findings = _rows(path, PROPOSALS)
    return tuple(map(_proposal, rows)), findings


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """What people decided, as they wrote it down; nothing where a finding stops."""
    rows, findings = _rows(path, DECISIONS)
    return tuple(map(_decision, rows)), findings


def _rows(path: Path, table: Table) -> tuple[list[Row], tuple[Finding, ...]]:
    if not path.is_file():
        return [], (NO_SUCH_FILE.finding(Place(str(path))),)
    raw, findings = read_csv_table(path, table, DEFAULT_LIMITS)
    if raw is None:
        return [], tuple(findings)
    rows, found = typed(table, raw)
    found = [*findings, *found]
    stops = any(finding.severity is Severity.STOPS for finding in found)
    return [] if stops else rows.to_pylist(), tuple(found)


def _proposal(row: Row) -> Proposal:
    reasons, doubts = (tuple([str(row[name])] if row[name] else []) for name in ("reasons", "doubts"))
    return Proposal(
        *(str(row["left"]), str(row["right"])),
        Strength(str(row["strength"])),
        MatchRule(str(row["rule"])),
        reasons,
        doubts,
    )


def _decision(row: Row) -> Decision:
    return Decision(
        left=str(row["left"]),
        right=str(row["right"]),
        verdict=Verdict(str(row["verdict"])),
        by=str(row["by"]),
        at=cast("datetime", row["at"]).replace(tzinfo=UTC),
        reason=str(row["reason"]),
        manner=Manner(str(row["manner"] or Manner.ONE_BY_ONE)),
    )


def read_truth(path: Path) -> tuple[Mapping[str, str | None], tuple[Finding, ...]]:
    """Who each record of the left file truly is, None where nobody is; nothing where a finding stops."""
    rows, findings = _rows(path, TRUTH)
    return {str(row["left"]): cast("str | None", row["right"]) for row in rows}, findings
