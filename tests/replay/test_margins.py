"""Which tables the totals allow: all of them, none twice, or proof that there is none."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.replay.judge import replay
from stepdown.evaluation.replay.margins.read import read_margins
from stepdown.evaluation.replay.margins.search import search
from stepdown.evaluation.replay.margins.solve import Solved, solve
from stepdown.evaluation.replay.margins.table import Sum

MOVES = """
people = {people}
levels = ["low", "high"]
from = ["low", "high"]
to = ["low", "high"]
{sums}
"""


def solved(sums: str, people: int = 10, **limits: int) -> Solved:
    read = read_margins(MOVES.format(people=people, sums=sums), "margins.toml")
    assert read.findings == ()
    assert read.margins is not None
    (only,) = solve(read.margins, **limits).values()
    return only


sums_of_cells = st.lists(
    st.tuples(st.frozensets(st.integers(0, 3), min_size=1), st.integers(0, 7), st.integers(0, 3)), max_size=4
)


@given(st.integers(0, 7), sums_of_cells)
def test_the_search_finds_exactly_what_trying_everything_finds(people, drawn):
    sums = (Sum("all", frozenset(range(4)), people, people), *(Sum("", c, low, low + more) for c, low, more in drawn))
    tried = [
        table
        for table in product(range(people + 1), repeat=4)
        if all(one.low <= sum(table[cell] for cell in one.cells) <= one.high for one in sums)
    ]
    assert sorted(search(4, sums, steps=100_000)) == tried


def test_the_sides_of_the_diagonal_and_whole_rows_and_columns_can_be_totals():
    found = solved("""
        [[sum]]
        id = "down"
        cells = ["below"]
        total = 3
        [[sum]]
        id = "same"
        cells = ["same"]
        total = 6
        [[sum]]
        id = "low at the start"
        cells = ["low > *"]
        total = 4
        [[sum]]
        id = "low at the end"
        cells = ["* > low"]
        at_least = 6
    """)
    assert found.tables == ((3, 1, 3, 3),)
    assert found.sentence() == "One table fits."


def test_that_no_table_fits_is_proved():
    found = solved("""
        [[sum]]
        id = "down"
        cells = ["below"]
        total = 3
        [[sum]]
        id = "high at the start"
        cells = ["high > *"]
        at_most = 2
    """)
    assert (found.tables, found.complete) == ((), True)
    assert found.sentence().startswith("No table fits")


def test_a_search_that_stops_says_how_many_there_are_at_least():
    found = solved("", people=30, most=100)
    assert (found.at_least, found.complete) == (100, False)
    assert found.sentence() == "At least 100 tables fit; the search stopped there, so there may be more."


def test_a_search_that_stops_before_it_finds_anything_settles_nothing():
    unsettled = solved("", people=30, steps=1)
    assert (unsettled.at_least, unsettled.complete) == (0, False)
    (outcome,) = replay("id,value,expression\na,3,tables(all) >= 1\n", "f.csv", {"all": unsettled}).outcomes
    assert outcome.verdict == "not_checkable"


@pytest.mark.parametrize(("most", "verdict"), [(10_000, "consistent"), (2, "consistent")])
def test_a_figure_can_rest_on_there_being_a_table(most, verdict):
    allowed = solved("", people=3, most=most)
    (outcome,) = replay("id,value,expression\na,3,tables(all) >= 1\n", "f.csv", {"all": allowed}).outcomes
    assert outcome.verdict == verdict


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("people = ", "The file is not TOML"),
        ('levels = ["a"]\nfrom = ["a"]\nto = ["a"]', "people must say"),
        ('people = 3\nlevels = ["a"]\nfrom = ["b"]\nto = ["a"]', "'b' is not among the levels"),
        ('people = 3\nlevels = ["a"]\nto = ["a"]', "from must be a list"),
        (
            MOVES.format(people=3, sums='[[sum]]\nid = "x"\ncells = ["low > middle"]\ntotal = 1'),
            "'low > middle' names no",
        ),
        (MOVES.format(people=3, sums='[[sum]]\nid = "x"\ncells = ["below"]'), "needs an id, and a total"),
        (MOVES.format(people=3, sums='[[sum]]\nid = "x"\ncells = ["below"]\ntotal = -1'), "needs an id, and a total"),
        (MOVES.format(people=3, sums='[[variant]]\nname = "A"\nassumes = ["x"]'), "no assumption has the id 'x'"),
        (
            MOVES.format(
                people=3,
                sums='[[merged]]\nfrom = "low"\nto = ["low", "high"]\nname = "any"\n'
                '[[sum]]\nid = "x"\ncells = ["* > low"]\ntotal = 1',
            ),
            "'* > low' names only a part of the merged cell 'low > any'",
        ),
    ],
)
def test_a_margins_file_that_cannot_be_read_says_why(text, problem):
    findings = read_margins(text, "margins.toml").findings
    assert findings[0].problem.startswith(problem)
    assert findings[0].file == "margins.toml"
