-- A row is one counted family and one amount: children in the family, years known.
with in_family as (
    select family_number, count(*) as children from considered_children where included group by family_number
)

select
    'children_in_family' as measure,
    'family' as unit,
    f.family_id as unit_id,
    cast(c.children as double) as amount,
    null as missing
from in_family as c
inner join counted_families as f on c.family_number = f.family_number
union all
select
    'years_known' as measure,
    'family' as unit,
    c.family_id as unit_id,
    date_diff('day', f.first_known_on, c.index_on) / 365.25 as amount,
    coalesce(f.first_known_on_missing, 'not_asked') as missing
from counted_families as c
inner join families as f on c.family_id = f.family_id
