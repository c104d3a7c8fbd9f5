"""The rules about rows and the tables they stand in: one rule, one file."""

from stepdown.dataset.check.rules import (
    born_after_closure,
    closure_before_referral,
    count_negative,
    decision_before_referral,
    duplicate_id,
    ended_before_started,
    factor_of_another_subject,
    future_date,
    level_without_scale,
    missing_table,
    observation_before_the_point,
    orphan_id,
    overlapping_levels,
    person_unknown,
    referral_has_episode,
    subject_unknown,
    two_key_workers,
    wrong_level,
)

ROW_RULES = (
    duplicate_id.RULE,
    missing_table.RULE,
    orphan_id.RULE,
    subject_unknown.RULE,
    person_unknown.RULE,
    factor_of_another_subject.RULE,
    level_without_scale.RULE,
    wrong_level.RULE,
    count_negative.RULE,
    ended_before_started.RULE,
    decision_before_referral.RULE,
    closure_before_referral.RULE,
    born_after_closure.RULE,
    observation_before_the_point.RULE,
    referral_has_episode.RULE,
    overlapping_levels.RULE,
    two_key_workers.RULE,
    future_date.RULE,
)
"""Every rule about rows, in the order in which the documentation tells them."""
