-- A row is one pattern of the children of one family about their steps on the ladder, and how many families have it: how
-- many have a rung at both points, how many of them stepped down ("resolved"), how many up ("emerged"), how many neither.
with in_family as (
    select
        family_number,
        count(*) as known,
        count(case when stepped_down then 1 end) as resolved,
        count(case when stepped_up then 1 end) as emerged,
        count(case when unchanged then 1 end) as at_neither
    from movements
    group by family_number
)

select
    'all' as dimension,
    'all' as value,
    'child' as unit,
    'movement' as question,
    known,
    resolved as present,
    resolved,
    emerged,
    at_neither,
    count(*) as families
from in_family
group by known, resolved, emerged, at_neither
