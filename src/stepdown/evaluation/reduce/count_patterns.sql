-- A row is one course of counts at the four points, of one counted factor, with the reason for each that is missing,
-- and how many units have it.
select
    unit,
    factor,
    episode_state,
    at_referral,
    case when at_referral is null then at_referral_missing end as at_referral_missing,
    at_engagement,
    case when at_engagement is null then at_engagement_missing end as at_engagement_missing,
    at_closure,
    case when at_closure is null then at_closure_missing end as at_closure_missing,
    at_follow_up,
    case when at_follow_up is null then at_follow_up_missing end as at_follow_up_missing,
    count(*) as units
from counted_courses
group by all
