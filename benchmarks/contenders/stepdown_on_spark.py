"""Stepdown's own code over Spark on this machine: two cores and a heap of 4 GB, in the place of DuckDB."""

from pathlib import Path

from benchmarks.asked import Answer, answer_with
from benchmarks.contenders.stepdown import answered, dataset_in
from benchmarks.contenders.study import study
from stepdown.dataset.engine.on_spark import open_spark_engine
from stepdown.dataset.engine.spark_session import spark_session
from stepdown.evaluation.evaluate import evaluate_with

SETTINGS = {"spark.master": "local[2]", "spark.driver.memory": "4g", "spark.log.level": "ERROR"}


def contend(data: Path) -> Answer:
    """Evaluate, and wait for Java to end, so that its memory is measured with ours."""
    session = spark_session(SETTINGS)
    dataset = dataset_in(data)
    with open_spark_engine(dataset, session) as engine:
        answer = answered(evaluate_with(engine, dataset, study(), lambda _: None).by_id())
    java = session.sparkContext._gateway.proc
    session.stop()
    java.stdin.close()
    java.wait()
    return answer


if __name__ == "__main__":
    answer_with(contend)
