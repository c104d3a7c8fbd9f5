"""What somebody who only reads sees of the analysis: findings that are signed off, and rows once all of them are."""

from dataclasses import replace

from stepdown.themes.findings.waiting import waits_for
from stepdown.themes.project.state.project import Project


def only_signed(project: Project) -> Project:
    """The project without findings that can still change, and without a joint display that waits for them."""
    found = project.analysis
    findings = {key: finding for key, finding in found.findings.items() if finding.source_kind in found.signed_off}
    rows = {} if waits_for(project) else found.rows
    return replace(project, analysis=replace(found, findings=findings, rows=rows))
