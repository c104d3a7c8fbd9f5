-- A row is one child's standing at the four points, with the risk of being accommodated at referral, in one stratum: all,
-- or one that the study breaks figures down by.
select
    k.family_id,
    'all' as dimension,
    'all' as value,
    s.was_opened,
    s.was_closed,
    s.rung_at_referral,
    s.rung_at_engagement,
    s.rung_at_closure,
    s.rung_at_follow_up,
    s.left_at_referral,
    s.left_at_engagement,
    s.left_at_closure,
    s.at_risk,
    1 as units
from standings as s
inner join considered_children as k on s.unit_id = k.unit_id
union all
select
    k.family_id,
    t.dimension,
    t.value,
    s.was_opened,
    s.was_closed,
    s.rung_at_referral,
    s.rung_at_engagement,
    s.rung_at_closure,
    s.rung_at_follow_up,
    s.left_at_referral,
    s.left_at_engagement,
    s.left_at_closure,
    s.at_risk,
    1 as units
from standings as s
inner join strata as t on s.unit_id = t.unit_id
inner join considered_children as k on s.unit_id = k.unit_id
