-- A row is one counted child and one thing that the child is: sex, age band, ethnic group, disability.
select
    'sex' as measure,
    'child' as unit,
    c.unit_id,
    coalesce(k.sex, k.sex_missing, 'not_asked') as category
from cohort as c
inner join children as k on c.unit_id = k.child_id
where c.unit = 'child' and c.included
union all
select
    'ethnicity' as measure,
    'child' as unit,
    c.unit_id,
    coalesce(k.ethnicity, k.ethnicity_missing, 'not_asked') as category
from cohort as c
inner join children as k on c.unit_id = k.child_id
where c.unit = 'child' and c.included
union all
select
    'disability' as measure,
    'child' as unit,
    c.unit_id,
    coalesce(case k.disability when true then 'yes' when false then 'no' end, k.disability_missing, 'not_asked')
        as category
from cohort as c
inner join children as k on c.unit_id = k.child_id
where c.unit = 'child' and c.included
union all
select
    'age_band' as measure,
    'child' as unit,
    a.unit_id,
    case
        when a.age_missing = 'not_applicable' then 'unborn'
        when a.age is null then a.age_missing
        when a.age < 1 then 'under_1'
        when a.age < 5 then '1_to_4'
        when a.age < 10 then '5_to_9'
        when a.age < 16 then '10_to_15'
        else '16_and_over'
    end as category
from child_ages as a
union all
select
    'area' as measure,
    'child' as unit,
    c.unit_id,
    coalesce(f.area, f.area_missing, 'not_asked') as category
from cohort as c
inner join families as f on c.family_id = f.family_id
where c.unit = 'child' and c.included
