"""The findings file: every finding as a row of a CSV that a spreadsheet opens safely."""

import csv
from collections.abc import Sequence
from pathlib import Path

from stepdown.dataset.finding import Finding
from stepdown.dataset.whole import whole_file_or_nothing

COLUMNS = ("severity", "file", "sheet", "row", "column", "value", "problem", "remedy", "rule")
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_findings(findings: Sequence[Finding], out: Path) -> None:
    """Write every finding, whole or not at all. OutputRefusedError where ``out`` is a folder."""
    with whole_file_or_nothing(out) as path, path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for finding in findings:
            said = finding.as_dict()
            writer.writerow([_harmless(said[name]) for name in COLUMNS])


def _harmless(value: object) -> object:
    """Text that a spreadsheet would run as a formula, with an apostrophe before it, which spreadsheets read as text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA) else value
