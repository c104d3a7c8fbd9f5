"""A level of a factor that has no levels."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "level_without_scale",
        "A level, or a count, is given for a factor that is not recorded so.",
        "The factor {factor} has no {sort}, and {column} says {value}.",
        "Leave {column} empty, or correct the factor.",
    ),
    __file__,
)
