-- A row is one child's standing at the four points, with the risk of being accommodated at referral, in one stratum: all,
-- or one that the study breaks figures down by.
select
    c.family_id,
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
    1 as units
from standings as s
inner join counted_families as c on s.family_number = c.family_number
left join left_by as g on s.unit_number = g.unit_number
union all
select
    c.family_id,
    t.dimension,
    t.value,
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
    1 as units
from standings as s
inner join strata as t on s.unit_number = t.unit_number
inner join counted_families as c on s.family_number = c.family_number
left join left_by as g on s.unit_number = g.unit_number
