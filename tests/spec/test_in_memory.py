"""What a drawn table becomes: typed, with its missing reasons, and nothing that was not drawn."""

from datetime import date, datetime

import pytest

from tests.spec.ascii_table import read_table
from tests.spec.in_memory import drawn_dataset


def rows(table, **drawings):
    return drawn_dataset(drawings).tables[table].to_pylist()


def test_cells_are_typed_and_say_where_they_came_from():
    drawn = """
        child_id | date_of_birth | disability
        ---------+---------------+-----------
        A        | 2012-02-29    | yes
    """
    assert rows("children", children=drawn) == [
        {
            "child_id": "A",
            "date_of_birth": date(2012, 2, 29),
            "date_of_birth_missing": None,
            "disability": True,
            "disability_missing": None,
            "source_id": "spec#children",
            "source_row": 1,
        }
    ]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("", "not_known"), ("not_known", "not_known"), ("not_asked", "not_asked"), ("not_applicable", "not_applicable")],
)
def test_a_missing_word_becomes_a_reason_and_never_a_value(cell, reason):
    (row,) = rows("children", children=f"child_id | sex\n---+---\nA | {cell}\n")
    assert (row["sex"], row["sex_missing"]) == (None, reason)


def test_a_state_of_an_observation_keeps_its_word():
    (row,) = rows("observations", observations="factor | at_closure\n---+---\nneglect | not_known\n")
    assert row["at_closure"] == "not_known"


def test_moments_are_read_to_the_minute():
    (row,) = rows("referrals", referrals="referral_id | received_at\n---+---\nR | 2021-04-01T09:30\n")
    assert row["received_at"] == datetime(2021, 4, 1, 9, 30)  # noqa: DTZ001 - the contract's moments are local


@pytest.mark.parametrize("drawing", ["child_id | sex\n---+---\nA | man\n", "child_id | disability\n---+---\nA | 1\n"])
def test_a_cell_that_the_contract_does_not_have_is_refused(drawing):
    with pytest.raises((ValueError, KeyError)):
        drawn_dataset({"children": drawing})


def test_a_column_or_table_that_the_contract_does_not_have_is_refused():
    with pytest.raises(KeyError):
        drawn_dataset({"children": "shoe_size\n---\n3\n"})
    with pytest.raises(KeyError):
        drawn_dataset({"clients": "child_id\n---\nA\n"})


@pytest.mark.parametrize("drawing", ["", "a | b\n1 | 2", "a | b\n--+--\n1 | 2 | 3"])
def test_a_table_drawn_crookedly_is_refused(drawing):
    with pytest.raises(ValueError, match=r"table needs|headings"):
        read_table(drawing)
