"""A decision taken before its referral came."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "decision_before_referral",
        "A threshold decision, or one about a specialism, was taken before the referral was received.",
        "The decision was taken at {value}, and the referral was received at {received}.",
        "Look both times up in their source.",
    ),
    __file__,
)
