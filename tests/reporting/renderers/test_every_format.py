"""What holds for each format alike: the same bytes each time, nothing hidden shown, a contradiction refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.report import Cell, Paragraph, Report, ReportTable, Row, Section
from tests.reporting.renderers.sample_report import sample_report

each_format = pytest.mark.parametrize("render", RENDERERS.values(), ids=RENDERERS)
type Renderer = Callable[[Report], bytes]


def table(*rows: Row, id_: str = "one") -> ReportTable:
    return ReportTable(id_, "Children", "children", "the invented records", "Level", ("Number",), rows)


def report(*blocks: ReportTable | Paragraph) -> Report:
    return Report("A report", "", None, (), (Section("part", "Part", blocks),))


def test_a_release_has_four_files():
    assert list(RENDERERS) == ["report.html", "report.docx", "report.pdf", "tables.xlsx"]


@each_format
def test_the_same_report_gives_the_same_bytes(render: Renderer):
    assert render(sample_report()) == render(sample_report())


@each_format
def test_what_a_hidden_cell_holds_changes_no_byte(render: Renderer):
    one, other = (report(table(Row("Stepped up", (Cell(text, hidden=True),)))) for text in ("3", "731731"))
    assert render(one) == render(other)


@each_format
def test_an_empty_table_and_a_report_of_prose_alone_can_be_written(render: Renderer):
    assert render(report(Paragraph("Nothing was recorded."), table()))


@each_format
def test_two_different_tables_of_one_id_are_refused(render: Renderer):
    first, second = table(Row("Known", (Cell("1"),))), table(Row("Known", (Cell("2"),)))
    with pytest.raises(ValueError, match="have the id 'one'"):
        render(report(first, second))


@each_format
def test_a_row_that_does_not_fit_its_table_is_refused(render: Renderer):
    with pytest.raises(ValueError, match="row 'Known' has 2 cells, not 1"):
        render(report(table(Row("Known", (Cell("1"), Cell("2"))))))


@each_format
def test_a_column_without_a_heading_is_refused(render: Renderer):
    with pytest.raises(ValueError, match="a column has no heading"):
        render(report(replace(table(), columns=("",))))
