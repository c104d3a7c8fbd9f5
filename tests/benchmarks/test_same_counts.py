"""The benchmark compares like with like: a query written by hand, apart from the product, gives its every count."""

import pytest

from benchmarks.asked import PAIRED, Answer, differences
from benchmarks.contenders import duckdb_by_hand, stepdown
from benchmarks.make_data import make_data


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return make_data(1000, tmp_path_factory.mktemp("benchmark"))


def test_the_evaluation_and_a_query_by_hand_give_the_same_counts(data):
    answer = stepdown.contend(data)
    assert differences(answer, duckdb_by_hand.contend(data)) == []
    assert {f"pair.{factor}.present.absent" for factor in PAIRED} <= answer.counts.keys()
    assert {"movement.left.turned_18", "movement.not_known.not_known", "sex#missing"} <= answer.counts.keys()


@pytest.mark.parametrize(
    "other",
    [
        Answer({"sex.male": 2}, {"age.mean": 9.0}),
        Answer({"sex.male": 1, "sex.female": 1}, {"age.mean": 9.0}),
        Answer({}, {}),
        Answer({"sex.male": 1}, {"age.mean": 9.1}),
    ],
)
def test_an_answer_that_differs_is_told(other):
    assert differences(Answer({"sex.male": 1}, {"age.mean": 9.0}), other)


def test_a_program_that_gives_no_intervals_is_not_blamed_for_it():
    assert differences(Answer({"sex.male": 1}, {"sex.male.low": 0.1}), Answer({"sex.male": 1})) == []
