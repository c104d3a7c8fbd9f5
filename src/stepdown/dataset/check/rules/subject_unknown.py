"""Something said of a child, parent or family that is not in the data."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "subject_unknown",
        "Something is said of a child, parent or family, and the table of them has no such row.",
        "There is no {subject} '{value}'.",
        "Add the {subject} to its table, or correct the id or the subject.",
    ),
    __file__,
)
