-- A row is one counted child with a rung at both of the points compared, where the family's episode has come so far, with
-- the family's number: how the child moved, and what is asked of children in care.
with placed as (
    select
        s.unit_number,
        s.family_number,
        s.at_risk,
        case p.first_point
            when 'at_referral' then s.rung_at_referral
            when 'at_engagement' then s.rung_at_engagement
            else s.rung_at_closure
        end as first_rung,
        case
            when p.second_point = 'at_engagement' and s.was_opened then s.rung_at_engagement
            when p.second_point = 'at_closure' and s.was_opened and s.was_closed then s.rung_at_closure
            when p.second_point = 'at_follow_up' and s.was_opened and s.was_closed then s.rung_at_follow_up
        end as second_rung
    from standings as s
    cross join compared as p
)

select
    s.unit_number,
    s.family_number,
    s.second_rung,
    s.second_rung < s.first_rung as stepped_down,
    s.second_rung = s.first_rung as unchanged,
    s.second_rung > s.first_rung as stepped_up,
    s.first_rung = c.rung as was_looked_after,
    s.second_rung = c.rung as is_looked_after,
    case o.state when 'present' then true when 'absent' then false end as at_risk
from placed as s
cross join ladder as c
left join family_state_order as o on s.at_risk = o.rank
where c.safeguarding_level = 'looked_after' and s.first_rung is not null and s.second_rung is not null
