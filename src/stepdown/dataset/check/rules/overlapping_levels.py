"""Two safeguarding levels of a child on one day."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "overlapping_levels",
        "A child has two different safeguarding levels on the same day.",
        "Child {child} is {value} from {started}, and already {other} on that day (row {other_row}).",
        "End the earlier level on the day on which the later begins, or take out the one that is wrong.",
    ),
    __file__,
)
