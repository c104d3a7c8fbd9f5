"""Stepdown's own SQL of risk sets and its own curves: usage: FILE OUT."""

import json
import sys
from importlib.resources import files
from pathlib import Path

import duckdb

from benchmarks.duration.make_spells import DAYS, ENDS
from stepdown.evaluation.infer.competing import incidence
from stepdown.evaluation.infer.survival import kaplan_meier
from stepdown.evaluation.reduce.risk_sets import risk_sets_of


def main() -> None:
    """Read, reduce, and write the shares."""
    _, spells, out = sys.argv
    connection = duckdb.connect()
    connection.execute("set memory_limit = '1400MB'")
    connection.execute("set threads = 2")
    connection.execute(f"create view spells as select * from read_parquet('{spells}')")  # noqa: S608
    sql = files("stepdown.evaluation.reduce").joinpath("risk_set.sql").read_text(encoding="utf-8")
    found = connection.execute(sql)
    names = [column[0] for column in found.description]
    table = risk_sets_of(dict(zip(names, row, strict=True)) for row in found.fetchall())["work", "child"]
    curve = kaplan_meier(table)
    answer = {"still": [curve.at(day).share for day in DAYS]}
    answer |= {end: [incidence(table, end, day).share for day in DAYS] for end in ENDS}
    Path(out).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main()
