"""Stepdown: ``evaluate`` as the command line runs it, over a dataset that lies in Parquet files.

It answers more than is asked: the participant flow, referrals, time and work (of which this dataset has few tables),
all three parental risks, intervals and tests that allow for families, Tango's interval and McNemar's tests.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.asked import COUNTED, DESCRIBED, DESCRIBED_BY_MEAN, FACTORS, PAIRED, Answer, answer_with
from benchmarks.contenders.study import study
from benchmarks.make_data import TABLES
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.engine import open_engine
from stepdown.domain.safeguarding import LeftLadder
from stepdown.evaluation.evaluate import evaluate_with
from stepdown.results.intervals import wilson
from stepdown.results.result import Result

_KINDS = {
    "persisted": "present.present",
    "resolved": "present.absent",
    "emerged": "absent.present",
    "at_neither": "absent.absent",
}


def contend(data: Path) -> Answer:
    """Evaluate on two threads and within 3 GB, spilling to disk beyond 2.2 GB of the engine's own."""
    dataset = dataset_in(data)
    with (
        tempfile.TemporaryDirectory(dir=data) as spill,
        open_engine(dataset, threads=2, memory_limit="2200MB", spill=Path(spill)) as engine,
    ):
        return answered(evaluate_with(engine, dataset, study(), lambda _: None).by_id())


def dataset_in(data: Path) -> Dataset:
    """The benchmark's tables where they lie."""
    return Dataset(Manifest("Benchmark", "none", {}, invented=True), {t: data / f"{t}.parquet" for t in TABLES})


def answered(results: Mapping[str, Result]) -> Answer:
    """What is asked of every program, out of the results."""
    answer = Answer()
    for column in DESCRIBED:
        _described(answer, results, column)
    for factor in FACTORS:
        _factor(answer, factor, results[f"factors.child.{factor}.at_referral"])
    for factor in PAIRED:
        _pair(answer, factor, results)
    _numbers(answer, results)
    _movements(answer, results)
    return answer


def _described(answer: Answer, results: Mapping[str, Result], column: str) -> None:
    found = [r for r in results.values() if r.table == f"people.{column}"]
    for r in found:
        word = str(r.categories["category"])
        answer.count(f"{column}.{word}", r.tally.numerator or 0)
        _limits(answer, f"{column}.{word}", r)
    answer.count(f"{column}#missing", _missing(found[0]))


def _factor(answer: Answer, factor: str, r: Result) -> None:
    present, known = r.tally.numerator or 0, r.tally.known or 0
    answer.count(f"{factor}.present", present)
    answer.count(f"{factor}.absent", known - present)
    answer.count(f"{factor}#missing", _missing(r))
    _limits(answer, f"{factor}.present", r)


def _pair(answer: Answer, factor: str, results: Mapping[str, Result]) -> None:
    for kind, states in _KINDS.items():
        answer.count(f"pair.{factor}.{states}", results[f"change.child.{factor}.{kind}"].tally.numerator or 0)
    difference = results[f"change.child.{factor}.difference_newcombe"]
    answer.estimates[f"pair.{factor}.low"] = difference.low or 0.0
    answer.estimates[f"pair.{factor}.high"] = difference.high or 0.0


def _numbers(answer: Answer, results: Mapping[str, Result]) -> None:
    for column in DESCRIBED_BY_MEAN:
        r = results[f"people.{column}.mean"]
        answer.count(f"{column}#known", r.tally.known or 0)
        answer.estimates[f"{column}.mean"] = r.estimate or 0.0
    for r in results.values():
        if r.table == f"counts.child.{COUNTED}.at_referral":
            answer.count(f"{COUNTED}.{r.categories['category']}", r.tally.numerator or 0)


def _movements(answer: Answer, results: Mapping[str, Result]) -> None:
    for r in results.values():
        if r.table == "movement.matrix" and "all" not in r.categories.values():
            answer.count(f"movement.{r.categories['from']}.{r.categories['to']}", r.tally.numerator or 0)
    for reason in LeftLadder:
        answer.count(f"movement.left.{reason}", results[f"movement.left.{reason}"].tally.numerator or 0)


def _limits(answer: Answer, name: str, r: Result) -> None:
    """As if all were strangers, as every peer has it; Stepdown's own limits allow for families."""
    if r.low is not None and r.tally.numerator is not None and r.tally.known is not None:
        answer.estimates[f"{name}.low"], answer.estimates[f"{name}.high"] = wilson(r.tally.numerator, r.tally.known)


def _missing(r: Result) -> int:
    return (r.tally.total or 0) - (r.tally.known or 0)


if __name__ == "__main__":
    answer_with(contend)
