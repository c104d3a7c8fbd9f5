"""What every report owes its reader: the banner, the denominators, the symbols, the checklist."""

import re
from dataclasses import replace

from stepdown.reporting.assemble import INVENTED, assemble
from tests.reporting.texts import tables, texts

PERCENTAGE = re.compile(r"\d%")
NOT_A_SHARE = re.compile(r"\d+% interval|\d+% to \d+%|, \d+% \(")
OF = re.compile(r"\b(\d[\d,]*|c) of (the )?(\d[\d,]*|c)\b|\bof (\d[\d,]*) ")


def test_a_report_on_invented_data_says_so(published):
    assert INVENTED in published.report.banner


def test_a_report_on_real_data_does_not_say_that_it_is_invented(open_release):
    protected = open_release.protected
    real = {**protected.header, "dataset": {**protected.header["dataset"], "invented": False}}
    assert assemble(replace(protected, header=real), open_release.study).banner is None


def test_a_report_of_true_counts_says_that_it_must_not_be_published(every_profile):
    assert "Do not publish" in every_profile["internal"].report.banner
    assert "Do not publish" not in every_profile["dfe_1_5"].report.banner


def test_a_percentage_in_prose_stands_beside_its_numbers(published):
    prose = [t for t in texts(published.report) if "/" not in t.place and t.place not in ("facts", "symbols")]
    bare = [t for t in prose if PERCENTAGE.search(NOT_A_SHARE.sub("", t.text)) and not OF.search(t.text)]
    assert bare == []


def test_every_table_says_its_unit_and_its_source(published):
    found = list(tables(published.report))
    assert len(found) > 20
    assert [table.id for table in found if not (table.title and table.unit and table.source)] == []
    assert len({table.id for table in found}) == len(found)


def test_every_row_has_a_cell_for_each_column(published):
    wrong = [
        table.id for table in tables(published.report) for row in table.rows if len(row.cells) != len(table.columns)
    ]
    assert wrong == []


def test_a_symbol_in_a_table_is_explained_under_it(published):
    for table in tables(published.report):
        used = {cell.text for row in table.rows for cell in row.cells if re.fullmatch("[a-z]", cell.text)}
        assert {symbol for symbol in used if not any(note.startswith(f"{symbol}:") for note in table.notes)} == set()


def test_the_primary_outcome_is_among_the_key_points(published):
    ids = {id_ for point in published.report.key_points for id_ in point.ids}
    assert published.study.primary_outcome.result in ids
