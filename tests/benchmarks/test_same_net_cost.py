"""The benchmark compares like with like: a plain loop over children and months gives the model's net cost."""

import pytest

from benchmarks.costs.answer import Answer, differences
from benchmarks.costs.contenders import plain_loop, stepdown_model
from benchmarks.costs.small_service import model_of, values_of


@pytest.mark.parametrize("children", [9, 31])
def test_the_same_sums_written_once_more_give_the_net_cost_of_every_draw(children):
    """Every line, every draw: entry, care month by month, proceedings, steps, time, abuse, the service, discounting."""
    model = model_of(children, draws=100)
    drawn = {name: values[:40] for name, values in values_of(model).items()}
    ours, theirs = Answer(), Answer()
    stepdown_model.contend(model, drawn, ours)
    plain_loop.contend(model, drawn, theirs, draws=40)
    assert len(ours.net) == len(theirs.net) == 40
    assert differences(ours, theirs) == []


@pytest.mark.parametrize("other", [Answer(net=[1.0, 2.1]), Answer(net=[]), Answer(net=[1.0, 2.0], evpi=3.0)])
def test_an_answer_that_differs_is_told(other):
    assert differences(Answer(net=[1.0, 2.0], evpi=4.0), other)


def test_only_what_both_ran_is_compared():
    assert differences(Answer(net=[1.0, 2.0, 3.0], evpi=4.0), Answer(net=[1.0])) == []
