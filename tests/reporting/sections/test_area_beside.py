"""The area beside others: rates as published, the source's own letters where there is none, and no word of cause."""

from stepdown.reporting.report import Chart
from stepdown.reporting.sections.area_beside import area_beside_sections
from tests.reporting.test_no_word_of_cause import causal_words
from tests.reporting.texts import _of
from tests.spec.a_study import STUDY, study

(SECTION,) = area_beside_sections(study('authority = { name = "Essex", beside = ["Hackney"] }'))
CHARTS = {block.table.id: block for block in SECTION.blocks if isinstance(block, Chart)}


def test_a_study_that_names_no_authority_has_no_such_section():
    assert area_beside_sections(STUDY) == ()


def test_each_series_is_a_chart_with_its_table_and_its_source():
    assert len(CHARTS) == 5
    assert all("Open Government Licence" in chart.table.source for chart in CHARTS.values())
    essex = CHARTS["area_beside.looked_after"].table.rows[0]
    assert (essex.heading, [cell.text for cell in essex.cells]) == ("Essex", ["35", "36", "37", "36", "35"])


def test_what_the_source_withholds_stands_as_its_letter_and_the_letter_is_explained():
    table = CHARTS["area_beside.in_need"].table
    hackney = next(row for row in table.rows if row.heading == "Hackney")
    assert [cell.text for cell in hackney.cells][:2] == ["x", "x"]
    assert table.notes == ("x: not available to the source.",)


def test_no_text_says_that_a_service_caused_anything():
    said = [text for block in SECTION.blocks for text in _of(block, SECTION.id)]
    assert [text for text in said if causal_words(text.text)] == []
