"""Which engine answers: DuckDB in this process, or Spark with the settings that are given."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.dataset.engine import Opener

ENGINES = ("duckdb", "spark")


def add_engine_arguments(parser: ArgumentParser) -> None:
    """The engine and its settings."""
    parser.add_argument("--engine", choices=ENGINES, default="duckdb", help="what counts: this machine, or Spark")
    parser.add_argument(
        "--spark-conf",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="with --engine spark: a setting of Spark, such as spark.master=local[2]; may be given several times",
    )


def opener_or_say(args: Namespace) -> "Opener | None":
    """What opens a dataset in the engine that is asked for; None, with the reason printed, where it cannot be had."""
    if args.engine == "spark":
        return _spark_or_say(args.spark_conf)
    if args.spark_conf:
        print("stepdown: --spark-conf is for Spark alone: add --engine spark, or leave it out", file=sys.stderr)
        return None
    from stepdown.dataset.engine import open_engine

    return open_engine


def _spark_or_say(given: list[str]) -> "Opener | None":
    from stepdown.dataset.engine.spark_session import SparkMissingError, SparkSettingsError, spark_session

    if wrong := [setting for setting in given if not all(setting.partition("="))]:
        print(f"stepdown: --spark-conf {wrong[0]}: write KEY=VALUE, such as spark.master=local[2]", file=sys.stderr)
        return None
    try:
        session = spark_session(dict(setting.split("=", 1) for setting in given))
    except (SparkMissingError, SparkSettingsError) as error:
        print(f"stepdown: {error}", file=sys.stderr)
        return None
    from stepdown.dataset.engine.on_spark import open_spark_engine

    return lambda dataset: open_spark_engine(dataset, session)
