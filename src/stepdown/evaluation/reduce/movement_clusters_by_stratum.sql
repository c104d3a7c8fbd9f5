-- A row is one pattern of the children of one family about one question of movement or care, and how many families have it:
-- of how many children it is asked, and of how many of them it is so. Each family is grouped once for all questions, in
-- one stratum.
with in_family as (
    select
        t.dimension,
        t.value,
        k.family_number,
        count(*) as known,
        count(case when k.stepped_down then 1 end) as stepped_down,
        count(case when k.unchanged then 1 end) as unchanged,
        count(case when k.stepped_up then 1 end) as stepped_up
    from movements as k
    inner join strata as t on k.unit_number = t.unit_number
    group by t.dimension, t.value, k.family_number
),

asked as (
    select dimension, value, 'movement.stepped_down' as question, known, stepped_down as present from in_family
    union all
    select dimension, value, 'movement.unchanged' as question, known, unchanged as present from in_family
    union all
    select dimension, value, 'movement.stepped_up' as question, known, stepped_up as present from in_family
)

select
    dimension as dimension,
    value as value,
    'child' as unit,
    question,
    known,
    present,
    count(*) as families
from asked
where known > 0
group by dimension, value, question, known, present
