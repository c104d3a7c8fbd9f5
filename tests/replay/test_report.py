"""The report puts what is inconsistent first, and says of every figure what was printed and why."""

from stepdown.evaluation.replay.sources import Sources, Text, replay_sources
from stepdown.reporting.replay_report import SHOWN_TABLES, replay_report
from stepdown.reporting.report import Bullets, Report, ReportTable

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


def reasons(made: Report, section: str) -> list[str]:
    (found,) = [s for s in made.sections if s.id == section]
    return [item for block in found.blocks if isinstance(block, Bullets) for item in block.items]


def test_a_row_says_what_was_printed_and_what_it_comes_to():
    (row,) = tables(report(figures=FIGURES))["replay.inconsistent"].rows
    assert (row.heading, [cell.text for cell in row.cells]) == ("a: unchanged", ["38%", "38.6%"])


def test_each_figure_has_its_reason_and_its_note():
    made = report(figures=FIGURES)
    (inconsistent,) = reasons(made, "inconsistent")
    assert inconsistent.startswith("a, unchanged. Printed 38%; 22 of 57 is 38.6%")
    assert inconsistent.endswith(" cut")
    lone = "c, years known. A lone value: nothing in the file to check it by. no spread"
    assert reasons(made, "not_checkable") == [lone]


def test_tables_that_are_not_shown_are_counted():
    table = tables(report(margins=MARGINS))["replay.margins.all"]
    assert len(table.columns) == SHOWN_TABLES
    assert table.title == "Reading all: At least 60 tables fit; the search stopped there, so there may be more."
    assert table.notes[-1] == "The first 50 are shown."


def test_every_table_says_its_unit_and_its_source():
    for table in tables(report(figures=FIGURES, margins=MARGINS)).values():
        assert table.unit
        assert table.source
