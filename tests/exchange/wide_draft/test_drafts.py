"""A draft of a mapping: what it states, what it asks, what it never holds, and what a sheet must have to be drafted."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from stepdown.exchange.read import load, read
from stepdown.exchange.wide.draft.compose import compose
from stepdown.exchange.wide.draft.guess import guess
from stepdown.exchange.wide.draft.look import look_at
from stepdown.exchange.wide.draft.read import draft_mapping
from stepdown.exchange.wide.draft.text import text_of
from stepdown.exchange.wide.draft.vocabulary import COLUMNS, FACTOR_PHRASES
from stepdown.exchange.wide.parse import parse_mapping
from tests.exchange.wide_draft.sheets import CHILD, FAMILY, ISO, drafted, line, questions, sheet

WHERE = {
    "a day above 12 first": (["30/01/2015", "04/05/2010", "09/07/2012"], "day_first"),
    "a day above 12 second": (["01/30/2015", "04/05/2010", "09/07/2012"], "month_first"),
}
UNDECIDED = ["04/05/2010", "09/07/2012", "04/04/2011"]


@pytest.mark.parametrize(("cells", "order"), WHERE.values(), ids=WHERE.keys())
def test_the_order_of_dates_is_stated_where_a_date_proves_it(tmp_path: Path, cells: list[str], order: str):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", cells))
    assert line(found, "date_of_birth") == f'{{ column = "DOB", dates = "{order}" }}'
    assert questions(found) == {}


def test_where_no_date_proves_the_order_a_person_is_asked(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", UNDECIDED))
    assert line(found, "date_of_birth") == '{ column = "DOB", dates = "?" }'
    assert "Nothing shows which figure is the day" in questions(found)["children.date_of_birth"]


def test_other_dates_of_the_sheet_are_told_but_prove_nothing(tmp_path: Path):
    found = drafted(
        tmp_path, FAMILY, CHILD, ("DOB", UNDECIDED), ("Referred", ["30/01/2021", "01/02/2021", "01/02/2021"])
    )
    assert questions(found)["children.date_of_birth"].endswith("Other dates of the sheet are day_first.")


def test_a_column_in_both_orders_is_put_right_in_the_sheet(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", ["30/01/2015", "01/30/2015", "04/05/2010"]))
    assert "put them right in the sheet" in questions(found)["children.date_of_birth"]


def test_dates_that_can_be_read_one_way_only_need_no_order(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", ["2010-05-04", "9 July 2012", "4 Apr 2011"]))
    assert line(found, "date_of_birth") == '"DOB"'


def test_two_headings_for_one_column_are_both_named_and_neither_is_taken(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", ISO), ("Date of birth", ISO))
    assert line(found, "date_of_birth") == '"?"'
    assert '"DOB" and "Date of birth"' in questions(found)["children.date_of_birth"]
    assert found.draft is not None
    assert set(found.draft.not_mapped) == {"DOB", "Date of birth"}


def test_of_two_headings_the_likelier_is_taken_and_the_other_told(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", ISO), ("DOB checked", ISO))
    assert line(found, "date_of_birth") == '"DOB"'
    assert found.draft is not None
    assert "a likelier heading" in found.draft.not_mapped["DOB checked"]


def test_two_columns_of_the_same_heading_are_not_mapped(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("DOB", ISO), ("dob", ISO))
    assert "date_of_birth" not in found.text
    assert found.draft is not None
    assert "more than one column" in found.draft.not_mapped["DOB"]


def test_ids_that_no_heading_gives_are_asked_for_once(tmp_path: Path):
    found = drafted(tmp_path, ("DOB", ISO), ("Neglect at start", ["Y", "N", "Y"]), ("Neglect at end", ["Y", "N", "N"]))
    assert list(questions(found)) == ["families.family_id", "children.child_id"]
    assert 'subject_id = "?"' in found.text


def test_a_referral_is_named_by_its_family_and_day_where_it_has_no_number(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("Referred", ISO))
    assert line(found, "referral_id") == '{ made_from = ["Family ref", "Referred"] }'


def test_their_words_are_translated_where_they_are_known_and_counted_where_they_are_not(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, CHILD, ("Plan", ["CP", "CIN", "Zeta"]), ("Plan start date", ISO))
    assert 'words = { "cp" = "child_protection_plan", "cin" = "child_in_need" }' in line(found, "safeguarding_level")
    assert "1 of its words is not known" in found.text
    assert "Zeta" not in found.text


def test_headings_without_rows_are_drafted_by_their_words_alone(tmp_path: Path):
    found = drafted(tmp_path, ("Family ref", []), ("Child ID", []), ("DOB", []))
    assert line(found, "date_of_birth") == '"DOB"'
    assert "it has no cells to look at" in found.text


def test_an_empty_sheet_has_nothing_to_draft(tmp_path: Path):
    (tmp_path / "team.csv").write_text("\n", encoding="utf-8")
    Workbook().save(tmp_path / "team.xlsx")
    for name in ("team.csv", "team.xlsx"):
        found = draft_mapping(tmp_path / name)
        assert (found.draft, [f.rule for f in found.findings]) == (None, ["headings_not_found"])


def test_a_row_of_data_is_never_taken_for_headings(tmp_path: Path):
    found = drafted(tmp_path, ("Alfie", ["Mia"]), ("Cole", ["Hart"]), ("30/01/2015", ["09/07/2012"]))
    assert (found.draft, found.text) == (None, "")


def workbook(path: Path, **sheets: list[list[str]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    book.save(path)
    return path


HEADED = [["Our team"], [], ["Family ref", "Child ID", "DOB"], ["F-1", "C-1", "2015-01-30"]]


def test_of_several_sheets_the_one_with_the_most_known_headings_is_drafted(tmp_path: Path):
    path = workbook(tmp_path / "team.xlsx", Notes=[["Read this"]], Tracker=HEADED, Staff=[["Team"], ["North"]])
    found = draft_mapping(path)
    assert (found.sheet, found.heading_row) == ("Tracker", 3)
    assert draft_mapping(path, "staff").sheet == "Staff"
    (finding,) = draft_mapping(path, "Trakker").findings
    assert (finding.rule, finding.remedy) == ("mapping_no_such_sheet", "Did you mean Tracker?")


def test_merged_headings_are_put_right_first(tmp_path: Path):
    path = workbook(tmp_path / "team.xlsx", Tracker=[["Family ref", "Child ID", "DOB", "Neglect", ""], ["F-1", "C-1"]])
    book = load_workbook(path)
    book["Tracker"].merge_cells("D1:E1")
    book.save(path)
    found = draft_mapping(path)
    assert found.draft is None
    assert "merged_heading" in {finding.rule for finding in found.findings}


def test_a_filled_column_without_a_heading_is_put_right_first(tmp_path: Path):
    found = drafted(tmp_path, FAMILY, ("", ["a", "b", "c"]), CHILD)
    assert [finding.rule for finding in found.findings] == ["blank_heading"]
    assert found.draft is None


def test_semicolons_are_read_too(tmp_path: Path):
    path = sheet(tmp_path, FAMILY, CHILD, ("DOB", ISO), separator=";")
    assert line(draft_mapping(path), "child_id") == '"Child ID"'


def test_a_mapping_whose_questions_are_not_answered_is_refused(tmp_path: Path):
    path = sheet(tmp_path, FAMILY, ("DOB", UNDECIDED))
    (tmp_path / "team.toml").write_text(draft_mapping(path).text, encoding="utf-8")
    found = read(path, tmp_path / "team.toml")
    assert found.raws == ()
    assert {(f.rule, f.column) for f in found.findings} == {
        ("mapping_question_open", "children.child_id"),
        ("mapping_question_open", "children.date_of_birth, dates"),
    }


MAPPING = """
families.family_id = "Family ref"

[children]
child_id = "Child ID"
family_id = "Family ref"
date_of_birth = { column = "DOB", dates = "month_first" }
"""


def test_dates_with_their_month_first_are_read_so(tmp_path: Path):
    path = sheet(tmp_path, FAMILY, CHILD, ("DOB", ["01/30/2015", "04/05/2010", "not known"]))
    (tmp_path / "team.toml").write_text(MAPPING, encoding="utf-8")
    loaded = load(path, tmp_path / "team.toml")
    assert loaded.dataset is not None
    days = loaded.dataset.tables["children"]["date_of_birth"].to_pylist()
    assert [str(day) for day in days] == ["2015-01-30", "2010-04-05", "None"]


def test_a_day_that_there_is_not_with_its_month_first_is_found(tmp_path: Path):
    path = sheet(tmp_path, FAMILY, CHILD, ("DOB", ["30/01/2015", "04/05/2010", "04/05/2010"]))
    (tmp_path / "team.toml").write_text(MAPPING, encoding="utf-8")
    assert [(f.rule, f.row) for f in load(path, tmp_path / "team.toml").findings] == [("impossible_date", 2)]


def test_an_order_that_there_is_not_is_not_understood(tmp_path: Path):
    (tmp_path / "team.toml").write_text(MAPPING.replace("month_first", "year_first"), encoding="utf-8")
    _, findings = parse_mapping(tmp_path / "team.toml")
    assert [(f.rule, f.column) for f in findings] == [("mapping_not_understood", "children.date_of_birth, dates")]


headings = st.one_of(
    st.sampled_from([" ".join(sorted(phrase)) for phrase, _ in (*COLUMNS, *FACTOR_PHRASES)]),
    st.sampled_from([f"{' '.join(sorted(phrase))} at start" for phrase, _ in FACTOR_PHRASES]),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
)
cells = st.sampled_from(["30/01/2015", "04/05/2010", "2021-03-01", "Y", "CP", "F", "F-12", "Qzx Wvu", "?", "7", ""])


@given(st.lists(st.tuples(headings, st.lists(cells, max_size=4)), max_size=8))
def test_the_only_findings_of_a_draft_are_its_questions(tmp_path_factory, columns):
    path = tmp_path_factory.mktemp("draft") / "team.toml"
    path.write_text(
        text_of(compose([guess(h, look_at(c)) for h, c in columns]), 'a "b".csv', "c\n#d", 1), encoding="utf-8"
    )
    _, findings = parse_mapping(path)
    assert {finding.rule for finding in findings} <= {"mapping_question_open", "mapping_feeds_nothing"}


MARKS = ["qzxa 1", "Qzxb", "QZX-77", "12/qzx/2021", "qzx@qzx", "Qzx Qzx Qzx"]


@given(
    st.lists(st.tuples(headings.filter(lambda h: "qzx" not in h.lower()), st.lists(st.sampled_from(MARKS), max_size=5)))
)
def test_no_cell_of_the_sheet_is_in_the_draft(columns):
    text = text_of(compose([guess(heading, look_at(below)) for heading, below in columns]), "team.csv", "Tracker", 3)
    assert "qzx" not in text.lower()
