"""The findings file: every finding as a row of a CSV that a spreadsheet opens safely."""

from collections.abc import Sequence
from pathlib import Path

from stepdown.dataset.finding import Finding
from stepdown.dataset.whole import whole_file_or_nothing
from stepdown.exchange.safe_csv import write_rows

COLUMNS = ("severity", "file", "sheet", "row", "column", "value", "problem", "remedy", "rule")


def write_findings(findings: Sequence[Finding], out: Path) -> None:
    """Write every finding, whole or not at all. OutputRefusedError where ``out`` is a folder."""
    said = (finding.as_dict() for finding in findings)
    with whole_file_or_nothing(out) as path:
        write_rows(path, COLUMNS, ([finding[name] for name in COLUMNS] for finding in said))
