"""The rules, one file each. A rule takes a figure and what can be reckoned, and returns the checks it makes of it."""

from collections.abc import Callable

from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.rules.claim import check_price_years
from stepdown.evaluation.replay.rules.count import check_count
from stepdown.evaluation.replay.rules.expressions import check_expressions
from stepdown.evaluation.replay.rules.mean import check_mean
from stepdown.evaluation.replay.rules.parts import check_parts
from stepdown.evaluation.replay.rules.proportion import check_proportion
from stepdown.evaluation.replay.verdict import Check

type Rule = Callable[[Figure, Reckoner], tuple[Check, ...]]

RULES: tuple[Rule, ...] = (
    check_proportion,
    check_mean,
    check_count,
    check_parts,
    check_expressions,
    check_price_years,
)

__all__ = ["RULES", "Rule"]
