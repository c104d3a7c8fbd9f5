-- A row is one counted child or parent and one factor, with the family: whether the factor was there at the first of the
-- two points compared, and at the second where the family's episode has come so far. Null: not known, for whatever reason.
with placed as (
    select
        o.unit,
        o.family_id,
        o.factor,
        case p.first_point
            when 'at_referral' then o.at_referral
            when 'at_engagement' then o.at_engagement
            else o.at_closure
        end as first_state,
        case
            when p.second_point = 'at_engagement' and o.was_opened then o.at_engagement
            when p.second_point = 'at_closure' and o.was_opened and o.was_closed then o.at_closure
            when p.second_point = 'at_follow_up' and o.was_opened and o.was_closed then o.at_follow_up
        end as second_state
    from index_observations as o
    cross join compared as p
)

select
    unit,
    family_id,
    factor as question,
    case first_state when 'present' then true when 'absent' then false end as was_there,
    case second_state when 'present' then true when 'absent' then false end as is_there
from placed
