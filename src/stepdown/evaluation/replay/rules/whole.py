"""Numerators and denominators must be whole numbers of people or things."""

from stepdown.evaluation.replay.expression.tree import Expression
from stepdown.evaluation.replay.reckon import CannotReckonError, Reckoner
from stepdown.evaluation.replay.say import say_span

CANNOT_FAIL = " With this denominator every such value would pass: the check says little."
"""Said of a check that no value could have failed."""


def whole(reckoner: Reckoner, expression: Expression, column: str, least: int = 0) -> int:
    """What the expression comes to; CannotReckonError unless that is a whole number of at least ``least``."""
    value = reckoner.value(expression)
    if value.exact is None or value.exact.denominator != 1 or value.exact < least:
        raise CannotReckonError(
            f"{column}_not_whole",
            f"the {column} comes to {say_span(value)}, not to a whole number of {least} or more",
            f"Write a whole number or a sum of whole numbers in {column}; leave it empty if it is not known.",
            column,
        )
    return int(value.exact)
