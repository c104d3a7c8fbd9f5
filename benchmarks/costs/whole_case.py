"""Stepdown's whole business case as a program: draws, tornado, break-even, EVPPI, shares of the variance, the document.

usage: python -m benchmarks.costs.whole_case CHILDREN DRAWS OUT
"""

from collections.abc import Mapping

from benchmarks.costs.answer import Answer, Numbers, answer_with
from stepdown.costs.case import make_case
from stepdown.costs.model.model import Model


def contend(model: Model, _: Mapping[str, Numbers], answer: Answer) -> None:
    """Everything that the report of a business case is made of."""
    with answer.timed("whole case"):
        case = make_case(model)
    answer.net, answer.evpi, answer.draws_run = case.net[:10].tolist(), case.information.evpi, case.net.size


if __name__ == "__main__":
    answer_with(contend)
