"""Quotations and the evidence that paragraphs lead to, the same in every format."""

import re
from io import BytesIO

import pytest
from docx import Document

from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.docx import to_docx
from stepdown.reporting.renderers.html import to_html
from stepdown.reporting.renderers.pdf import to_pdf
from stepdown.reporting.report import (
    Evidence,
    EvidenceItem,
    Paragraph,
    Quotation,
    Report,
    Section,
    Subheading,
)

WORDS = "They have the time … to do it <b>& more</b>"


def voices(*, evidence: tuple[str, ...] = ("finding", "quote")) -> Report:
    area = Section(
        "area",
        "Speed",
        (
            Subheading("Interviews"),
            Paragraph("Help comes sooner.", evidence=("finding",)),
            Quotation(WORDS, "(Social care practitioner, interview)", "quote"),
        ),
    )
    items = Evidence(tuple(EvidenceItem(id_, f"Where {id_} is from.") for id_ in evidence))
    return Report("Voices", "", None, (), (area, Section("evidence", "Evidence", (items,))))


def test_each_mark_leads_to_its_item_and_each_item_has_its_number():
    page = to_html(voices())
    assert re.findall(r'href="#evidence-(\w+)">\[(\d)\]', page) == [("finding", "1"), ("quote", "2")]
    assert re.findall(r'id="evidence-(\w+)"><dt>(\d)', page) == [("finding", "1"), ("quote", "2")]


def test_words_are_text_and_no_mark_up():
    page = to_html(voices())
    assert "&lt;b&gt;&amp; more" in page
    assert "<blockquote" in page


def test_a_document_has_bookmarks_for_its_links():
    body = Document(BytesIO(to_docx(voices()))).element.xml
    assert set(re.findall(r'w:anchor="(evidence_\d)"', body)) == set(re.findall(r'w:name="(evidence_\d)"', body))
    assert len(set(re.findall(r'bookmarkStart[^>]*w:id="(\d+)"', body))) == body.count("<w:bookmarkStart")


def test_a_pdf_has_a_link_for_each_mark():
    assert to_pdf(voices()).count(b"/Subtype/Link") + to_pdf(voices()).count(b"/Subtype /Link") >= 2


def test_evidence_that_is_not_there_is_no_report():
    with pytest.raises(ValueError, match="evidence that is not in it: \\['quote'\\]"):
        contents(voices(evidence=("finding",)))
    with pytest.raises(ValueError, match="have one id"):
        contents(voices(evidence=("finding", "quote", "quote")))
