"""The engine that tests of figures run on: DuckDB, or Spark where SPARK=true asks for it (script/test-spark)."""

import os
from functools import cache
from typing import TYPE_CHECKING

from stepdown.dataset.engine import Opener, open_engine

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ON_SPARK = os.environ.get("SPARK") == "true"

QUICK = {
    "spark.master": "local[1]",
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.sql.ui.explainMode": "simple",
    "spark.log.level": "ERROR",
    "spark.driver.memory": "1g",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m",
}
"""For hundreds of statements over ten rows: nothing is compiled, and nothing is sent from one part to another."""


def opener() -> Opener:
    """What opens a dataset in the engine that is asked for."""
    return _on_spark() if ON_SPARK else open_engine


@cache
def _on_spark() -> Opener:
    from stepdown.dataset.engine.on_spark import open_spark_engine

    return lambda dataset: open_spark_engine(dataset, session())


@cache
def session() -> "SparkSession":
    """One session for all tests of a process: making one takes seconds."""
    from stepdown.dataset.engine.spark_session import spark_session

    return spark_session(QUICK)
