"""A row on a referral, where the referral began an episode: two places to write one thing are one too many."""

from stepdown.dataset.check.row_rule import sql_rule
from stepdown.dataset.check.rule import Rule

RULE = sql_rule(
    Rule(
        "referral_has_episode",
        "An observation or a member is written on a referral that began an episode, so it might be counted twice.",
        "Referral {value} began episode {episode}, and this row names the referral alone.",
        "Write {episode} as the episode of this row.",
    ),
    __file__,
)
