-- A row is one counted child who could enter care between the two points compared: at risk of being accommodated at
-- referral, at a level below care at the first point, and at a known level at the second, which the episode has reached.
-- A child looked after at the first point cannot enter care. The family, the level and the age stand beside.
with placed as (
    select
        s.unit_number,
        case c.first_point
            when 'at_referral' then s.rung_at_referral
            when 'at_engagement' then s.rung_at_engagement
            when 'at_closure' then s.rung_at_closure
        end as first_rung,
        case c.second_point
            when 'at_engagement' then s.rung_at_engagement
            when 'at_closure' then s.rung_at_closure
            when 'at_follow_up' then s.rung_at_follow_up
        end as second_rung
    from standings as s
    inner join family_state_order as k on s.at_risk = k.rank
    cross join compared as c
    where k.state = 'present' and s.was_opened and (s.was_closed or c.second_point = 'at_engagement')
)

select
    c.unit_id,
    c.family_number,
    l.safeguarding_level,
    a.age,
    a.age_missing
from placed as p
inner join ladder as l on p.first_rung = l.rung
inner join index_children as c on p.unit_number = c.unit_number
inner join counted_children as a on c.unit_id = a.unit_id
where l.safeguarding_level != 'looked_after' and p.second_rung is not null
