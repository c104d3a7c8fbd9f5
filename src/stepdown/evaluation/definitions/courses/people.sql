-- A row is one factor's course for one counted child or parent, in the index episode or referral: the states and the
-- counts at the four points.
select
    unit,
    unit_id,
    factor,
    was_opened,
    was_closed,
    at_referral,
    at_engagement,
    at_closure,
    at_follow_up,
    at_referral_count,
    at_engagement_count,
    at_closure_count,
    at_follow_up_count
from index_observations
