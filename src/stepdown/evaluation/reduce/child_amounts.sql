-- A row is one value of one amount of counted children, or one reason why it is missing, and how many have it:
-- age in years, referrals known. One scan for both; in each grouping set the other columns are null.
select
    case when grouping(age) = 0 then 'age' else 'prior_referrals' end as measure,
    'child' as unit,
    cast(coalesce(age, prior_referrals) as double) as amount,
    coalesce(age_missing, prior_referrals_missing) as missing,
    count(*) as units
from counted_children
group by grouping sets ((age, age_missing), (prior_referrals, prior_referrals_missing))
