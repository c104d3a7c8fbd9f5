"""Generalised estimating equations: a second opinion on change where people come in families, by a model.

Presence is put down to the point by a logit; people of one family are taken to be independent or equally correlated,
and the errors are robust to either (Liang and Zeger 1986, Biometrika 73:13). It needs the extra 'statistics'.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stepdown.evaluation.infer.ordinal import both_tails
from stepdown.evaluation.reduce.counts import Cluster
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study.choices import Working


@dataclass(frozen=True, slots=True)
class LogOdds:
    """The change in log odds of presence from the first point to the second, and its robust standard error."""

    estimate: float
    error: float

    @property
    def p(self) -> float:
        """The chance of an estimate at least as far from none, by Wald's test."""
        return both_tails(self.estimate / self.error)


_STEP = 1e-10
"""The largest step at which the estimate is taken to stand."""

_POINTS = {"persisted": (1, 1), "resolved": (1, 0), "emerged": (0, 1), "at_neither": (0, 0)}


def gee(clusters: Iterable[Cluster], working: Working) -> LogOdds | None:
    """The model of those known at both points; None where it has no answer, as where nobody was present at a point."""
    import numpy as np

    try:
        from statsmodels.genmod.cov_struct import Exchangeable, Independence
        from statsmodels.genmod.families import Binomial
        from statsmodels.genmod.generalized_estimating_equations import GEE
    except ImportError as missing:
        raise EvaluationRefusal(
            "compare.model: statsmodels is not installed. Install it in Stepdown's folder: pip install '.[statistics]'."
        ) from missing
    rows = np.array(list(_rows(clusters)), dtype=float).reshape(-1, 3)
    family, point, present = rows.T
    shares = [present[point == at].mean() for at in (0, 1)] if len(rows) else [0.0]
    if not all(0 < share < 1 for share in shares):
        return None
    structure = Exchangeable() if working is Working.EXCHANGEABLE else Independence()
    design = np.column_stack([np.ones(len(point)), point])
    model = GEE(present, design, groups=family, family=Binomial(), cov_struct=structure)
    found = model.fit(ctol=_STEP, ddof_scale=0)  # the scale is of all rows, as geepack has it
    return LogOdds(float(found.params[1]), float(found.bse[1]))


def _rows(clusters: Iterable[Cluster]) -> Iterator[tuple[int, int, int]]:
    """Family, point and presence of each person at each point, made again from the patterns."""
    family = 0
    for cluster in clusters:
        for _ in range(cluster.families):
            family += 1
            for kind, states in _POINTS.items():
                for _ in range(getattr(cluster, kind)):
                    yield from ((family, point, state) for point, state in enumerate(states))
