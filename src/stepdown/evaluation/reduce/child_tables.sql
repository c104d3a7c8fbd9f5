-- A row is one category of one thing that counted children are, or one value of one amount of theirs (age in years,
-- referrals known) or the reason why it is missing, and how many have it. One scan for all these tables: in each grouping
-- set the other columns are null, so the first that is not null is the category.
select
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
from counted_children
group by grouping sets (
    (sex), (ethnicity), (disability), (age_band), (area), (age, age_missing), (prior_referrals, prior_referrals_missing)
)
