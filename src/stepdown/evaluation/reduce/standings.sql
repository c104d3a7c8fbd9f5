-- A row is one pattern of rungs at the four points, with the risk of being accommodated at referral and the reason for having
-- left the ladder by each, and how many counted children have it.
select
    'all' as dimension,
    'all' as value,
    s.was_opened,
    s.was_closed,
    s.rung_at_referral,
    s.rung_at_engagement,
    s.rung_at_closure,
    s.rung_at_follow_up,
    g.left_at_referral,
    g.left_at_engagement,
    g.left_at_closure,
    s.at_risk,
    count(*) as units
from standings as s
left join left_by as g on s.unit_number = g.unit_number
group by all
