"""The engines that answer the ``.sql`` files: DuckDB on one machine, Spark on as many as there are."""

from stepdown.dataset.engine.engine import Columns, Engine, Opener, Parameters
from stepdown.dataset.engine.on_duckdb import open_engine

__all__ = ["Columns", "Engine", "Opener", "Parameters", "open_engine"]
