"""A state at closure of an episode that has not closed."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "observation_before_the_point",
        "A factor is present or absent at closure, and the episode has not closed.",
        "The factor is {value} at closure, and episode {episode} has no closing date.",
        "Add the closing date to the episode, or leave the state at closure empty.",
    ),
    __file__,
)
