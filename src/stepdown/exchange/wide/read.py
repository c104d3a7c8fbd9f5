"""Reading a wide sheet through its mapping file."""

from pathlib import Path

from stepdown.dataset.finding import Severity
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.reading import Reading
from stepdown.exchange.wide.apply import apply
from stepdown.exchange.wide.columns import misfits
from stepdown.exchange.wide.parse import parse_mapping
from stepdown.exchange.wide.sheet import find_sheet


def read_wide(path: Path, mapping_file: Path, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The tables that a wide sheet feeds; every finding of the mapping and of how it fits the sheet together."""
    mapping, findings = parse_mapping(mapping_file)
    if mapping is None:
        return Reading(findings=tuple(findings))
    sheet, found = find_sheet(path, mapping, limits)
    findings += found
    if sheet is None:
        return Reading(findings=tuple(findings))
    findings += misfits(mapping, sheet)
    if any(finding.rule.startswith("mapping_") and finding.severity is Severity.STOPS for finding in findings):
        return Reading(findings=tuple(findings))
    raws, found = apply(mapping, sheet)
    return Reading(tuple(raws), (*findings, *found))
