-- A row is one category of one thing that counted children are, and how many are in it: one scan for all these tables.
-- In each grouping set the other columns are null, so the first that is not null is the category.
select
    case
        when grouping(sex) = 0 then 'sex'
        when grouping(ethnicity) = 0 then 'ethnicity'
        when grouping(disability) = 0 then 'disability'
        when grouping(age_band) = 0 then 'age_band'
        else 'area'
    end as measure,
    'child' as unit,
    coalesce(sex, ethnicity, disability, age_band, area) as category,
    count(*) as units
from counted_children
group by grouping sets ((sex), (ethnicity), (disability), (age_band), (area))
having coalesce(sex, ethnicity, disability, age_band, area) is not null
