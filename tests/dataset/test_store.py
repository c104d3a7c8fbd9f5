"""A dataset is kept whole or not at all, and what is read back is what was kept."""

import json
import shutil

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stepdown.dataset import store
from stepdown.dataset.check.checked import check
from stepdown.dataset.digest import digest
from stepdown.dataset.manifest import UnreadableDatasetError
from stepdown.dataset.store import is_dataset, read_dataset, write_dataset
from stepdown.dataset.whole import OutputRefusedError
from tests.dataset.drawn import SOUND, drawn

FAMILIES = pa.table({"family_id": ["F1", "F2"], "generations_known": [2, None]})


def kept(out, tables=None, title="The team"):
    return write_dataset(tables or {"families": FAMILIES}, out, title=title, sources=("team.xlsx",), invented=True)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_is_read_is_what_was_kept(tmp_path):
    tables = check([drawn(table, drawing) for table, drawing in SOUND.items()]).tables
    written = kept(tmp_path / "data", tables)
    read = read_dataset(tmp_path / "data")
    assert read == written
    assert {name: pq.read_table(path) for name, path in read.tables.items()} == tables
    assert read.manifest.rows == {name: table.num_rows for name, table in tables.items()}
    assert (read.manifest.title, read.manifest.sources, read.manifest.invented) == ("The team", ("team.xlsx",), True)
    assert read.manifest.digest == digest(tables)
    assert names(tmp_path) == ["data"]


def test_a_parquet_file_is_kept_as_it_lies(tmp_path):
    pq.write_table(FAMILIES, tmp_path / "mine.parquet")
    dataset = kept(tmp_path / "data", {"families": tmp_path / "mine.parquet"})
    assert dataset.manifest.digest == digest({"families": FAMILIES})
    assert (tmp_path / "mine.parquet").exists()


def test_an_older_dataset_is_replaced(tmp_path):
    kept(tmp_path / "data", title="Old")
    kept(tmp_path / "data", {"workers": pa.table({"worker_id": ["W1"]})}, title="New")
    assert read_dataset(tmp_path / "data").manifest.title == "New"
    assert names(tmp_path / "data") == ["dataset.json", "workers.parquet"]


def test_a_folder_that_holds_anything_else_is_left_alone(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "notes.txt").write_text("mine")
    with pytest.raises(OutputRefusedError, match="already holds something else"):
        kept(tmp_path / "data")
    assert names(tmp_path / "data") == ["notes.txt"]


def test_a_dataset_beside_which_somebody_keeps_notes_is_left_alone(tmp_path):
    kept(tmp_path / "data", title="Old")
    (tmp_path / "data" / "notes.txt").write_text("mine")
    with pytest.raises(OutputRefusedError):
        kept(tmp_path / "data", title="New")
    assert read_dataset(tmp_path / "data").manifest.title == "Old"


@pytest.mark.parametrize("crash", [KeyboardInterrupt, OSError, MemoryError])
def test_a_crash_half_way_leaves_the_older_dataset_and_nothing_else(tmp_path, monkeypatch, crash):
    kept(tmp_path / "data", title="Old")

    def stops_after_one_table(*_arguments, **_options):
        raise crash

    monkeypatch.setattr(store, "digest", stops_after_one_table)
    with pytest.raises(crash):
        kept(tmp_path / "data", title="New")
    assert read_dataset(tmp_path / "data").manifest.title == "Old"
    assert names(tmp_path) == ["data"]


def test_a_table_that_the_contract_does_not_have_is_not_kept(tmp_path):
    with pytest.raises(ValueError, match="no table 'pets'"):
        kept(tmp_path / "data", {"pets": FAMILIES})
    assert names(tmp_path) == []


def test_values_are_never_bent_to_the_contracts_types(tmp_path):
    halves = pa.table({"family_id": ["F1"], "generations_known": [1.5]})
    with pytest.raises(ValueError, match="families"):
        kept(tmp_path / "data", {"families": halves})
    pq.write_table(halves, tmp_path / "halves.parquet")
    with pytest.raises(ValueError, match="generations_known is double and should be int64"):
        kept(tmp_path / "data", {"families": tmp_path / "halves.parquet"})


def test_smaller_integers_and_packed_text_take_the_contracts_types(tmp_path):
    small = pa.table({"family_id": pa.array(["F1"]).dictionary_encode(), "generations_known": pa.array([2], pa.int8())})
    (path,) = kept(tmp_path / "data", {"families": small}).tables.values()
    assert pq.read_schema(path).types == [pa.string(), pa.int64()]


def saying(folder, **changed):
    manifest = json.loads((folder / "dataset.json").read_text()) | changed
    (folder / "dataset.json").write_text(json.dumps({k: v for k, v in manifest.items() if v is not None}))


def halve(path):
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


DAMAGE = {
    "no folder": shutil.rmtree,
    "no manifest": lambda folder: (folder / "dataset.json").unlink(),
    "half a manifest": lambda folder: halve(folder / "dataset.json"),
    "a list": lambda folder: (folder / "dataset.json").write_text("[]"),
    "another contract": lambda folder: saying(folder, contract=99),
    "no title": lambda folder: saying(folder, title=None),
    "unknown table": lambda folder: saying(folder, rows={"../families": 2}),
    "no table": lambda folder: (folder / "families.parquet").unlink(),
    "half a table": lambda folder: halve(folder / "families.parquet"),
    "another table": lambda folder: pq.write_table(FAMILIES.slice(0, 1), folder / "families.parquet"),
    "other types": lambda folder: pq.write_table(pa.table({"family_id": [1, 2]}), folder / "families.parquet"),
}


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("no folder", "it has no dataset.json"),
        ("no manifest", "it has no dataset.json"),
        ("half a manifest", "its dataset.json is damaged"),
        ("a list", "does not say that it follows version 1"),
        ("another contract", "does not say that it follows version 1"),
        ("no title", "is not complete"),
        ("unknown table", "the contract has no table ../families"),
        ("no table", "its table families cannot be read"),
        ("half a table", "its table families cannot be read"),
        ("another table", "has 1 rows, and should have 2"),
        ("other types", "family_id is int64 and should be string"),
    ],
)
def test_a_damaged_dataset_says_what_is_wrong_with_it(tmp_path, damage, reason):
    kept(tmp_path / "data")
    DAMAGE[damage](tmp_path / "data")
    with pytest.raises(UnreadableDatasetError, match="cannot be read as a dataset") as refused:
        read_dataset(tmp_path / "data")
    assert reason in str(refused.value)


def test_a_dataset_is_known_by_its_manifest(tmp_path):
    kept(tmp_path / "data")
    assert is_dataset(tmp_path / "data")
    assert not is_dataset(tmp_path)
    assert not is_dataset(tmp_path / "data" / "families.parquet")
