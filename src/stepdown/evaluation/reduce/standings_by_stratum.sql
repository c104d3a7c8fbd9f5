-- A row is one pattern of rungs at the four points in one stratum, and how many counted children have it. Only a study
-- with breakdowns asks for it: the join of every child with its strata is the dearest of all.
select
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
    count(*) as units
from standings as s
inner join strata as t on s.unit_number = t.unit_number
left join left_by as g on s.unit_number = g.unit_number
group by all
