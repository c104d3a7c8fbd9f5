-- A row is one course of counts at the four points, of one counted factor, and how many units have it.
select
    unit,
    factor,
    episode_state,
    at_referral_count as at_referral,
    at_engagement_count as at_engagement,
    at_closure_count as at_closure,
    at_follow_up_count as at_follow_up,
    count(*) as units
from counted_courses
group by unit, factor, episode_state, at_referral_count, at_engagement_count, at_closure_count, at_follow_up_count
