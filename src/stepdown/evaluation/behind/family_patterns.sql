-- A row is one course of states at the four points, of one factor, of one family.
select
    unit_id as family_id,
    unit,
    factor,
    was_opened,
    was_closed,
    at_referral,
    at_engagement,
    at_closure,
    at_follow_up,
    1 as units
from courses
