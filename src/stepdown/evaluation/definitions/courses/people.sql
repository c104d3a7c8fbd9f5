-- A row is one factor's course, at the four points, for one counted child or parent, in the index episode or referral.
select
    unit,
    unit_id,
    family_id,
    factor,
    episode_state,
    at_referral,
    at_engagement,
    at_closure,
    at_follow_up
from index_observations
