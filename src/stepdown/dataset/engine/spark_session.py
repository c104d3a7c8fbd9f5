"""The session of Spark that engines are opened in: what must be so for the same figures, and what may be chosen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ALONE = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.sql.shuffle.partitions": "8"}
"""On one machine: nothing listens where another machine could reach it, and eight parts are enough."""

USUAL = {"spark.app.name": "stepdown", "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}

NEEDED = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.ansi.enabled": "true",
}
"""What the figures rest on: a moment is of no zone, and what cannot be counted is an error rather than a null."""


class SparkMissingError(Exception):
    """Spark cannot be had here. The text says what is missing and what to do."""


class SparkSettingsError(Exception):
    """A setting cannot be had. The text says which and why."""


def spark_session(settings: Mapping[str, str]) -> "SparkSession":
    """A session with these settings; without ``spark.master``, on all cores of this machine."""
    if wrong := sorted(name for name, value in NEEDED.items() if settings.get(name, value) != value):
        raise SparkSettingsError(f"{', '.join(wrong)} cannot be chosen: the figures rest on it. Leave it out.")
    master = settings.get("spark.master", "local[*]")
    alone = ALONE if master.startswith("local") else {}
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise SparkMissingError("Spark is not installed: pip install 'stepdown[spark]'") from error
    try:
        return SparkSession.builder.config(map={**alone, **USUAL, **settings, **NEEDED}).master(master).getOrCreate()
    except PySparkRuntimeError as error:
        raise SparkMissingError(
            f"Spark did not start ({error.getMessage()}). It needs Java 17 or later: install it, or say in JAVA_HOME "
            "where it is."
        ) from error
