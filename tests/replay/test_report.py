"""The report puts what is inconsistent first, and says of every figure what was printed and why."""

from stepdown.evaluation.replay.sources import Sources, Text, replay_sources
from stepdown.reporting.replay_report import SHOWN_TABLES, replay_report
from stepdown.reporting.report import Report, ReportTable

FIGURES = """id,section,quantity,value,numerator,denominator,note
a,text,unchanged,38%,22,57,cut
b,text,stepped down,46%,26,57,
c,text,years known,4.9,,,no spread
e,evidence,children looked after,80850,,,A department
"""
MARGINS = """
people = 30
levels = ["low", "high"]
from = ["low", "high"]
to = ["low", "high"]
"""


def report(**texts: str) -> Report:
    files = {name: Text(name, text) for name, text in texts.items()}
    return replay_report(*replay_sources(Sources("a study", **files), most=60))


def tables(made: Report) -> dict[str, ReportTable]:
    return {block.id: block for s in made.sections for block in s.blocks if isinstance(block, ReportTable)}


def test_the_sections_come_with_the_inconsistent_first():
    made = report(figures=FIGURES)
    assert [section.id for section in made.sections] == ["inconsistent", "consistent", "not_checkable", "evidence"]


def test_a_row_says_what_was_printed_what_it_comes_to_and_why():
    (row,) = tables(report(figures=FIGURES))["replay.inconsistent"].rows
    printed, recomputed, why = (cell.text for cell in row.cells)
    assert (row.heading, printed, recomputed) == ("a: unchanged", "38%", "38.6%")
    assert why.startswith("Printed 38%; 22 of 57 is 38.6%")
    assert why.endswith("cut")


def test_what_cannot_be_checked_says_why():
    (row,) = tables(report(figures=FIGURES))["replay.not_checkable"].rows
    assert [cell.text for cell in row.cells] == ["4.9", "A lone value: nothing in the file to check it by. no spread"]


def test_tables_that_are_not_shown_are_counted():
    table = tables(report(margins=MARGINS))["replay.margins.all"]
    assert len(table.columns) == SHOWN_TABLES
    assert table.title == "Reading all: At least 60 tables fit; the search stopped there, so there may be more."
    assert table.notes[-1] == "The first 50 are shown."


def test_every_table_says_its_unit_and_its_source():
    for table in tables(report(figures=FIGURES, margins=MARGINS)).values():
        assert table.unit
        assert table.source
