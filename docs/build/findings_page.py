"""The page of findings: every rule of checking, what it means and what to do."""

import re
from collections.abc import Iterable

from docs.build.markdown import page, table
from stepdown.dataset.check.checked import RULES
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity
from stepdown.exchange.annex_a.findings import ANNEX_A_RULES
from stepdown.exchange.case_files.rules import CASE_FILE_RULES
from stepdown.exchange.cin_census.findings import CIN_RULES
from stepdown.exchange.codebook.rules import CODEBOOK_RULES
from stepdown.exchange.dfe_api.findings import DFE_API_RULES
from stepdown.exchange.refi_qda.rules import REFI_QDA_RULES
from stepdown.exchange.rules import READING_RULES
from stepdown.exchange.ssd.findings import SSD_RULES
from stepdown.exchange.ssda903.findings import SSDA903_RULES
from stepdown.exchange.survey_files.reading.rules import SURVEY_FILE_RULES
from stepdown.exchange.transcripts.rules import TRANSCRIPT_RULES
from stepdown.exchange.xlsform.rules import XLSFORM_RULES

OF_THE_VOICES = (*TRANSCRIPT_RULES, *XLSFORM_RULES, *SURVEY_FILE_RULES, *CODEBOOK_RULES, *REFI_QDA_RULES)
"""The rules of files of surveys and interviews."""
OF_CASE_SYSTEMS = (*CASE_FILE_RULES, *CIN_RULES, *SSDA903_RULES, *ANNEX_A_RULES, *SSD_RULES, *DFE_API_RULES)
"""The rules of a council's files."""

INTRODUCTION = """
What can be found in a file: by `stepdown check`, and where transcripts, forms, answers and coded projects are read.
Every finding says the file, the sheet, the row, the column and the value; the words in italics below stand for them.
The word of a rule is stable: other programs may rely on it.
"""


def findings_page() -> str:
    """The rules, those that must be put right first."""
    return page("Findings", INTRODUCTION, *(block for severity in Severity for block in _severity_blocks(severity)))


def _severity_blocks(severity: Severity) -> list[str]:
    rules = [rule for rule in (*RULES, *READING_RULES, *OF_CASE_SYSTEMS, *OF_THE_VOICES) if rule.severity is severity]
    return [f"## {severity.label}", _rules(rules)] if rules else []


def _rules(rules: Iterable[Rule]) -> str:
    rows = [(f"`{rule.id}`", rule.means, _sentence(rule.problem), _sentence(rule.remedy)) for rule in rules]
    return table(("Rule", "What it means", "What it says", "What to do"), rows)


def _sentence(template: str) -> str:
    """A rule's sentence with its places in italics, without the pieces that are only sometimes said."""
    always = re.sub(r"\{suggestion\}|(?<=\w)\{\w+\}", "", template)
    return re.sub(r"\{(\w+)\}", lambda place: f"*{place[1].replace('_', ' ')}*", always)
