"""Days that the return itself writes as not known, such as zz/zz/2019."""

import re
from collections.abc import Iterable

from stepdown.dataset.check.cells.days import NOT_A_DATE
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.times import times_said
from stepdown.exchange.ssda903.findings import DAY_NOT_GIVEN

_COLUMN = "DATE_PERM"
_WITHOUT_DAY = re.compile(r"(?=.*z)[\dz]{2}/[\dz]{2}/[\dz]{4}", re.IGNORECASE)


def with_unknown_days_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, with one for all the days that are written as not known; they are so in the table already."""
    findings = list(findings)
    said = [finding for finding in findings if _is_without_day(finding)]
    if not said:
        return findings
    first = said[0]
    place = Place(first.file, first.sheet, first.row, first.column, first.value)
    others = [finding for finding in findings if not _is_without_day(finding)]
    return [*others, DAY_NOT_GIVEN.finding(place, times_said(len(said)))]


def _is_without_day(finding: Finding) -> bool:
    is_there = finding.rule == NOT_A_DATE.id and finding.column == _COLUMN
    return is_there and _WITHOUT_DAY.fullmatch((finding.value or "").strip()) is not None
