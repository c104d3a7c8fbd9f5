"""Reading an XLSForm: a workbook or CSV file to a questionnaire, with all that there is to say of it."""

from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.xlsform.grids import read_grids
from stepdown.exchange.xlsform.languages import languages_of
from stepdown.exchange.xlsform.reading.noted import Noted
from stepdown.exchange.xlsform.reading.questionnaire import questionnaire_of
from stepdown.exchange.xlsform.sheets import form_of
from stepdown.exchange.xlsform.understood import understood
from stepdown.surveys.questionnaire.questionnaire import Questionnaire


def read_xlsform(data: bytes, name: str) -> tuple[Questionnaire | None, tuple[Finding, ...]]:
    """The questionnaire in a file and what is left out or wrong; never raises for what the file holds.

    ``name`` is what the sender calls the file: one that ends in ``.csv`` holds its sheets one under the other, each
    after its name in the first column; any other is a workbook. None where a finding stops it from being used.
    """
    questionnaire, findings = _read(data, name)
    return None if _is_stopped(findings) else questionnaire, tuple(findings)


def _read(data: bytes, name: str) -> tuple[Questionnaire | None, list[Finding]]:
    grids, findings = read_grids(data, name)
    if _is_stopped(findings):
        return None, findings
    form, found = form_of(grids, name)
    findings += found
    if _is_stopped(findings):
        return None, findings
    languages, found = languages_of(form, name)
    findings += found
    held, found = understood(form, name, languages)
    findings += found
    if held is None:
        return None, findings
    noted = Noted(form, name, languages, findings)
    return questionnaire_of(held, noted), noted.findings


def _is_stopped(findings: list[Finding]) -> bool:
    return any(finding.severity is Severity.STOPS for finding in findings)
