"""What a drawn table becomes: typed, with its missing reasons, and not asked where it was not drawn."""

from datetime import date, datetime

import pytest

from tests.spec.ascii_table import read_table
from tests.spec.in_memory import drawn_dataset


def rows(table, drawing):
    return drawn_dataset({table: drawing}).tables[table].to_pylist()


def test_cells_are_typed_and_say_where_they_came_from():
    drawn = """
        child_id | date_of_birth | disability
        ---------+---------------+-----------
        A        | 2012-02-29    | yes
    """
    (row,) = rows("children", drawn)
    assert (row["child_id"], row["date_of_birth"], row["disability"]) == ("A", date(2012, 2, 29), True)
    assert (row["date_of_birth_missing"], row["disability_missing"]) == (None, None)
    assert (row["source_id"], row["source_row"]) == ("spec#children", 1)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("", "not_asked"), ("not_known", "not_known"), ("not_asked", "not_asked"), ("not_applicable", "not_applicable")],
)
def test_a_missing_word_becomes_a_reason_and_never_a_value(cell, reason):
    (row,) = rows("children", f"child_id | sex\n---+---\nA | {cell}\n")
    assert (row["sex"], row["sex_missing"]) == (None, reason)


def test_a_state_of_an_observation_keeps_its_word_and_what_is_not_drawn_was_not_asked():
    (row,) = rows("observations", "factor | at_closure\n---+---\nneglect | not_known\n")
    assert (row["at_closure"], row["at_follow_up"]) == ("not_known", "not_asked")


def test_moments_are_read_to_the_minute():
    (row,) = rows("referrals", "referral_id | received_at\n---+---\nR | 2021-04-01T09:30\n")
    assert row["received_at"] == datetime(2021, 4, 1, 9, 30)  # noqa: DTZ001 - the contract's moments are local


@pytest.mark.parametrize("drawn", ["sex\n---\nman", "disability\n---\nperhaps", "date_of_birth\n---\n2012-02-30"])
def test_a_cell_that_the_contract_does_not_have_is_refused(drawn):
    with pytest.raises(ValueError, match="column"):
        drawn_dataset({"children": drawn})


def test_a_column_or_table_that_the_contract_does_not_have_is_refused():
    with pytest.raises(ValueError, match="shoe_size"):
        drawn_dataset({"children": "shoe_size\n---\n3\n"})
    with pytest.raises(KeyError):
        drawn_dataset({"clients": "child_id\n---\nA\n"})


@pytest.mark.parametrize("drawing", ["", "a | b\n1 | 2", "a | b\n--+--\n1 | 2 | 3"])
def test_a_table_drawn_crookedly_is_refused(drawing):
    with pytest.raises(ValueError, match=r"table needs|headings"):
        read_table(drawing)
