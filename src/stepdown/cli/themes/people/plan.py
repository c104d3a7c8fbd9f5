"""The whole file of participants proposed row by row: the log that it makes, or every row that is wrong."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from stepdown.cli.themes.people.columns import ITEMS
from stepdown.cli.themes.people.events import CONSENT, events_of, has_consent, role_named
from stepdown.cli.themes.people.read import ReadPeople, Row, place
from stepdown.cli.themes.people.rules import CONSENT_IN_PART, ITEM_NOT_SAID, NO_PUBLIC_LABEL, REFUSED
from stepdown.dataset.finding import Finding
from stepdown.themes.project.log import Log
from stepdown.themes.project.propose import proposed
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused


def planned(log: Log, read: ReadPeople, path: Path, hand: Hand, at: datetime) -> tuple[Log, tuple[Finding, ...]]:
    """The log with everybody in it, and what keeps it from being kept."""
    findings: list[Finding] = []
    for row in read.rows:
        found = list(_faults(path, row, log.project))
        if found:
            findings += found
            continue
        try:
            log = proposed(log, events_of(row, log.project), by=hand, at=at)
        except Refused as refused:
            findings.append(REFUSED.finding(place(path, row, "pseudonym"), {"reason": str(refused)}))
    return log, tuple(findings)


def _faults(path: Path, row: Row, project: Project) -> Iterator[Finding]:
    if row["role"] and not row["public_label"] and role_named(project, row) is None:
        yield NO_PUBLIC_LABEL.finding(place(path, row, "role"))
    said = any(row[name] is not None for name in (*CONSENT, *map(str, ITEMS)))
    if said and not has_consent(row):
        yield from (CONSENT_IN_PART.finding(place(path, row, name)) for name in CONSENT if row[name] is None)
    if has_consent(row):
        yield from (ITEM_NOT_SAID.finding(place(path, row, item)) for item in _asked(row, project) if row[item] is None)


def _asked(row: Row, project: Project) -> list[str]:
    """What the sheet that the row names asks; nothing of a sheet that there is not, which a rule will say."""
    versions = project.people.sheets.get(str(row["sheet"]), ())
    return [str(item) for sheet in versions if sheet.version == row["sheet_version"] for item in sheet.items]
