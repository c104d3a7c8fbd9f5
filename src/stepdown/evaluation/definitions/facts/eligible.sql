-- A row is one child who could enter care (or one family of such children) and one thing about it: the age in completed
-- years, the safeguarding level at the first point, how many such children the family has.
with in_family as (
    select family_number, count(*) as children from eligible_children group by family_number
)

select
    'eligible_age' as measure,
    'child' as unit,
    unit_id,
    case
        when age is not null then cast(age as varchar)
        when age_missing = 'not_applicable' then 'unborn'
        else 'not_known'
    end as category
from eligible_children
union all
select
    'eligible_level' as measure,
    'child' as unit,
    unit_id,
    safeguarding_level as category
from eligible_children
union all
select
    'eligible_families' as measure,
    'family' as unit,
    f.family_id as unit_id,
    cast(e.children as varchar) as category
from in_family as e
inner join counted_families as f on e.family_number = f.family_number
