"""The digest is of facts: how they are kept does not matter, and any change of one does."""

import hashlib
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.dataset.check.checked import check
from stepdown.dataset.digest import digest
from tests.dataset.drawn import SOUND, drawn

CHILDREN = {
    "child_id": ["Alice", "Bob", "Charlie"],
    "date_of_birth": [date(2012, 5, 1), None, date(2014, 1, 31)],
    "date_of_birth_missing": [None, "not_known", None],
    "disability": [True, False, None],
    "prior_referrals": [0, 3, None],
}


def of(columns, name="children"):
    return digest({name: pa.table(columns)})


def sha(data):
    return hashlib.sha256(data)


def test_the_digest_is_over_texts_of_a_form_that_never_changes():
    facts = {
        "workers": pa.table({"worker_id": ["W1"], "fte": [0.1], "from": [date(2020, 1, 31)]}),
        "contacts": pa.table(
            {
                "minutes": [None, 45],
                "minutes_missing": ["not_known", None],
                "place": ["café", None],
                "started_at": [None, datetime.fromisoformat("2020-03-02 09:30")],
                "unplanned": [True, False],
            }
        ),
    }
    contacts = [
        "minutes=2:45;started_at=26:2020-03-02T09:30:00.000000;unplanned=5:false;",
        "minutes_missing=9:not_known;place=5:café;unplanned=4:true;",
    ]
    workers = ["from=10:2020-01-31;fte=19:0.10000000000000001;worker_id=2:W1;"]
    lines = "stepdown dataset 1\n"
    for name, texts in (("contacts", contacts), ("workers", workers)):
        rows = sorted(sha(text.encode()).digest() for text in texts)
        lines += f"{name} {len(rows)} {sha(b''.join(rows)).hexdigest()}\n"
    assert digest(facts) == f"sha256:{sha(lines.encode()).hexdigest()}"


@given(st.permutations(range(3)))
def test_the_order_of_rows_does_not_matter(order):
    assert of({name: [cells[at] for at in order] for name, cells in CHILDREN.items()}) == of(CHILDREN)


def test_the_order_of_columns_and_of_tables_does_not_matter():
    assert of(dict(reversed(CHILDREN.items()))) == of(CHILDREN)
    one, other = pa.table({"family_id": ["F1"]}), pa.table(CHILDREN)
    assert digest({"families": one, "children": other}) == digest({"children": other, "families": one})


def test_pieces_and_packing_do_not_matter(tmp_path):
    table = pa.table(CHILDREN)
    pieces = pa.concat_tables([table.slice(2), table.slice(0, 2)])
    packed = tmp_path / "children.parquet"
    pq.write_table(pieces.set_column(0, "child_id", pieces["child_id"].dictionary_encode()), packed, row_group_size=1)
    assert digest({"children": packed}) == digest({"children": pieces}) == digest({"children": table})


def test_where_a_row_came_from_does_not_matter():
    workbook = check([drawn(table, drawing) for table, drawing in SOUND.items()]).tables
    files = check([drawn(table, drawing, file=f"{table}.csv") for table, drawing in reversed(SOUND.items())]).tables
    assert workbook["families"]["source_id"] != files["families"]["source_id"]
    assert digest(workbook) == digest(files)


def test_a_column_or_table_that_was_not_asked_says_nothing():
    silent = CHILDREN | {"sex": pa.nulls(3, pa.string()), "sex_missing": ["not_asked"] * 3}
    assert of(silent) == of(CHILDREN)
    assert digest(
        {"children": pa.table(CHILDREN), "families": pa.table({"family_id": pa.array([], pa.string())})}
    ) == of(CHILDREN)


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("child_id", ["Alice", "Bob", "Carol"]),
        ("child_id", ["Alice", "Bob ", "Charlie"]),
        ("date_of_birth", [date(2012, 5, 2), None, date(2014, 1, 31)]),
        ("date_of_birth_missing", [None, "not_applicable", None]),
        ("disability", [True, False, False]),
        ("prior_referrals", [0, 3, 0]),
        ("prior_referrals", [None, 3, None]),
        ("a_column_of_their_own", ["x", None, None]),
    ],
)
def test_any_changed_cell_changes_the_digest(name, cells):
    assert of(CHILDREN | {name: cells}) != of(CHILDREN)


def test_a_row_twice_is_not_a_row_once():
    table = pa.table(CHILDREN)
    assert digest({"children": pa.concat_tables([table, table.slice(0, 1)])}) != digest({"children": table})


def test_the_same_text_in_another_column_or_table_is_another_fact():
    assert of({"child_id": ["a"], "family_id": ["b"]}) != of({"child_id": ["b"], "family_id": ["a"]})
    assert of({"child_id": ["a;family_id=1:b"]}) != of({"child_id": ["a"], "family_id": ["b"]})
    assert of({"family_id": ["F1"]}, "families") != of({"family_id": ["F1"]}, "children")


def test_words_that_only_say_not_asked_are_told_from_free_text_that_says_so():
    assert of({"at_closure": ["not_asked"], "factor": ["neglect"]}, "observations") == of(
        {"factor": ["neglect"]}, "observations"
    )
    assert of({"source": ["not_asked"], "factor": ["neglect"]}, "observations") != of(
        {"factor": ["neglect"]}, "observations"
    )


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=2, max_size=2, unique=True))
def test_two_numbers_that_differ_at_all_have_two_digests(numbers):
    one, other = (of({"worker_id": ["W1"], "fte": [number]}, "workers") for number in numbers)
    assert one != other


def test_minus_zero_is_zero():
    assert of({"fte": [-0.0]}, "workers") == of({"fte": [0.0]}, "workers")
