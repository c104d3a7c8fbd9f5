-- A row is one pattern of the children of one family about one question of movement or care, and how many families have it:
-- of how many children it is asked, and of how many of them it is so.
with counted as (
    select *, stepped_down + unchanged + stepped_up as known from family_movements
),

asked as (
    select 'movement.stepped_down' as question, known, stepped_down as present, families from counted
    union all
    select 'movement.unchanged' as question, known, unchanged as present, families from counted
    union all
    select 'movement.stepped_up' as question, known, stepped_up as present, families from counted
    union all
    select 'care.at_risk' as question, risk_known as known, at_risk as present, families from counted
    union all
    select
        'care.at_risk_not_looked_after' as question,
        at_risk as known,
        at_risk_elsewhere as present,
        families
    from counted
    union all
    select
        'care.looked_after' as question,
        known,
        in_care_before - returned + entered as present,
        families
    from counted
    union all
    select
        'care.newly_looked_after' as question,
        known - in_care_before as known,
        entered as present,
        families
    from counted
    union all
    select 'care.left_care' as question, in_care_before as known, returned as present, families from counted
)

select
    'all' as dimension,
    'all' as value,
    'child' as unit,
    question,
    known,
    present,
    cast(sum(families) as bigint) as families
from asked
where known > 0
group by question, known, present
