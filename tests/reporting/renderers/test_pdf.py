"""The PDF: tagged, titled, in a language, with its own font; and no text of the report is ever Typst's."""

import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.pdf import to_pdf
from stepdown.reporting.renderers.pdf.data import as_data
from stepdown.reporting.renderers.pdf.glyphs import undrawable
from stepdown.reporting.report import Cell, Paragraph, Report, ReportTable, Row, Section
from tests.reporting.renderers.sample_report import HOSTILE, TRUE_COUNT, sample_report


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return to_pdf(sample_report())


def test_the_file_says_that_it_is_accessible_and_what_it_is(pdf: bytes):
    assert pdf.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/Marked true" in pdf
    assert b"/Lang(en-GB)" in pdf
    assert b">The invented edge-of-care team, 2024 to 2025</rdf:li>" in pdf


def test_tables_figures_and_headings_are_tagged(pdf: bytes):
    tags = re.findall(rb"/Type/StructElem/S/(\w+)", pdf)
    assert tags.count(b"Table") == 5 + 2
    assert tags.count(b"TH") == 3 + 5 + 2 + 13 + 5 + 2 + 2
    assert tags.count(b"H1") == 8
    assert tags.count(b"Figure") == 2
    assert b"One bar: 61 families." in pdf


def test_a_long_report_takes_several_pages_and_no_date(pdf: bytes):
    (pages,) = re.findall(rb"/Type/Pages/Count (\d+)", pdf)
    assert 4 <= int(pages) <= 9
    assert b"/CreationDate" not in pdf
    assert b"xmp:CreateDate" not in pdf


def test_only_the_shipped_font_and_the_compilers_own_are_used(pdf: bytes):
    fonts = set(re.findall(rb"/BaseFont/[A-Z]{6}\+(\w+)", pdf))
    assert {b"LiberationSans"} <= fonts
    # The compiler's own font draws only what the shipped one lacks: here the replacement character.
    assert {font for font in fonts if not font.startswith(b"Liberation")} <= {b"LibertinusSerif"}


def test_the_template_is_given_no_hidden_figure():
    report = sample_report()
    data = as_data(report, contents(report))
    assert TRUE_COUNT not in str(data)
    assert data["sections"][0]["blocks"][3]["rows"][2]["cells"] == ["To early help", "c", "c"]


def test_the_report_enters_the_template_as_it_stands():
    report = sample_report()
    data = as_data(report, contents(report))
    assert data["sections"][3]["title"] == HOSTILE
    assert data["sections"][3]["blocks"][0] == {"kind": "paragraph", "text": HOSTILE, "leads": []}


def test_a_character_that_the_font_lacks_is_shown_as_replaced_and_its_neighbours_stand():
    font = (files("stepdown.reporting") / "assets" / "fonts" / "LiberationSans-Regular.ttf").read_bytes()
    lacking = undrawable(font)
    assert lacking.sub("*", "naïve £5 − Łódź Ελλάδα → 家 \u066e 🙂\n") == "naïve £5 − Łódź Ελλάδα → * * *\n"


@settings(max_examples=20)
@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_text_stops_the_report_from_being_written(text: str):
    row = Row(text, (Cell(text),))
    table = ReportTable("t", text, text, text, "Row", ("Column",), (row,), (text,))
    report = Report(
        "Title", text, text, (Paragraph(text, caution=True),), (Section("s", text, (table,)),), ((text, text),)
    )
    assert to_pdf(report).startswith(b"%PDF")
