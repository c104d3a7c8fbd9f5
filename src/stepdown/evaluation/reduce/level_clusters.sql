-- A row is one pattern of the children of one family about one level at the second point, and how many families have it: how
-- many of its children have a level at both points, and how many of them stood on that one at the second.
with in_family as (
    select
        k.family_number,
        l.safeguarding_level,
        count(*) as known,
        count(case when k.second_rung = l.rung then 1 end) as present
    from movements as k
    cross join ladder as l
    group by k.family_number, l.safeguarding_level
)

select
    'all' as dimension,
    'all' as value,
    'child' as unit,
    concat('movement.second.', safeguarding_level) as question,
    known,
    present,
    count(*) as families
from in_family
group by safeguarding_level, known, present
