-- A row is one course of states and counts at the four points, of one factor, and how many children or parents have it.
-- One scan of all observations gives every table of factors and of counts.
select
    unit,
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
    at_follow_up_count,
    count(*) as units
from courses
group by all
