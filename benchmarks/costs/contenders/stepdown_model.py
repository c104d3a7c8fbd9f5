"""Stepdown: the model at all draws, in pieces, every measure kept; then EVPI."""

from collections.abc import Mapping

from benchmarks.costs.answer import Answer, Numbers, answer_with
from stepdown.costs.analysis.draws import measured
from stepdown.costs.analysis.information import evpi
from stepdown.costs.analysis.measures import NET
from stepdown.costs.model.model import Model


def contend(model: Model, values: Mapping[str, Numbers], answer: Answer) -> None:
    """As the product runs it: entries, lines, payers and years of every draw, not the net cost alone."""
    with answer.timed("model and EVPI"):
        net = measured(model, values)[NET]
        answer.evpi = evpi(-net)
    answer.net, answer.draws_run = net.tolist(), net.size


if __name__ == "__main__":
    answer_with(contend)
