-- A row is one course of states and counts at the four points, of one factor, and how many children or parents of one
-- family have it.
select
    f.family_id,
    o.unit,
    o.factor,
    o.was_opened,
    o.was_closed,
    o.at_referral,
    o.at_engagement,
    o.at_closure,
    o.at_follow_up,
    o.at_referral_count,
    o.at_engagement_count,
    o.at_closure_count,
    o.at_follow_up_count,
    count(*) as units
from index_observations as o
inner join counted_families as f on o.family_number = f.family_number
group by all
