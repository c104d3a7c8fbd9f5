-- A row is one course of states at the four points, of one factor, and how many units of one episode state have it.
select
    unit,
    factor,
    episode_state,
    at_referral,
    at_engagement,
    at_closure,
    at_follow_up,
    count(*) as units
from courses
group by unit, factor, episode_state, at_referral, at_engagement, at_closure, at_follow_up
