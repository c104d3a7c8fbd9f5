"""Two key workers of an episode at once."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "two_key_workers",
        "An episode has two key workers on the same day. A handover on one day is not that.",
        "Worker {value} is key worker of episode {episode} from {started}, as is {other} (row {other_row}).",
        "End the earlier involvement, or give one of the workers another role.",
    ),
    __file__,
)
