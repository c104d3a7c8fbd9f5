"""A child or parent of an episode who is not in the data."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "person_unknown",
        "A child or parent belongs to an episode, and neither children nor parents has such a row.",
        "There is no child or parent '{value}', who is {role} in the episode.",
        "Add the person to children or parents, or correct the id.",
    ),
    __file__,
)
