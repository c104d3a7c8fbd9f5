-- A row is one course of states at the four points, of one factor, and how many families have it.
select
    unit,
    factor,
    was_opened,
    was_closed,
    at_referral,
    at_engagement,
    at_closure,
    at_follow_up,
    count(*) as units
from courses
group by all
