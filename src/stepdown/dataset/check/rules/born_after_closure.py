"""A child who belongs to an episode that closed before the child was born."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "born_after_closure",
        "A child of an episode was born after the episode closed. An unborn child may be.",
        "Child {child} was born on {value}, and episode {episode} closed on {closed}.",
        "Correct the date of birth, or give the child the role unborn_child in the episode.",
    ),
    __file__,
)
