"""An episode that closed before its referral came."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "closure_before_referral",
        "An episode closed before the day on which its referral was received.",
        "The episode closed on {value}, and its referral {referral} was received on {received}.",
        "Look both dates up in their source.",
    ),
    __file__,
)
