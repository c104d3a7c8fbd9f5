"""What understanding a file's records gives: the extract, and what could not be understood."""

from dataclasses import dataclass

from stepdown.dataset.finding import Finding
from stepdown.linkage.extract.case_extract import CaseExtract


@dataclass(frozen=True, slots=True)
class Converted:
    """The extract is None where it cannot be known of which days the file tells."""

    extract: CaseExtract | None
    findings: tuple[Finding, ...]
