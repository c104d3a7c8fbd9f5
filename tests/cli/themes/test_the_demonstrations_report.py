"""The demonstration's report of its voices, as files: the response rate, the roles reconciled, and no rate made up."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from docx import Document

from stepdown.cli.themes.pilot import write_pilot_voices

RATE = "Response rate: 25 of 37 invitations (67.6%;"
RELEASED = {
    "header": {"study": {"study": {"title": "Its evaluation"}, "period": {"as_at": "2022-08-16"}}},
    "results": [],
}
RECONCILED = "25 answers: 24 with a role and 1 without."


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files, beside an evaluation that released nothing."""
    place = tmp_path_factory.mktemp("demonstration")
    (place / "results.json").write_text(json.dumps(RELEASED), encoding="utf-8")
    return write_pilot_voices(place / "voices", 1, place / "results.json")


def test_the_page_says_the_rate_reconciles_the_roles_and_makes_up_no_rate_of_a_role(written: Path):
    html = (written / "report.html").read_text(encoding="utf-8").partition("<body")[2]
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))
    assert RATE in words
    assert RECONCILED in words
    assert "Social worker 11 46% not known not known not known" in words


def test_the_document_says_the_same(written: Path):
    document = Document(str(written / "report.docx"))
    said = [paragraph.text for paragraph in document.paragraphs]
    assert any(RATE in words for words in said)
    assert any(RECONCILED in words for words in said)
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["Social worker", "11", "46%", "not known", "not known", "not known"] in rows
