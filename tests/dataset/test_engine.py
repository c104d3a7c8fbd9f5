"""An engine opens every table of the contract, whether the dataset has it or not (on Spark too: script/test-spark)."""

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.engine import open_engine
from stepdown.dataset.names import quoted
from stepdown.dataset.schema import arrow_schema
from tests.engines import opener

CHILDREN = pa.table({
    "child_id": ["Alice", "Bob"], "date_of_birth": [date(2012, 5, 1), None], "eyes": ["green", "brown"],
})  # fmt: skip


def dataset(**tables):
    return Dataset(Manifest("A spec", "", {}), tables)


def columns_of(schema):
    return dict(zip(schema.names, schema.types, strict=True))


@pytest.fixture
def engine():
    with opener()(dataset(children=CHILDREN)) as opened:
        yield opened


@pytest.mark.parametrize("name", CONTRACT)
def test_a_table_that_is_not_there_is_empty_and_typed(name):
    with opener()(dataset()) as engine:
        found = engine.arrow(f"select * from {name}").schema  # noqa: S608
        assert columns_of(found) == columns_of(arrow_schema(CONTRACT[name]))
        assert engine.run(f"select * from {name}") == []  # noqa: S608


def test_a_column_that_is_not_there_was_not_asked(engine):
    (alice, bob) = engine.run("select * from children order by child_id")
    assert (alice["sex"], alice["sex_missing"]) == (None, "not_asked")
    assert (alice["date_of_birth_missing"], bob["date_of_birth_missing"]) == (None, "not_asked")
    assert (alice["source_id"], alice["family_id"]) == (None, None)


def test_a_state_that_is_not_there_was_not_asked():
    with opener()(dataset(observations=pa.table({"factor": ["neglect"]}))) as engine:
        assert engine.run("select at_closure from observations") == [{"at_closure": "not_asked"}]


def test_columns_beyond_the_contract_are_carried(engine):
    assert engine.run("select eyes from children where child_id = 'Alice'") == [{"eyes": "green"}]


def test_a_parquet_file_is_read_where_it_lies_whatever_its_folder_is_called(tmp_path):
    folder = tmp_path / "it's [2021] *"
    folder.mkdir()
    pq.write_table(CHILDREN, folder / "children.parquet")
    with opener()(dataset(children=folder / "children.parquet")) as engine:
        assert engine.run("select count(*) as n from children") == [{"n": 2}]


def test_an_engine_is_bounded(tmp_path):
    with open_engine(dataset(children=CHILDREN), threads=1, memory_limit="500MB", spill=tmp_path) as engine:
        assert engine.run("select current_setting('threads') as threads") == [{"threads": 1}]


def test_values_are_bound_and_one_set_serves_every_statement(engine):
    choices = {"id": "Bob' or 1=1 --", "threshold": 3}
    assert engine.run("select child_id from children where child_id = $id", choices) == []
    assert engine.run("select $threshold as t", choices) == [{"t": 3}]


def test_a_value_that_is_not_given_is_named(engine):
    with pytest.raises(KeyError, match="needs a value for: as_at, id"):
        engine.run("select $id, $as_at, $other", {"other": 1})


def test_a_select_can_be_given_a_name(engine):
    engine.define("green", "-- A row is a child\nselect child_id from children where eyes = 'green'; \n")
    assert engine.run("select * from green") == [{"child_id": "Alice"}]


def test_a_select_can_be_computed_once_and_kept(engine):
    engine.keep("one", "select child_id from children where child_id = $id -- the child", {"id": "Bob"})
    engine.keep("one", "select child_id from one;")
    assert engine.arrow("select * from one").to_pylist() == [{"child_id": "Bob"}]


def test_an_arrow_table_can_be_given_a_name(engine):
    engine.register("wanted", pa.table({"child_id": ["Bob"]}))
    assert engine.run("select c.child_id from children c join wanted w on w.child_id = c.child_id") == [
        {"child_id": "Bob"}
    ]


def test_a_few_values_can_be_given_a_name(engine):
    engine.give("wanted", {"word": (str, ["Bob", None]), "place": (int, [0, 1]), "day": (date, [date(2021, 4, 1)] * 2)})
    assert engine.run("select * from wanted order by place") == [
        {"word": "Bob", "place": 0, "day": date(2021, 4, 1)},
        {"word": None, "place": 1, "day": date(2021, 4, 1)},
    ]


def test_no_values_can_be_given_a_name(engine):
    engine.give("nobody", {"unit_id": (str, []), "place": (int, [])})
    assert engine.run("select unit_id, place from nobody") == []


def test_the_rows_of_several_selects_can_be_gathered_in_their_order(engine):
    engine.gather(
        "left_out", "place", ["-- A row is one\nselect 'Bob' as child_id;", "select 'Alice' as child_id -- two"]
    )
    found = engine.run("select * from left_out order by place")
    assert found == [{"child_id": "Bob", "place": 0}, {"child_id": "Alice", "place": 1}]


def test_a_statement_is_one_statement(engine):
    with pytest.raises(ValueError, match="one statement"):
        engine.run("select 1; drop view children")


def test_no_variable_of_ours_is_a_table(engine):
    hidden = CHILDREN
    with pytest.raises(Exception, match="hidden"):
        engine.run("select * from hidden")
    assert hidden.num_rows == 2


def test_a_closed_engine_is_closed(engine):
    engine.run("select * from children")
    engine.close()
    with pytest.raises(Exception, match=r"closed|children"):
        engine.run("select * from children")


@pytest.mark.parametrize("name", ["", "1st", "Child", "a b", 'a"b', "a;b", "a.b", "é", "a" * 64, "a\n"])
def test_a_name_that_is_not_plain_is_never_sql(name, engine):
    with pytest.raises(ValueError, match="cannot name"):
        quoted(name)
    with pytest.raises(ValueError, match="cannot name"):
        engine.define(name, "select 1")
    with pytest.raises(ValueError, match="cannot name"):
        engine.register(name, CHILDREN)
    with pytest.raises(ValueError, match="cannot name"):
        engine.give("wanted", {name: (str, ["a"])})
    with pytest.raises(ValueError, match="cannot name"):
        engine.gather("wanted", name, ["select 1 as one"])


def test_a_column_that_cannot_be_named_is_refused():
    refused = dataset(children=pa.table({'x" from children; drop': ["a"]}))
    with pytest.raises(ValueError, match="cannot name"), opener()(refused) as engine:
        engine.run("select * from children")
