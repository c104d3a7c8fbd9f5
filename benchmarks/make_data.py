"""Makes the data of a benchmark: the same invented facts as a dataset's tables and as one wide sheet.

usage: python -m benchmarks.make_data CHILDREN
"""

import sys
from pathlib import Path

import duckdb

from benchmarks.asked import COUNTED, FACTORS, PAIRED

HERE = Path(__file__).parent
TABLES = ("families", "children", "referrals", "episodes", "observations", "safeguarding")
SEED = 20211


def families_of(children: int) -> int:
    """How many families that many children have: 81 for 190, as in the pilot."""
    return max(1, round(children * 81 / 190))


def make_data(children: int, place: Path = HERE / "data") -> Path:
    """The folder with the data of a size, made once: a Parquet file a table, and ``wide.parquet`` last."""
    folder = place / str(children)
    if not (folder / "wide.parquet").exists():
        folder.mkdir(parents=True, exist_ok=True)
        with _connection(children, folder / ".spill") as connection:
            for table in (*TABLES, "wide"):
                _write(connection, table, folder)
    return folder


def _connection(children: int, spill: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"memory_limit": "6GB", "temp_directory": str(spill)})
    given = {"seed": SEED, "children": children, "families": families_of(children)}
    lists = {"factors": [*FACTORS, COUNTED], "paired": list(PAIRED)}
    for name, value in {**given, **lists}.items():
        connection.execute(f"set variable {name} = $value", {"value": value})
    connection.execute(_sql("words"))
    return connection


def _write(connection: duckdb.DuckDBPyConnection, table: str, folder: Path) -> None:
    unfinished = folder / f".{table}"
    connection.sql(_sql(table)).write_parquet(str(unfinished), compression="zstd")
    unfinished.rename(folder / f"{table}.parquet")


def _sql(name: str) -> str:
    return (HERE / "invent" / f"{name}.sql").read_text(encoding="utf-8")


if __name__ == "__main__":
    print(make_data(int(sys.argv[1])))
