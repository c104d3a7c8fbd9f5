-- A row is one course of states at the four points, of one factor, and how many children or parents have it.
select
    unit,
    factor,
    was_opened,
    was_closed,
    at_referral,
    at_engagement,
    at_closure,
    at_follow_up,
    cast(sum(units) as bigint) as units
from person_patterns
group by unit, factor, was_opened, was_closed, at_referral, at_engagement, at_closure, at_follow_up
