"""A level that is not on the factor's scale."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "wrong_level",
        "A level is given that is not one of the factor's levels.",
        "'{value}' is not a level of {factor}.",
        "Use one of: {allowed}.",
    ),
    __file__,
)
