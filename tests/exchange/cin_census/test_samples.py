"""Files that others have published: every record of each is accounted for."""

from pathlib import Path

import pytest
from lxml import etree

from stepdown.exchange.cin_census.read import read_cin_census
from tests.samples import samples

FILES = samples("cin", "*.xml")
ELEMENTS = {
    "children": "Child",
    "disabilities": "Disability",
    "cases": "CINdetails",
    "assessments": "Assessments",
    "factors": "AssessmentFactors",
    "plans": "CINPlanDates",
    "enquiries": "Section47",
    "protection_plans": "ChildProtectionPlans",
    "reviews": "CPPreviewDate",
    "pre_proceedings": "PreProceedingsandFGDM",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_as_many_records_are_read_as_there_are_elements(path: Path):
    tree = etree.parse(str(path))
    found = read_cin_census(path)
    for table, element in ELEMENTS.items():
        account = found.accounts[table]
        assert account.read == len(tree.findall(f".//{element}")), table
        assert account.set_aside == sum(finding.rule in ("required", "empty_record") for finding in found.findings)


@pytest.mark.parametrize("path", samples("hostile", "*.xml"), ids=lambda path: path.name)
def test_a_file_that_only_looks_like_one_is_refused(path: Path):
    assert [finding.rule for finding in read_cin_census(path).findings] == ["xml_wrong_root"]
