"""heormodel: its ``run_psa`` over a data frame of the same draws with the same function, then its ``voi.evpi``.

Without the team nothing is spent; with it, the net cost. Neither has an effect, so a willingness to pay of 0 is asked.
"""

from collections.abc import Mapping

import pandas as pd
from heormodel.models import Outcomes
from heormodel.run import run_psa
from heormodel.voi import evpi

from benchmarks.costs.answer import Answer, Numbers, answer_with
from stepdown.costs.model.model import Model


def contend(model: Model, values: Mapping[str, Numbers], answer: Answer) -> None:
    """In one process, in one batch: it gives the lone function to no other cores that Stepdown does not use."""
    frame = pd.DataFrame(values)

    def both(draws: pd.DataFrame) -> Outcomes:
        net = model.net_cost({name: draws[name].to_numpy() for name in draws})
        costs = pd.DataFrame({"without the team": 0.0, "with the team": net}, index=draws.index)
        return Outcomes.from_wide(costs, costs * 0.0)

    with answer.timed("model and EVPI"):
        outcomes = run_psa(both, frame, sequential=True).outcomes
        answer.evpi = float(evpi(outcomes, 0.0))
    answer.net = outcomes.costs_wide()["with the team"].tolist()
    answer.draws_run = len(answer.net)


if __name__ == "__main__":
    answer_with(contend)
