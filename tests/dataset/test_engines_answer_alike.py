"""Where DuckDB and Spark mean two things by one word, both answer as DuckDB (on Spark: script/test-spark)."""

from datetime import date

import pyarrow as pa
import pytest

from stepdown.dataset.dataset import Dataset, Manifest
from tests.engines import opener

WORDS = pa.table({
    "word": ["b", None, "a"], "place": pa.array([2, 1, None], pa.int8()),
})  # fmt: skip

ASKED = {
    "a quotient of whole numbers is not whole": ("select 7 / 2 as x", 3.5),
    "a quotient by a number with a point is a double": ("select 1 / 3.0 as x", 1 / 3),
    "a quotient of days keeps every place": (
        "select date_diff('day', date '2021-04-01', date '2024-02-29') / 365.25 as x",
        1064 / 365.25,
    ),
    "a minute counts when it begins": (
        "select date_diff('minute', timestamp '2021-04-01 10:00:59', timestamp '2021-04-01 10:02:01') as x",
        2,
    ),
    "a moment has no zone": (
        "select date_diff('minute', timestamp '2021-03-28 00:30:00', timestamp '2021-03-28 02:30:00') as x",
        120,
    ),
    "what is joined is text": ("select concat('a', ':', 12, ':', date '2021-04-01') as x", "a:12:2021-04-01"),
    "nothing joined is nothing": ("select concat('a', null, 'b') as x", "ab"),
    "the last day of all is a day": ("select date '9999-12-31' as x", date(9999, 12, 31)),
    "the least of what is there": ("select least(3, null, 2) as x", 2),
    "a month after the last of January": (
        "select cast(date '2021-01-31' + 1 * interval 1 month as date) as x",
        date(2021, 2, 28),
    ),
    "what is null comes last": (
        "select word as x from (select word, row_number() over (order by place desc) as n from words) as o where n = 3",
        "a",
    ),
    "the word of the greatest place": ("select arg_max(word, place) as x from words", "b"),
    "no place is no place": ("select count(*) as x from words where place is not distinct from null", 1),
    "nobody is in an empty table": ("select case when exists (select 1 from children) then 1 else 0 end as x", 0),
}  # fmt: skip


@pytest.fixture(scope="module")
def engine():
    with opener()(Dataset(Manifest("A spec", "", {}), {})) as opened:
        opened.register("words", WORDS)
        yield opened


@pytest.mark.parametrize("asked", ASKED)
def test_both_engines_answer_alike(engine, asked):
    sql, expected = ASKED[asked]
    ((answer,),) = (tuple(row.values()) for row in engine.run(sql))
    assert answer == expected
    assert type(answer) is type(expected)


def test_an_existing_row_is_looked_for_in_a_choice(engine):
    sql = """
        select
            w.word,
            case when exists (select 1 from words as o where o.place > w.place) then 'yes' else 'no' end as more
        from words as w
        order by w.word
    """
    assert engine.run(sql) == [
        {"word": "a", "more": "no"},
        {"word": "b", "more": "no"},
        {"word": None, "more": "yes"},
    ]


def test_several_tables_are_made_in_one_scan(engine):
    sql = """
        select case when grouping(word) = 0 then 'word' else 'place' end as what, word, place, count(*) as units
        from words
        group by grouping sets ((word), (place))
        order by what, word, place
    """
    found = [tuple(row.values()) for row in engine.run(sql)]
    assert found == [
        ("place", None, 1, 1),
        ("place", None, 2, 1),
        ("place", None, None, 1),
        ("word", "a", None, 1),
        ("word", "b", None, 1),
        ("word", None, None, 1),
    ]


def test_a_name_that_the_contract_has_may_be_given_to_something_else(engine):
    engine.define("answers", "select word from words where place = 1")
    engine.keep("events", "select count(*) as n from answers")
    assert engine.run("select n from events") == [{"n": 1}]


def test_a_select_that_has_a_name_reads_what_has_a_name_now(engine):
    engine.keep("found", "select 1 as n")
    engine.define("doubled", "select n * 2 as n from found")
    engine.keep("found", "select 21 as n")
    assert engine.run("select n from doubled") == [{"n": 42}]
