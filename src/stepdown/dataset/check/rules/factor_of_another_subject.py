"""A factor recorded of somebody it is not a factor of."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "factor_of_another_subject",
        "A factor of children is recorded of a parent, or the like. A parent's factor may be recorded of the family.",
        "'{value}' is a factor of a {whose}, and is recorded of a {subject}.",
        "Choose the factor of that name that belongs to a {subject}, or correct the subject.",
    ),
    __file__,
)
