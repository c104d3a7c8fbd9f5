"""The demo study on Spark gives what it gives on DuckDB, to the last byte: script/test-spark runs this."""

import subprocess
import sys
from pathlib import Path

import pytest

from stepdown.invented.pilot.study import study_text
from stepdown.invented.write import write_pilot
from tests.engines import ON_SPARK

pytestmark = pytest.mark.skipif(not ON_SPARK, reason="on Spark alone: script/test-spark")

COMPLETED = """
[missing]
factors = ["neglect"]
given = ["sex"]
seed = 5
"""
"""What the demonstration does not ask for."""

SPARK = ["--engine", "spark", "--spark-conf", "spark.master=local[2]", "--spark-conf", "spark.log.level=ERROR"]


@pytest.fixture(scope="module")
def pilot(tmp_path_factory) -> Path:
    """A folder with the invented service as Parquet, and the study of the demonstration."""
    folder = tmp_path_factory.mktemp("it's [here] {now} *")
    write_pilot(folder / "data", 1)
    (folder / "study.toml").write_text(study_text() + COMPLETED, encoding="utf-8")
    return folder


def evaluated(pilot: Path, out: str, *more: str) -> Path:
    """The folder of a run of the command."""
    stepdown = Path(sys.executable).with_name("stepdown")
    command = [stepdown, "evaluate", str(pilot / "study.toml"), "--data", str(pilot / "data")]
    subprocess.run([*command, "--out", str(pilot / out), *more], check=True, capture_output=True)
    return pilot / out


def test_the_demo_study_gives_identical_results_on_both_engines(pilot):
    here, there = evaluated(pilot, "duckdb"), evaluated(pilot, "spark", *SPARK)
    for name in ("internal/results.json", "release/results.json", "release/report.html"):
        assert (there / name).read_bytes() == (here / name).read_bytes(), name
