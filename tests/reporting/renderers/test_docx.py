"""The Word document: opens, has real headings, repeats table headers, says what its pictures show."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from stepdown.reporting.renderers.docx import to_docx
from tests.reporting.renderers.sample_report import BANNER, FORMULA, HOSTILE, TRUE_COUNT, sample_report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def file() -> bytes:
    return to_docx(sample_report())


@pytest.fixture(scope="module")
def document(file: bytes):
    return Document(BytesIO(file))


def paragraphs(document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style.name == style]


def test_sections_are_real_headings(document):
    headings = paragraphs(document, "Heading 1")
    assert headings == [
        "Key points", "Contents", "Did children step down?", "Needs at referral and at closure", "The work", HOSTILE,
        "Symbols used", "How this report was made",
    ]  # fmt: skip


def test_the_contents_lead_to_the_headings(document):
    xml = document.element.body
    anchors = [link.get(f"{W}anchor") for link in xml.iter(f"{W}hyperlink")]
    assert anchors == [mark.get(f"{W}name") for mark in xml.iter(f"{W}bookmarkStart")]
    assert len(anchors) == 6


def test_each_table_repeats_its_header_and_splits_no_row(document):
    assert len(document.tables) == 5 + 2
    for table in document.tables:
        first, *others = table._tbl.tr_lst
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))


def test_a_hidden_cell_is_c(document, file: bytes):
    assert [cell.text for cell in document.tables[0].rows[3].cells] == ["To early help", "c", "c"]
    with ZipFile(BytesIO(file)) as parts:
        assert all(TRUE_COUNT.encode() not in parts.read(name) for name in parts.namelist())


def test_a_picture_says_what_it_shows(document):
    said = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert said == ["A bar chart: 26 children stepped down and 9 stepped up.", "One bar: 61 families."]


def test_what_is_kept_together_is_never_more_than_a_caption_and_one_picture_or_one_short_table(document):
    pictures = [each for each in document.paragraphs if each._p.xpath(".//w:drawing")]
    assert [each.paragraph_format.keep_with_next for each in pictures] == [None, None]
    kept = [sum(bool(cell.paragraphs[0].paragraph_format.keep_with_next) for cell in table.columns[0].cells)
            for table in document.tables]  # fmt: skip
    assert kept == [8, 2, 3, 4, 2, 0, 0]


def test_the_banner_stands_at_the_head_of_each_page_and_its_number_at_the_foot(document):
    section = document.sections[0]
    assert section.header.paragraphs[0].text == BANNER
    fields = [field.get(f"{W}instr") for field in section.footer._element.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_title_and_language_are_properties_and_no_date_is(document, file: bytes):
    assert document.core_properties.title == "The invented edge-of-care team, 2024 to 2025"
    assert document.core_properties.language == "en-GB"
    with ZipFile(BytesIO(file)) as parts:
        assert b"dcterms:" not in parts.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b'w:lang w:val="en-GB"' in parts.read("word/styles.xml")


def test_text_that_looks_like_mark_up_is_text(document):
    assert HOSTILE in [each.text for each in document.paragraphs]
    assert FORMULA in [cell.text for cell in document.tables[4].rows[1].cells]
