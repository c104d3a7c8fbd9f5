-- A row is one category of one thing that counted children of one family are, or one value of one amount of theirs, or the
-- reason why it is missing, and how many have it.
with said as (
    select f.family_id, c.*
    from counted_children as c
    inner join considered_children as k on c.unit_id = k.unit_id
    inner join considered_families as f on k.family_number = f.family_number
)

select
    family_id,
    case
        when grouping(sex) = 0 then 'sex'
        when grouping(ethnicity) = 0 then 'ethnicity'
        when grouping(disability) = 0 then 'disability'
        when grouping(age_band) = 0 then 'age_band'
        when grouping(area) = 0 then 'area'
        when grouping(age) = 0 then 'age'
        else 'prior_referrals'
    end as measure,
    coalesce(sex, ethnicity, disability, age_band, area) as category,
    cast(coalesce(age, prior_referrals) as double) as amount,
    coalesce(age_missing, prior_referrals_missing) as missing,
    count(*) as units
from said
group by grouping sets (
    (family_id, sex),
    (family_id, ethnicity),
    (family_id, disability),
    (family_id, age_band),
    (family_id, area),
    (family_id, age, age_missing),
    (family_id, prior_referrals, prior_referrals_missing)
)
