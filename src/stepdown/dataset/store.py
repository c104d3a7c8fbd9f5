"""How a dataset is kept: a folder with a Parquet file a table, and ``dataset.json`` that says what it is."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.dataset.manifest import MANIFEST_FILE, UnreadableDatasetError, manifest_text, read_manifest
from stepdown.dataset.schema import conforming, disagreements
from stepdown.dataset.whole import whole_or_nothing


def write_dataset(
    tables: Mapping[str, pa.Table | Path], out: Path, *, title: str, sources: tuple[str, ...], invented: bool = False
) -> Dataset:
    """Keep typed tables as a dataset in the folder ``out``, whole or not at all, and open it.

    A table is in memory or a Parquet file to be copied. An older dataset at ``out`` is replaced; anything else there
    is refused (OutputRefusedError). ValueError where a table or a column's type is not the contract's.
    """
    with whole_or_nothing(out, may_replace=_holds_only_a_dataset) as made:
        kept = {name: _keep(name, table, made) for name, table in tables.items()}
        rows = {name: pq.read_metadata(path).num_rows for name, path in kept.items()}
        manifest = Manifest(title, digest(kept, spill=made / ".spill"), rows, sources, invented)
        shutil.rmtree(made / ".spill", ignore_errors=True)
        (made / MANIFEST_FILE).write_text(manifest_text(manifest), encoding="utf-8")
    return read_dataset(out)


def read_dataset(folder: Path) -> Dataset:
    """The dataset kept in a folder, its tables left where they lie; UnreadableDatasetError says why it is not one."""
    manifest = read_manifest(folder)
    tables = {name: folder / f"{name}.parquet" for name in manifest.rows}
    for name, path in tables.items():
        _refuse_unless_sound(name, path, manifest.rows[name])
    return Dataset(manifest, tables)


def is_dataset(path: Path) -> bool:
    """Whether a path is a folder that says that it is a dataset."""
    return (path / MANIFEST_FILE).is_file()


def _keep(name: str, table: pa.Table | Path, folder: Path) -> Path:
    if name not in CONTRACT:
        raise ValueError(f"the contract has no table {name!r}")
    path = folder / f"{name}.parquet"
    if isinstance(table, Path):
        if wrong := disagreements(CONTRACT[name], pq.read_schema(table)):
            raise ValueError(f"table {name}: {'; '.join(wrong)}")
        shutil.copyfile(table, path)
    else:
        pq.write_table(conforming(CONTRACT[name], table), path, compression="zstd")
    return path


def _refuse_unless_sound(name: str, path: Path, rows: int) -> None:
    try:
        found, schema = pq.read_metadata(path).num_rows, pq.read_schema(path)
    except (OSError, pa.ArrowException) as error:
        raise UnreadableDatasetError(path.parent, f"its table {name} cannot be read ({error})") from error
    if found != rows:
        raise UnreadableDatasetError(path.parent, f"its table {name} has {found} rows, and should have {rows}")
    if wrong := disagreements(CONTRACT[name], schema):
        raise UnreadableDatasetError(path.parent, f"in its table {name}, {'; '.join(wrong)}")


def _holds_only_a_dataset(folder: Path) -> bool:
    ours = {MANIFEST_FILE, *(f"{name}.parquet" for name in CONTRACT)}
    return is_dataset(folder) and all(path.name in ours for path in folder.iterdir())
