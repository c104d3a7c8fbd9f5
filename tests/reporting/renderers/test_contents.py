"""Tables and charts bear the same numbers in every format, and each table stands once."""

from dataclasses import replace

from stepdown.reporting.renderers.cells import column_shares, figure_columns, full_headings
from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.provenance import traced
from stepdown.reporting.report import Cell, Chart, Report, ReportTable, Row, Section
from tests.reporting.renderers.sample_report import sample_report


def test_tables_are_numbered_as_they_are_read_and_a_chart_carries_its_table_unless_it_stands_alone():
    found = contents(sample_report())
    assert list(found.tables) == ["movements", "factors", "waits", "referrals", "hostile"]
    assert found.carrying == {"waits-chart"}
    assert found.table_name(found.tables["waits"]) == "Table 3"
    assert found.chart_name(found.charts["waits-chart"]) == "Figure 2"


def test_of_two_charts_of_one_table_the_first_carries_it():
    table = ReportTable("t", "T", "children", "s", "r", ("n",), ())
    first = Chart("a", "A", "<svg/>", "A", table)
    report = Report("R", "", None, (), (Section("s", "S", (first, replace(first, id="b"))),))
    assert contents(report).carrying == {"a"}


def test_a_column_is_of_figures_when_each_cell_is_a_figure_a_symbol_or_empty():
    rows = (
        Row("a", (Cell("26"), Cell("26 of 57 (46%)"), Cell("within a day"), Cell(""), Cell("−3.1"))),
        Row("b", (Cell("731", hidden=True), Cell("–"), Cell("12"), Cell(""), Cell("£1,200"))),
    )
    table = ReportTable("t", "T", "children", "s", "r", ("a", "b", "c", "d", "e"), rows)
    assert figure_columns(table) == (True, True, False, False, True)


def test_an_indented_heading_in_full_says_what_it_is_under():
    headings = (("Mental ill-health", 0), ("anxiety", 1), ("depression", 1), ("Debt", 0))
    table = ReportTable("t", "T", "c", "s", "r", (), tuple(Row(name, (), level) for name, level in headings))
    assert full_headings(table) == (
        "Mental ill-health",
        "Mental ill-health: anxiety",
        "Mental ill-health: depression",
        "Debt",
    )


def test_every_result_that_the_report_shows_can_be_traced():
    report = sample_report()
    found = traced(report, contents(report))
    assert any(each.ids == ("waits.day",) and each.place == "Key points" for each in found)
    hidden = next(each for each in found if each.ids == ("waits.later",))
    assert (hidden.place, hidden.row, hidden.column, hidden.text) == ("Table 3", "Later", "Families", "c")


def test_a_column_is_as_wide_on_paper_as_its_texts_ask_within_bounds():
    row = Row("Mental ill-health", (Cell("26"), Cell("9" * 60)))
    table = ReportTable("t", "T", "children", "s", "Need", ("Number", "Interval"), (row,))
    assert column_shares(table) == (17 + 3, 6 + 3, 36 + 3)


def test_where_a_page_cannot_hold_them_all_prose_gives_way_and_amounts_keep_their_room():
    prose = "so many words that nobody would set them on one line of a page"
    row = Row(prose, (Cell("£1,373,300"), Cell(prose), Cell(prose)))
    table = ReportTable("t", "T", "pounds", "s", "Sum", ("Sum", "Made of", "Basis"), (row,))
    shares = column_shares(table)
    assert sum(shares) <= 101
    assert shares[1] == len("£1,373,300") + 3
    assert shares[0] == shares[2] == shares[3]
